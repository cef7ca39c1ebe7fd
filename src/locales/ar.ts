// العربية
import type {Locale, NumberFormatters} from './locale.js';

export const tag = 'ar';

const kinds = {folder: 'مجلد', link: 'رابط', text: 'نص'};

/** The request was sent completely, but no response arrived. */
const unconfirmed = 'لم يصل ردّ من الخادم. ربما حُفظ تغييرك بالفعل: اضغط «إعادة المحاولة» للتأكد.';
const unconfirmedOffline = 'أنت غير متصل. ربما حُفظ تغييرك بالفعل: اضغط «إعادة المحاولة» عند عودة الاتصال للتأكد.';

export const errors: Locale['errors'] = {
  'not-a-file': ({kind}) => `هذا ${kinds[kind]} وليس صورة. اختر ملف صورة.`,
  'several-files': () => 'هذه عدة ملفات. اختر صورة واحدة.',
  'file-empty': () => 'هذا الملف فارغ. اختر صورة أخرى.',
  'file-unreadable': () => 'لم يعد بالإمكان قراءة هذا الملف. اختره مرة أخرى أو اختر صورة أخرى.',
  'file-too-large': ({maxBytes, actualBytes}, {bytes}) =>
    `حجم هذا الملف ${bytes(actualBytes)}. اختر صورة لا يزيد حجمها على ${bytes(maxBytes)}.`,
  'file-truncated': () => 'هذا الملف مبتور. صدّره من جديد أو اختر صورة أخرى.',
  'type-not-accepted': ({type, accept}, {fileType, fileTypes}) =>
    !fileTypes(accept)
      ? 'هذا الملف ليس صورة يمكن فتحها هنا. اختر صورة أخرى.'
      : !fileType(type)
        ? `هذا الملف ليس صورة. اختر ملف ${fileTypes(accept)}.`
        : `هذا ملف ${fileType(type)}. اختر ملف ${fileTypes(accept)}.`,
  'too-many-pixels': ({maxPixels, widthPx, heightPx}, {number}) =>
    `أبعاد هذه الصورة ${number(widthPx)} × ${number(heightPx)} بكسل. اختر صورة لا تزيد على ${number(maxPixels / 1e6)} ميغابكسل.`,
  'edge-too-long': ({maxEdgePx, widthPx, heightPx}, {number}) =>
    `أبعاد هذه الصورة ${number(widthPx)} × ${number(heightPx)} بكسل. اختر صورة لا يزيد ضلعها على ${number(maxEdgePx)} بكسل.`,
  'edge-too-short': ({minEdgePx, widthPx, heightPx}, {number}) =>
    `أبعاد هذه الصورة ${number(widthPx)} × ${number(heightPx)} بكسل. اختر صورة لا يقل ضلعها عن ${number(minEdgePx)} بكسل.`,
  'animation-not-allowed': () => 'هذه صورة متحركة. اختر صورة ثابتة.',
  'decode-failed': () => 'هذه الصورة تالفة ولا يمكن فتحها. اختر صورة أخرى.',
  'coding-unsupported': ({type}, {fileType}) =>
    `لا تعرض المتصفحات هذا النوع من صور ${fileType(type)}. احفظها من جديد بصيغة JPG عادية أو اختر صورة أخرى.`,
  'decoder-missing': ({type}, {fileType}) =>
    `لا يفتح هذا المتصفح صور ${fileType(type)}. صدّرها بصيغة JPG أو اختر صورة أخرى.`,
  'canvas-blocked': () => 'يمنع هذا المتصفح الصفحات من قراءة الصور. اسمح بذلك لهذا الموقع أو استخدم متصفحًا آخر.',
  'out-of-memory': () => 'لا تكفي ذاكرة هذا الجهاز لهذه الصورة. أغلق تطبيقات أخرى أو اختر صورة أصغر.',
  'encode-failed': () => 'تعذّر تجهيز الصورة. حاول مرة أخرى أو اختر صورة أخرى.',
  'output-too-large': ({maxBytes}, {bytes}) =>
    `لا يمكن تصغير هذه الصورة عن ${bytes(maxBytes)}. صغّر العرض أو اختر صورة أبسط.`,
  'camera-denied': () => 'الكاميرا محظورة لهذا الموقع. اسمح بها في إعدادات المتصفح ثم حاول مرة أخرى.',
  'camera-missing': () => 'لم يُعثر على كاميرا. صِل واحدة أو اختر ملفًا.',
  'camera-busy': () => 'يستخدم تطبيق آخر الكاميرا. أغلقه ثم حاول مرة أخرى.',
  unauthorized: () => 'لقد سُجّل خروجك. سجّل الدخول ثم اضغط «إعادة المحاولة».',
  forbidden: () => 'لا يمكنك تغيير هذه الصورة. اسأل المسؤول.',
  'not-found': () => 'لم يعد هذا الشخص على الخادم. أعد تحميل الصفحة.',
  conflict: () => 'غيّر شخص آخر هذه الصورة في هذه الأثناء. استخدم صورته أو احفظ صورتك مكانها.',
  'payload-too-large': ({maxBytes}, {bytes}) =>
    maxBytes
      ? `يقبل الخادم صورًا لا تزيد على ${bytes(maxBytes)}. اختر صورة أصغر.`
      : 'الصورة أكبر مما يقبله الخادم. اختر صورة أصغر.',
  'unsupported-media-type': () => 'لا يقبل الخادم هذا النوع من الصور. اختر صورة أخرى.',
  'request-rejected': ({message}) => (message ? `رفض الخادم الصورة: ${message}` : 'رفض الخادم الصورة. اختر صورة أخرى.'),
  'too-many-requests': () => 'الخادم مشغول. انتظر دقيقة ثم اضغط «إعادة المحاولة».',
  'server-error': () => 'في الخادم مشكلة. صورتك محفوظة هنا: حاول بعد قليل.',
  'timed-out': ({mayBeStored}) =>
    mayBeStored ? unconfirmed : 'لم يردّ الخادم في الوقت المناسب. صورتك محفوظة هنا: اضغط «إعادة المحاولة».',
  offline: ({mayBeStored}) =>
    mayBeStored ? unconfirmedOffline : 'أنت غير متصل. صورتك محفوظة هنا: اضغط «إعادة المحاولة» عند عودة الاتصال.',
  'network-error': ({mayBeStored}) =>
    mayBeStored ? unconfirmed : 'يتعذّر الوصول إلى الخادم. صورتك محفوظة هنا: اضغط «إعادة المحاولة».',
  'invalid-response': () => 'لا تفهم هذه الصفحة ردّ الخادم. صورتك محفوظة هنا: حاول لاحقًا.',
  'remove-unsupported': () => 'لا يمكن إزالة الصور هنا. اختر صورة أخرى بدلًا من ذلك.',
  'storage-failed': () => 'لا متسع في المتصفح للصورة. أفرغ مساحة ثم اضغط «إعادة المحاولة».',
  'field-invalid': ({message}) => message ?? 'لم يقبل الخادم هذا. صحّحه ثم احفظ مرة أخرى.',
  queued: () => 'في انتظار الرفع. صورتك محفوظة في هذا المتصفح وتُرسل عند الوصول إلى الخادم.',
  unknown: () => 'حدث خطأ ما. صورتك محفوظة هنا: اضغط «إعادة المحاولة».',
};

