// العربية: الأخطاء.
import type {ErrorMessages} from '../message.js';

/** The request was sent completely, but no response arrived. */
const unconfirmed = 'لم يؤكّد الخادم التغيير. ربما تم حفظه بالفعل. حاول مرة أخرى للتأكد.';
const unconfirmedOffline =
  'لا يوجد اتصال بالإنترنت. ربما تم حفظ التغيير بالفعل. حاول مرة أخرى عند عودة الاتصال للتأكد.';

const kinds = {folder: 'مجلد', link: 'رابط', text: 'نص'};

export const errors: ErrorMessages = {
  'not-a-file': ({kind}) => `هذا ${kinds[kind]} وليس صورة. اختر ملف صورة.`,
  'several-files': () => 'اختر صورة واحدة فقط.',
  'file-empty': () => 'هذا الملف فارغ. اختر صورة أخرى.',
  'file-unreadable': () => 'لم تعد قراءة هذا الملف ممكنة. اختره مرة أخرى أو اختر صورة أخرى.',
  'file-too-large': ({maxBytes, actualBytes}, {bytes}) =>
    `حجم هذا الملف ${bytes(actualBytes)}. اختر صورة لا يزيد حجمها على ${bytes(maxBytes)}.`,
  'file-truncated': () => 'هذا الملف غير مكتمل. صدّره مرة أخرى أو اختر صورة أخرى.',
  'type-not-accepted': ({type, accept}, {fileType, fileTypes}) => {
    const [name, names] = [fileType(type), fileTypes(accept)];
    const problem = name ? `لا يمكن استخدام ملفات ${name} هنا.` : 'لا يمكن استخدام هذا النوع من الملفات هنا.';
    return `${problem} ${names ? `اختر صورة من نوع ${names}.` : 'اختر صورة أخرى.'}`;
  },
  'too-many-pixels': ({maxPixels, widthPx, heightPx}, {number}) =>
    `أبعاد هذه الصورة ${number(widthPx)} × ${number(heightPx)} بكسل. اختر صورة لا تزيد على ${number(maxPixels / 1e6)} ميغابكسل.`,
  'edge-too-long': ({maxEdgePx, widthPx, heightPx}, {number}) =>
    `أبعاد هذه الصورة ${number(widthPx)} × ${number(heightPx)} بكسل. الحد الأقصى لكل ضلع ${number(maxEdgePx)} بكسل. اختر صورة أصغر.`,
  'edge-too-short': ({minEdgePx, widthPx, heightPx}, {number}) =>
    `أبعاد هذه الصورة ${number(widthPx)} × ${number(heightPx)} بكسل. الحد الأدنى لكل ضلع ${number(minEdgePx)} بكسل. اختر صورة أكبر.`,
  'animation-not-allowed': () => 'هذه صورة متحركة. اختر صورة ثابتة.',
  'decode-failed': () => 'هذه الصورة تالفة ولا يمكن فتحها. اختر صورة أخرى.',
  'coding-unsupported': ({type}, {fileType}) =>
    `لا تعرض المتصفحات هذا النوع من صور ${fileType(type)}. احفظ الصورة بصيغة JPG قياسية أو اختر صورة أخرى.`,
  'decoder-missing': ({type}, {fileType}) =>
    `لا يمكن لهذا المتصفح فتح صور ${fileType(type)}. احفظ هذه الصورة بصيغة JPG أو اختر صورة أخرى.`,
  'canvas-blocked': () =>
    'أحد إعدادات الخصوصية في هذا المتصفح يمنع تعديل الصور. اسمح بالتعديل لهذا الموقع أو استخدم متصفحًا آخر.',
  'out-of-memory': () => 'الذاكرة المتاحة في هذا الجهاز لا تكفي لهذه الصورة. أغلق تطبيقات أخرى أو اختر صورة أصغر.',
  'encode-failed': () => 'تعذّر تجهيز الصورة. حاول مرة أخرى أو اختر صورة أخرى.',
  'output-too-large': ({maxBytes}, {bytes}) =>
    `لا يمكن تصغير حجم هذه الصورة إلى ${bytes(maxBytes)}. صغّر العرض أو اختر صورة أقل تفاصيل.`,
  'camera-denied': () => 'الكاميرا محظورة لهذا الموقع. اسمح باستخدامها في إعدادات المتصفح ثم حاول مرة أخرى.',
  'camera-missing': () => 'لم يتم العثور على كاميرا. وصّل كاميرا أو اختر ملفًا.',
  'camera-busy': () => 'يستخدم تطبيق آخر الكاميرا. أغلق ذلك التطبيق ثم حاول مرة أخرى.',
  unauthorized: () => 'انتهت صلاحية الجلسة. سجّل الدخول ثم حاول مرة أخرى.',
  forbidden: () => 'ليس لديك إذن بتغيير هذه الصورة. تواصل مع المسؤول.',
  'not-found': () => 'لم يعد هذا الملف الشخصي موجودًا. أعد تحميل الصفحة.',
  conflict: () => 'غيّر شخص آخر هذه الصورة أثناء التعديل. احتفظ بالصورة الأخرى أو استبدلها بصورتك.',
  'payload-too-large': ({maxBytes}, {bytes}) =>
    maxBytes
      ? `الحد الأقصى لحجم الصورة ${bytes(maxBytes)}. اختر صورة أصغر.`
      : 'الصورة أكبر مما يسمح به الخادم. اختر صورة أصغر.',
  'unsupported-media-type': () => 'هذا النوع من الصور غير مقبول. اختر صورة أخرى.',
  'request-rejected': ({message}) =>
    message ? `لم يتم قبول الصورة: ${message}` : 'لم يتم قبول الصورة. اختر صورة أخرى.',
  'too-many-requests': () => 'عدد المحاولات كبير جدًا. انتظر دقيقة ثم حاول مرة أخرى.',
  'server-error': () => 'حدثت مشكلة في الخادم. لم تفقد صورتك. حاول مرة أخرى بعد بضع دقائق.',
  'timed-out': ({mayBeStored}) =>
    mayBeStored ? unconfirmed : 'لم يستجب الخادم في الوقت المناسب. لم تفقد صورتك. حاول مرة أخرى.',
  offline: ({mayBeStored}) =>
    mayBeStored ? unconfirmedOffline : 'لا يوجد اتصال بالإنترنت. لم تفقد صورتك. حاول مرة أخرى عند عودة الاتصال.',
  'network-error': ({mayBeStored}) =>
    mayBeStored ? unconfirmed : 'يتعذّر الوصول إلى الخادم. لم تفقد صورتك. تحقّق من الاتصال ثم حاول مرة أخرى.',
  'invalid-response': () => 'أرسل الخادم استجابة غير متوقعة. لم تفقد صورتك. حاول مرة أخرى لاحقًا.',
  'remove-unsupported': () => 'لا يمكن إزالة الصور هنا. اختر صورة أخرى بدلًا من ذلك.',
  'storage-failed': () => 'لا توجد مساحة تخزين كافية في المتصفح. وفّر مساحة ثم حاول مرة أخرى.',
  'field-invalid': ({message}) => message ?? 'لم يتم قبول هذه القيمة. غيّرها ثم احفظ مرة أخرى.',
  queued: () => 'في انتظار الرفع. صورتك مخزّنة في هذا المتصفح وسيتم رفعها عند توفر الاتصال بالخادم.',
  unknown: () => 'حدثت مشكلة. لم تفقد صورتك. حاول مرة أخرى.',
};
