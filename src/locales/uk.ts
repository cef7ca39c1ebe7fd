// Українська. Звертання на «ви» з малої літери, без форм, що залежать від статі.
import type {Locale, NumberFormatters} from './locale.js';
import {resultInfo} from './result-info.js';

export {errors} from './errors/uk.js';

export const tag = 'uk';

/** The form of a word after a count: '21 особа', '3 особи', '5 осіб', '1,5 особи'. */
function byCount(count: number, {plural}: NumberFormatters, one: string, few: string, many: string): string {
  const form = plural(count);
  return form === 'one' ? one : form === 'many' ? many : few;
}

export const badge: Locale['badge'] = {
  online: 'у мережі',
  away: 'немає на місці',
  busy: 'статус: зайнято',
  offline: 'не в мережі',
  fallbackName: 'Особа',
};

export const group: Locale['group'] = {
  people: (count, numbers) => `${numbers.number(count)} ${byCount(count, numbers, 'особа', 'особи', 'осіб')}`,
  moreCount: (count, {number}) => `+${number(count)}`,
  showMore: (count, numbers) =>
    `Показати ще ${numbers.number(count)} ${byCount(count, numbers, 'особу', 'особи', 'осіб')}`,
  moreNotListed: (count, numbers) =>
    `і ще ${numbers.number(count)} ${byCount(count, numbers, 'особа', 'особи', 'осіб')}`,
};

export const card: Locale['card'] = {
  changePicture: 'Змінити фото профілю',
  loadFailed: 'Не вдалося завантажити редактор. Перевірте з’єднання та повторіть спробу.',
  edit: 'Редагувати контактні дані',
  save: 'Зберегти',
  saving: 'Збереження…',
  saved: 'Контактні дані збережено.',
  cancel: 'Скасувати',
  close: 'Закрити',
  copy: ({value}) => `Копіювати ${value}`,
  copied: 'Скопійовано.',
  copyFailed: 'Не вдалося скопіювати. Виділіть текст і скопіюйте його вручну.',
  localTime: ({time}) => `${time} за місцевим часом`,
  managed: ({system}) => `Керується в системі ${system}`,
  unlock: 'Керувати вручну',
  unlocking: 'Надсилання запиту на доступ…',
  unlocked: 'Тепер ви можете редагувати цей профіль.',
  syncName: 'Синхронізувати',
  syncing: 'Виконується…',
  synced: ({name}) => `${name}: готово.`,
  signOut: 'Вийти',
  signingOut: 'Вихід…',
  retry: 'Спробувати ще раз',
  unsaved: 'Вийти без збереження цього фото?',
  keepEditing: 'Продовжити редагування',
  discard: 'Відкинути фото',
  remoteValue: ({value}) => `Поки ви редагували, значення змінили на «${value}».`,
  remoteEmpty: 'Поки ви редагували, це значення видалили.',
  useServerVersion: 'Використати іншу версію',
  keepMyValue: 'Залишити мою версію',
  resolveConflict: 'Поки ви редагували, хтось інший змінив ці дані. Виберіть, яку версію залишити.',
  emailInvalid: 'Введіть адресу електронної пошти у форматі name@example.org.',
  phoneInvalid: 'Введіть номер телефону, у якому щонайменше 3 цифри.',
  tooLong: ({maxLength}, {number}) => `Текст задовгий. Максимальна кількість символів: ${number(maxLength)}.`,
  fields: {
    name: 'Ім’я та прізвище',
    pronouns: 'Займенники',
    title: 'Посада',
    organization: 'Організація',
    department: 'Відділ',
    email: 'Електронна пошта',
    phone: 'Телефон',
    mobile: 'Мобільний телефон',
    location: 'Розташування',
    link: 'Посилання',
  },
  problems: {
    unauthorized: 'Ваш сеанс завершився. Увійдіть і повторіть спробу.',
    forbidden: 'У вас немає дозволу на цю дію. Зверніться до адміністратора.',
    'not-found': 'Цього профілю більше не існує. Оновіть сторінку.',
    conflict: 'Поки ви редагували, хтось інший змінив ці дані. Оновіть сторінку, щоб побачити зміни.',
    'too-many-requests': 'Забагато спроб. Зачекайте хвилину й спробуйте ще раз.',
    'server-error': 'На сервері сталася помилка. Повторіть спробу за кілька хвилин.',
    'timed-out': 'Сервер не відповів вчасно. Повторіть спробу.',
    offline: 'Немає з’єднання з інтернетом. Повторіть спробу, коли воно відновиться.',
    'network-error': 'Не вдалося з’єднатися із сервером. Перевірте з’єднання та повторіть спробу.',
    'field-invalid': 'Це значення не прийнято. Змініть його та збережіть ще раз.',
    unconfirmed: 'Сервер не підтвердив цю дію. Можливо, її вже виконано. Щоб переконатися, повторіть спробу.',
    other: 'Сталася помилка. Повторіть спробу.',
  },
};