export const badge: Locale['badge'] = {
  online: 'متصل',
  away: 'بعيد',
  busy: 'مشغول',
  offline: 'غير متصل',
  fallbackName: 'شخص',
};

/** Arabic has six plural forms; those for one and two have no number. */
const peopleInArabic = (count: number, {number, plural}: NumberFormatters): string =>
  ({
    zero: 'لا أحد',
    one: 'شخص واحد',
    two: 'شخصان',
    few: `${number(count)} أشخاص`,
    many: `${number(count)} شخصًا`,
    other: `${number(count)} شخص`,
  })[plural(count)];

export const group: Locale['group'] = {
  people: peopleInArabic,
  moreCount: (count, {number}) => `+${number(count)}`,
  showMore: (count, format) => `إظهار المزيد: ${peopleInArabic(count, format)}`,
  moreNotListed: (count, format) => `وآخرون: ${peopleInArabic(count, format)}`,
};

export const card: Locale['card'] = {
  changePicture: 'تغيير صورة الملف الشخصي',
  loadFailed: 'تعذّر تحميل بقية الصفحة. تحقّق من الاتصال ثم حاول مرة أخرى.',
  edit: 'تعديل بيانات الاتصال',
  save: 'حفظ',
  saving: 'جارٍ الحفظ…',
  saved: 'حُفظت بيانات الاتصال.',
  cancel: 'إلغاء',
  close: 'إغلاق',
  copy: ({value}) => `نسخ ${value}`,
  copied: 'نُسخ.',
  copyFailed: 'لا يسمح هذا المتصفح للصفحات بالنسخ. حدّد النص وانسخه.',
  localTime: ({time}) => `${time} بالتوقيت المحلي`,
  managed: ({system}) => `يديره ${system}`,
  unlock: 'إدارة هذا الموظف يدويًا',
  unlocking: 'جارٍ السؤال…',
  unlocked: 'يمكنك الآن تغيير هذا الشخص يدويًا.',
  syncName: 'المزامنة',
  syncing: 'جارٍ المزامنة…',
  synced: ({name}) => `${name}: تمت.`,
  signOut: 'تسجيل الخروج',
  signingOut: 'جارٍ تسجيل الخروج…',
  retry: 'إعادة المحاولة',
  unsaved: 'لم تُحفظ هذه الصورة بعد.',
  keepEditing: 'متابعة التعديل',
  discard: 'التخلي عن الصورة',
  remoteValue: ({value}) => `تغيّر في مكان آخر في هذه الأثناء إلى «${value}».`,
  remoteEmpty: 'أُزيل في مكان آخر في هذه الأثناء.',
  useServerVersion: 'استخدام قيمتهم',
  keepMyValue: 'الاحتفاظ بقيمتي',
  resolveConflict: 'غيّر شخص آخر هذا في هذه الأثناء. اختر أيهما يبقى.',
  emailInvalid: 'هذا ليس عنوان بريد. اكتبه على شكل name@example.org.',
  phoneInvalid: 'هذا ليس رقم هاتف. اكتب ثلاثة أرقام على الأقل.',
  tooLong: ({maxLength}, {number}) => `هذا طويل جدًا. استخدم ${number(maxLength)} حرفًا على الأكثر.`,
  fields: {
    name: 'الاسم',
    pronouns: 'الضمائر',
    title: 'الدور',
    organization: 'المؤسسة',
    department: 'القسم',
    email: 'البريد الإلكتروني',
    phone: 'الهاتف',
    mobile: 'الجوال',
    location: 'الموقع',
    link: 'الرابط',
  },
  problems: {
    unauthorized: 'لقد سُجّل خروجك. سجّل الدخول ثم اضغط «إعادة المحاولة».',
    forbidden: 'لا يمكنك تغيير هذا. اسأل المسؤول.',
    'not-found': 'لم يعد هذا الشخص على الخادم. أعد تحميل الصفحة.',
    conflict: 'غيّر شخص آخر هذا في هذه الأثناء. أعد التحميل لرؤيته.',
    'too-many-requests': 'الخادم مشغول. انتظر دقيقة ثم اضغط «إعادة المحاولة».',
    'server-error': 'في الخادم مشكلة. اضغط «إعادة المحاولة» بعد قليل.',
    'timed-out': 'لم يردّ الخادم في الوقت المناسب. اضغط «إعادة المحاولة».',
    offline: 'أنت غير متصل. اضغط «إعادة المحاولة» عند عودة الاتصال.',
    'network-error': 'يتعذّر الوصول إلى الخادم. اضغط «إعادة المحاولة».',
    'field-invalid': 'لم يقبل الخادم هذا. صحّحه ثم احفظ مرة أخرى.',
    /** The request was sent completely, but no response arrived. */
    unconfirmed: 'لم يصل ردّ من الخادم. ربما تمّ الأمر بالفعل: اضغط «إعادة المحاولة» للتأكد.',
    other: 'لم ينجح ذلك. اضغط «إعادة المحاولة».',
  },
};

