// العربية
import type {Locale, NumberFormatters} from './locale.js';
import {resultInfo} from './result-info.js';

export {errors} from './errors/ar.js';

export const tag = 'ar';

export const badge: Locale['badge'] = {
  online: 'متصل',
  away: 'بالخارج',
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
  loadFailed: 'تعذّر تحميل المحرّر. تحقّق من الاتصال ثم حاول مرة أخرى.',
  edit: 'تعديل بيانات الاتصال',
  save: 'حفظ',
  saving: 'جارٍ الحفظ…',
  saved: 'تم حفظ بيانات الاتصال.',
  cancel: 'إلغاء',
  close: 'إغلاق',
  copy: ({value}) => `نسخ ${value}`,
  copied: 'تم النسخ.',
  copyFailed: 'تعذّر النسخ. حدّد النص وانسخه بنفسك.',
  localTime: ({time}) => `${time} بالتوقيت المحلي`,
  managed: ({system}) => `تتم الإدارة في ${system}`,
  unlock: 'إدارة يدوية',
  unlocking: 'جارٍ طلب الإذن…',
  unlocked: 'يمكنك الآن تعديل هذا الملف الشخصي.',
  syncName: 'مزامنة',
  syncing: 'قيد التنفيذ…',
  synced: ({name}) => `${name}: تمت.`,
  signOut: 'تسجيل الخروج',
  signingOut: 'جارٍ تسجيل الخروج…',
  retry: 'إعادة المحاولة',
  unsaved: 'هل تريد المغادرة بدون حفظ هذه الصورة؟',
  keepEditing: 'متابعة التعديل',
  discard: 'تجاهل الصورة',
  remoteValue: ({value}) => `تغيّرت القيمة إلى «${value}» أثناء التعديل.`,
  remoteEmpty: 'تمت الإزالة أثناء التعديل.',
  useServerVersion: 'استخدام التعديل الآخر',
  keepMyValue: 'الاحتفاظ بتعديلي',
  resolveConflict: 'أجرى شخص آخر تغييرات أثناء التعديل. اختر النسخة التي تريد الاحتفاظ بها.',
  emailInvalid: 'أدخل عنوان بريد إلكتروني مثل \u2068name@example.org\u2069.',
  phoneInvalid: 'أدخل رقم هاتف من 3 أرقام على الأقل.',
  tooLong: ({maxLength}, {number}) => `النص طويل جدًا. الحد الأقصى لعدد الأحرف: ${number(maxLength)}.`,
  fields: {
    name: 'الاسم',
    pronouns: 'الضمائر',
    title: 'المسمى الوظيفي',
    organization: 'المؤسسة',
    department: 'القسم',
    email: 'البريد الإلكتروني',
    phone: 'الهاتف',
    mobile: 'الهاتف المحمول',
    location: 'الموقع',
    link: 'الرابط',
  },
  problems: {
    unauthorized: 'انتهت صلاحية الجلسة. سجّل الدخول ثم حاول مرة أخرى.',
    forbidden: 'ليس لديك إذن بتنفيذ ذلك. تواصل مع المسؤول.',
    'not-found': 'لم يعد هذا الملف الشخصي موجودًا. أعد تحميل الصفحة.',
    conflict: 'أجرى شخص آخر تغييرات أثناء التعديل. أعد تحميل الصفحة لعرض التغييرات.',
    'too-many-requests': 'عدد المحاولات كبير جدًا. انتظر دقيقة ثم حاول مرة أخرى.',
    'server-error': 'حدثت مشكلة في الخادم. حاول مرة أخرى بعد بضع دقائق.',
    'timed-out': 'لم يستجب الخادم في الوقت المناسب. حاول مرة أخرى.',
    offline: 'لا يوجد اتصال بالإنترنت. حاول مرة أخرى عند عودة الاتصال.',
    'network-error': 'يتعذّر الوصول إلى الخادم. تحقّق من الاتصال ثم حاول مرة أخرى.',
    'field-invalid': 'لم يتم قبول هذه القيمة. غيّرها ثم احفظ مرة أخرى.',
    /** The request was sent completely, but no response arrived. */
    unconfirmed: 'لم يؤكّد الخادم العملية. ربما تمّت بالفعل. حاول مرة أخرى للتأكد.',
    other: 'حدثت مشكلة. حاول مرة أخرى.',
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
  loadFailed: 'تعذّر تحميل المحرّر. تحقّق من الاتصال ثم حاول مرة أخرى.',
  actionFailed: 'حدثت مشكلة. تحقّق من الاتصال ثم حاول مرة أخرى.',
  startingCamera: 'جارٍ تشغيل الكاميرا…',
  cameraOn: 'الكاميرا قيد التشغيل. انظر إلى الكاميرا ثم التقط الصورة.',
  camera: 'معاينة الكاميرا',
  chooseCamera: 'الكاميرا',
  cropArea: 'منطقة الاقتصاص',
  cropAreaHelp:
    'مفاتيح الأسهم تحرّك الصورة. استمر في الضغط على Shift لتحريكها مسافة أكبر. علامتا الجمع والطرح للتكبير والتصغير. الصفر لملاءمة الصورة. الأقواس المربعة لتدويرها.',
  zoom: 'التكبير/التصغير',
  zoomIn: 'تكبير',
  zoomOut: 'تصغير',
  adjust: 'تعديل',
  straighten: 'ضبط الاستقامة',
  rotateLeft: 'تدوير لليسار',
  rotateRight: 'تدوير لليمين',
  flip: 'عكس أفقي',
  undo: 'تراجع',
  redo: 'إعادة',
  reset: 'إعادة الضبط',
  moveLeft: 'تحريك لليسار',
  moveRight: 'تحريك لليمين',
  moveUp: 'تحريك للأعلى',
  moveDown: 'تحريك للأسفل',
  discard: 'تجاهل هذه الصورة',
  unsaved: 'هل تريد المغادرة بدون حفظ هذه الصورة؟',
  keepEditing: 'متابعة التعديل',
  done: 'تم',
  discarded: 'تم تجاهل الصورة.',
  opened: 'الصورة جاهزة. حرّكها وكبّرها أو صغّرها لضبطها.',
  cropDescription: ({x, y, zoom, rotation, flipped}, {number}) => {
    const share = (value: number) => number(value, {style: 'percent'});
    const turned = rotation ? `، مدوّرة ${number(rotation)}°` : '';
    return `المركز على بُعد ${share(x)} من اليسار و${share(y)} من الأعلى، التكبير/التصغير ${share(zoom)}${turned}${flipped ? '، معكوسة أفقيًا' : ''}`;
  },
  preview: ({name}) => (name ? `كما يرى الآخرون ${name}` : 'كما يراك الآخرون'),
  you: 'أنت',
  previewMessage: 'تبدو جيدة في الدردشة',
  resultInfo,
  originalSize: ({bytes}, format) => `الحجم الأصلي: ${format.bytes(bytes)}`,
  preparing: 'جارٍ التجهيز…',
  preparingFrames: ({share}, {number}) => `جارٍ تحضير الصورة المتحركة: ${number(share, {style: 'percent'})}`,
  useStillImage: 'استخدام صورة ثابتة',
  animated: 'متحركة',
  firstFrameOnly: 'يتم حفظ الإطار الأول فقط من الصورة المتحركة.',
  flattened: 'يتم ملء الأجزاء الشفافة بلون.',
  lowResolution: ({edgePx, wantedPx, zoomed}, {number}) =>
    `${zoomed ? 'منطقة الاقتصاص صغيرة' : 'هذه الصورة صغيرة'} (${number(edgePx)} × ${number(edgePx)} بكسل، والأفضل ${number(wantedPx)} × ${number(wantedPx)}) وقد تبدو غير واضحة. ${zoomed ? 'صغّر العرض أو اختر صورة أكبر.' : 'اختر صورة أكبر.'}`,
  clear: 'إزالة الصورة',
  clearing: 'ستتم إزالة الصورة عند الحفظ.',
  cancel: 'إلغاء',
  stop: 'إيقاف',
  save: 'حفظ',
  saving: ({share}, {number}) => `جارٍ الحفظ ${number(share, {style: 'percent'})}`,
  almostDone: 'على وشك الانتهاء…',
  checking: 'جارٍ التحقق…',
  checkingStored: 'جارٍ التحقق مما هو محفوظ على الخادم…',
  retry: 'إعادة المحاولة',
  chooseOther: 'اختيار صورة أخرى',
  useServerVersion: 'استخدام الصورة الأخرى',
  overwrite: 'حفظ صورتي',
  discardWaiting: 'إلغاء الرفع',
  waitingDiscarded: 'تم إلغاء الرفع.',
  saved: 'تم حفظ الصورة.',
  removed: 'تمت إزالة الصورة.',
  stopped: 'تم إيقاف الحفظ. لم يتغير شيء.',
  stoppedUnconfirmed: 'تم إيقاف الحفظ، لكن ربما تم حفظ التغيير بالفعل. احفظ مرة أخرى للتأكد.',
  valueMissing: 'اختر صورة.',
  managed: ({system}) => `تتم إدارة هذه الصورة في ${system}.`,
  unlock: 'إدارة يدوية',
  unlocking: 'جارٍ طلب الإذن…',
  unlocked: 'يمكنك الآن تغيير هذه الصورة.',
  name: ({name}) => (name ? `صورة ${name}` : 'صورة الملف الشخصي'),
};

export const faces: Locale['faces'] = {
  framed: ({count}, {number}) =>
    count > 1 ? `تم التأطير على الوجه. عدد الوجوه التي عُثر عليها: ${number(count)}.` : 'تم التأطير على الوجه.',
  framePerson: ({position, count}, {number}) => `تأطير هذا الشخص (${number(position)} من ${number(count)})`,
};