export const editor: Locale['editor'] = {
  chooseFile: 'Вибрати файл',
  takePhoto: 'Зробити фото',
  retakePhoto: 'Зробити нове фото',
  capture: 'Сфотографувати',
  fileHint: ({accept, maxBytes}, {fileTypes, bytes}) =>
    `${fileTypes(accept, 'Будь-яке зображення')}, до ${bytes(maxBytes)}`,
  dropHint: ({dropping, pasting}) => {
    if (dropping) return pasting ? 'Перетягніть зображення сюди або вставте його.' : 'Перетягніть зображення сюди.';
    return pasting ? 'Вставте зображення сюди.' : 'Щоб почати, виберіть зображення.';
  },
  dropActive: 'Відпустіть зображення тут',
  opening: 'Відкриття зображення…',
  loadFailed: 'Не вдалося завантажити редактор. Перевірте з’єднання та повторіть спробу.',
  actionFailed: 'Сталася помилка. Перевірте з’єднання та повторіть спробу.',
  startingCamera: 'Увімкнення камери…',
  cameraOn: 'Камеру ввімкнено. Подивіться в неї та зробіть фото.',
  camera: 'Зображення з камери',
  chooseCamera: 'Камера',
  cropArea: 'Область обрізання',
  cropAreaHelp:
    'Клавіші зі стрілками переміщують фото. Утримуйте Shift, щоб перемістити його далі. Плюс і мінус змінюють масштаб. Нуль припасовує фото до області. Квадратні дужки обертають його.',
  zoom: 'Масштаб',
  zoomIn: 'Збільшити',
  zoomOut: 'Зменшити',
  adjust: 'Налаштувати',
  straighten: 'Вирівняти',
  rotateLeft: 'Повернути ліворуч',
  rotateRight: 'Повернути праворуч',
  flip: 'Віддзеркалити горизонтально',
  undo: 'Відмінити',
  redo: 'Повторити',
  reset: 'Скинути',
  moveLeft: 'Перемістити ліворуч',
  moveRight: 'Перемістити праворуч',
  moveUp: 'Перемістити вгору',
  moveDown: 'Перемістити вниз',
  discard: 'Відкинути це фото',
  unsaved: 'Вийти без збереження цього фото?',
  keepEditing: 'Продовжити редагування',
  done: 'Готово',
  discarded: 'Фото відкинуто.',
  opened: 'Фото відкрито. Щоб налаштувати кадр, перемістіть фото та змініть масштаб.',
  cropDescription: ({x, y, zoom, rotation, flipped}, {number}) => {
    const share = (value: number) => number(value, {style: 'percent'});
    const rotated = rotation ? `, поворот ${number(rotation)}°` : '';
    return `Центр: ${share(x)} від лівого краю, ${share(y)} від верхнього, масштаб ${share(zoom)}${rotated}${flipped ? ', віддзеркалено горизонтально' : ''}`;
  },
  preview: ({name}) => (name ? `Що бачать інші: ${name}` : 'Як вас бачать інші'),
  you: 'Ви',
  previewMessage: 'Гарно виглядає в чаті',
  resultInfo,
  originalSize: ({bytes}, format) => `Оригінал: ${format.bytes(bytes)}`,
  preparing: 'Підготовка…',
  preparingFrames: ({share}, {number}) => `Підготовка анімації: ${number(share, {style: 'percent'})}`,
  useStillImage: 'Використати статичне зображення',
  animated: 'анімація',
  firstFrameOnly: 'Буде збережено лише перший кадр анімації.',
  flattened: 'Прозорі ділянки буде залито кольором.',
  lowResolution: ({edgePx, wantedPx, zoomed}, {number}) =>
    `${zoomed ? 'Вибрана область замала' : 'Це зображення замале'} (${number(edgePx)} × ${number(edgePx)} пікселів, рекомендовано ${number(wantedPx)} × ${number(wantedPx)}), ` +
    `тому фото може бути нечітким. ${zoomed ? 'Зменште масштаб або виберіть' : 'Виберіть'} зображення більшого розміру.`,
  clear: 'Видалити фото',
  clearing: 'Фото буде видалено після збереження.',
  cancel: 'Скасувати',
  stop: 'Зупинити',
  save: 'Зберегти',
  saving: ({share}, {number}) => `Збереження: ${number(share, {style: 'percent'})}`,
  almostDone: 'Майже готово…',
  checking: 'Перевірка…',
  checkingStored: 'Перевірка збережених на сервері даних…',
  retry: 'Спробувати ще раз',
  chooseOther: 'Вибрати інше фото',
  useServerVersion: 'Залишити те фото',
  overwrite: 'Зберегти моє фото',
  discardWaiting: 'Скасувати надсилання',
  waitingDiscarded: 'Надсилання скасовано.',
  saved: 'Фото збережено.',
  removed: 'Фото видалено.',
  stopped: 'Збереження зупинено. Нічого не змінилося.',
  stoppedUnconfirmed: 'Збереження зупинено, але зміну, можливо, уже збережено. Щоб переконатися, збережіть ще раз.',
  valueMissing: 'Виберіть фото.',
  managed: ({system}) => `Цим фото керують у системі ${system}.`,
  unlock: 'Керувати вручну',
  unlocking: 'Надсилання запиту на доступ…',
  unlocked: 'Тепер ви можете змінити це фото.',
  name: ({name}) => (name ? `Фото: ${name}` : 'Фото профілю'),
};

export const faces: Locale['faces'] = {
  framed: ({count}, {number}) =>
    count > 1 ? `Кадровано за обличчям. Знайдено облич: ${number(count)}.` : 'Кадровано за обличчям.',
  framePerson: ({position, count}, {number}) => `Кадрувати цю особу (${number(position)} з ${number(count)})`,
};