export const editor: Locale['editor'] = {
  chooseFile: 'اختيار ملف',
  takePhoto: 'التقاط صورة',
  retakePhoto: 'إعادة الالتقاط',
  capture: 'التقاط',
  fileHint: ({accept, maxBytes}, {fileTypes, bytes}) => `${fileTypes(accept, 'أي صورة')}، حتى ${bytes(maxBytes)}`,
  dropHint: ({dropping, pasting}) => {
    if (dropping) return pasting ? 'أفلت صورة هنا أو الصقها.' : 'أفلت صورة هنا.';
    return pasting ? 'الصق صورة هنا.' : 'اختر صورة للبدء.';
  },
  dropActive: 'أفلت الصورة هنا',
  opening: 'جارٍ فتح الصورة…',
  loadFailed: 'تعذّر تحميل بقية الصفحة. تحقّق من الاتصال ثم حاول مرة أخرى.',
  actionFailed: 'لم ينجح ذلك. تحقّق من الاتصال ثم حاول مرة أخرى.',
  startingCamera: 'جارٍ تشغيل الكاميرا…',
  cameraOn: 'الكاميرا تعمل. انظر إليها واضغط «التقاط».',
  camera: 'صورة حية من الكاميرا',
  chooseCamera: 'الكاميرا',
  cropArea: 'تأطير الصورة',
  cropAreaHelp:
    'تحرّك مفاتيح الأسهم الصورة، ومع Shift أبعد. الزائد والناقص للتكبير والتصغير، و0 لإظهارها كلها، والأقواس المربعة للتدوير.',
  zoom: 'التكبير',
  zoomIn: 'تكبير',
  zoomOut: 'تصغير',
  adjust: 'تعديل',
  straighten: 'تقويم',
  rotateLeft: 'تدوير لليسار',
  rotateRight: 'تدوير لليمين',
  flip: 'قلب',
  undo: 'تراجع',
  redo: 'إعادة',
  reset: 'إعادة الضبط',
  moveLeft: 'تحريك لليسار',
  moveRight: 'تحريك لليمين',
  moveUp: 'تحريك للأعلى',
  moveDown: 'تحريك للأسفل',
  discard: 'التخلي عن هذه الصورة',
  unsaved: 'لم تُحفظ هذه الصورة بعد.',
  keepEditing: 'متابعة التعديل',
  done: 'تم',
  discarded: 'تم التخلي عن الصورة المختارة.',
  opened: 'الصورة مفتوحة. حرّكها وكبّرها لتأطيرها.',
  cropDescription: ({x, y, zoom, rotation, flipped}, {number}) => {
    const share = (value: number) => number(value, {style: 'percent'});
    const turned = rotation ? `، مدوّرة ${number(rotation)}°` : '';
    return `المركز عند ${share(x)} أفقيًا و${share(y)} عموديًا، التكبير ${share(zoom)}${turned}${flipped ? '، مقلوبة' : ''}`;
  },
  preview: ({name}) => (name ? `كما سيرى الناس ${name}` : 'كما سيراك الناس'),
  you: 'أنت',
  previewMessage: 'تبدو جيدة في الدردشة',
  resultInfo: ({edgePx, type, bytes, note}, format) =>
    [`${format.number(edgePx)} × ${format.number(edgePx)} ${format.fileType(type)}`, note, format.bytes(bytes)]
      .filter(Boolean)
      .join(' · '),
  originalSize: ({bytes}, format) => `من ${format.bytes(bytes)}`,
  preparing: 'جارٍ التجهيز…',
  preparingFrames: ({share}, {number}) => `جارٍ تحضير الصورة المتحركة: ${number(share, {style: 'percent'})}`,
  useStillImage: 'استخدام صورة ثابتة',
  animated: 'متحركة',
  firstFrameOnly: 'لن تبقى الحركة: تُحفظ الصورة الأولى فقط.',
  flattened: 'لن تبقى الأجزاء الشفافة: ستُملأ بلون.',
  lowResolution: ({edgePx, wantedPx, zoomed}, {number}) =>
    `${number(edgePx)} من ${number(wantedPx)} بكسل فقط: قد تبدو غير واضحة. ${zoomed ? 'صغّر العرض أو اختر صورة أكبر.' : 'اختر صورة أكبر.'}`,
  clear: 'إزالة',
  clearing: 'تُزال الصورة عند الحفظ.',
  cancel: 'إلغاء',
  stop: 'إيقاف',
  save: 'حفظ',
  saving: ({share}, {number}) => `جارٍ الحفظ ${number(share, {style: 'percent'})}`,
  almostDone: 'على وشك الانتهاء…',
  checking: 'جارٍ التحقق…',
  checkingStored: 'جارٍ التحقق مما حُفظ على الخادم…',
  retry: 'إعادة المحاولة',
  chooseOther: 'اختيار صورة أخرى',
  useServerVersion: 'استخدام صورتهم',
  overwrite: 'حفظ صورتي',
  discardWaiting: 'تجاهل',
  waitingDiscarded: 'تم التخلي عن الصورة المنتظرة.',
  saved: 'حُفظت الصورة.',
  removed: 'أُزيلت الصورة.',
  stopped: 'أُوقف الحفظ. لم يتغير شيء.',
  stoppedUnconfirmed: 'أُوقف الحفظ، لكن تغييرك ربما حُفظ بالفعل. احفظ مرة أخرى للتأكد.',
  valueMissing: 'اختر صورة.',
  managed: ({system}) => `يتولى ${system} هذه الصورة.`,
  unlock: 'إدارة هذا الموظف يدويًا',
  unlocking: 'جارٍ السؤال…',
  unlocked: 'يمكنك الآن تغيير هذه الصورة يدويًا.',
  name: ({name}) => (name ? `صورة ${name}` : 'صورة الملف الشخصي'),
};
