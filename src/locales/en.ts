// The source of all messages. Short and plain: what happened, and what to do. A locale is this module in another language.
import type {ErrorMessages, Format} from './locale.js';

export const tag: string = 'en';

export const errors: ErrorMessages = {
  'not-a-file': ({kind}) => `That is a ${kind}, not a picture. Choose a picture file.`,
  'several-files': () => 'Those are several files. Choose one picture.',
  'file-empty': () => 'This file is empty. Choose another picture.',
  'file-too-large': ({maxBytes, actualBytes}, {bytes}) =>
    `This file is ${bytes(actualBytes)}. Choose a picture of up to ${bytes(maxBytes)}.`,
  'file-truncated': () => 'This file is cut short. Export it again, or choose another picture.',
  'type-not-accepted': ({type, accept}, {fileType, anyOf}) =>
    fileType(type) === '?'
      ? `This file is not a picture. Choose a ${anyOf(accept.map(fileType))} file.`
      : `This is a ${fileType(type)} file. Choose a ${anyOf(accept.map(fileType))} file.`,
  'too-many-pixels': ({maxPixels, widthPx, heightPx}, {number}) =>
    `This picture is ${number(widthPx)} × ${number(heightPx)} pixels. Choose one of up to ${number(maxPixels / 1e6)} megapixels.`,
  'edge-too-long': ({maxEdgePx, widthPx, heightPx}, {number}) =>
    `This picture is ${number(widthPx)} × ${number(heightPx)} pixels. Choose one of up to ${number(maxEdgePx)} pixels a side.`,
  'edge-too-short': ({minEdgePx, widthPx, heightPx}, {number}) =>
    `This picture is ${number(widthPx)} × ${number(heightPx)} pixels. Choose one of at least ${number(minEdgePx)} pixels a side.`,
  'animation-not-allowed': () => 'This picture is animated. Choose a still one.',
  'decode-failed': () => 'This picture is damaged and cannot be opened. Choose another one.',
  'decoder-missing': ({type}, {fileType}) =>
    `This browser cannot open ${fileType(type)} pictures. Export it as JPG, or choose another one.`,
  'canvas-blocked': () =>
    'This browser keeps pages from reading pictures. Allow it for this site, or use another browser.',
  'encode-failed': () => 'The picture could not be prepared. Try again, or choose another one.',
  'budget-missed': ({maxBytes}, {bytes}) =>
    `This picture cannot be made smaller than ${bytes(maxBytes)}. Zoom out, or choose a simpler one.`,
  'camera-denied': () => 'The camera is blocked for this site. Allow it in the browser’s settings, then try again.',
  'camera-missing': () => 'No camera was found. Connect one, or choose a file.',
  'camera-busy': () => 'The camera is used by another app. Close it there, then try again.',
  'not-signed-in': () => 'You are signed out. Sign in again, then press Retry.',
  'not-allowed': () => 'You may not change this picture. Ask an administrator.',
  'not-found': () => 'This person is not on the server any more. Reload the page.',
  'changed-elsewhere': () =>
    'Somebody else changed this picture meanwhile. Reload to see theirs, or save yours over it.',
  'refused-too-large': ({maxBytes}, {bytes}) =>
    maxBytes
      ? `The server takes pictures of up to ${bytes(maxBytes)}. Choose a smaller one.`
      : 'The picture is too large for the server. Choose a smaller one.',
  'refused-type': () => 'The server does not take this type of picture. Choose another one.',
  'refused-by-server': ({message}) =>
    message ? `The server refused the picture: ${message}` : 'The server refused the picture. Choose another one.',
  'too-many-requests': () => 'The server is busy. Wait a minute, then press Retry.',
  'server-failed': () => 'The server has a problem. Your picture is kept here: try again in a while.',
  'timed-out': () => 'The server did not answer in time. Your picture is kept here: press Retry.',
  offline: () => 'You are offline. Your picture is kept here: press Retry when you are back.',
  'network-failed': () => 'The server cannot be reached. Your picture is kept here: press Retry.',
  'answer-not-understood': () =>
    'The server answered in a way this page does not understand. Your picture is kept here: try again later.',
  'not-removable': () => 'Pictures cannot be removed here. Choose another picture instead.',
  'storage-failed': () => 'The browser has no room to keep the picture. Free some space, then press Retry.',
  'field-refused': ({message}) => message ?? 'The server did not take this. Correct it, then save again.',
  'kept-for-later': () =>
    'Waiting to upload. Your picture is kept in this browser and sent when the server can be reached.',
  unknown: () => 'Something went wrong. Your picture is kept here: press Retry.',
};

/** `<avatar-badge>` */
export const badge = {
  online: 'online',
  away: 'away',
  busy: 'busy',
  offline: 'offline',
  /** Whose picture it is where nobody said. */
  person: 'Person',
};

/** `<avatar-group>` */
export const group = {
  people: (count: number, {number, plural}: Format) =>
    `${number(count)} ${plural(count) === 'one' ? 'person' : 'people'}`,
  plus: (count: number, {number}: Format) => `+${number(count)}`,
  showMore: (count: number, {number, plural}: Format) =>
    `Show ${number(count)} more ${plural(count) === 'one' ? 'person' : 'people'}`,
  others: (count: number, {number, plural}: Format) =>
    `and ${number(count)} ${plural(count) === 'one' ? 'other' : 'others'}`,
};

/** `<profile-card>` */
export const card = {
  changePicture: 'Change profile picture',
  edit: 'Edit contact details',
  save: 'Save',
  saving: 'Saving…',
  saved: 'Contact details saved.',
  cancel: 'Cancel',
  close: 'Close',
  copy: (value: string) => `Copy ${value}`,
  copied: 'Copied.',
  copyFailed: 'This browser does not let pages copy. Select the text and copy it.',
  localTime: (time: string) => `${time} local time`,
  managed: (system: string) => `Managed by ${system}`,
  unlock: 'Manage this employee manually',
  unlocking: 'Asking…',
  unlocked: 'You can change this person by hand now.',
  syncName: 'Sync',
  syncing: 'Syncing…',
  synced: (name: string) => `${name}: done.`,
  signOut: 'Sign out',
  signingOut: 'Signing out…',
  retry: 'Retry',
  unsaved: 'This picture is not saved yet.',
  keepEditing: 'Keep editing',
  discard: 'Discard picture',
  theirs: (value: string) => `Changed elsewhere meanwhile to “${value}”.`,
  theirsEmpty: 'Removed elsewhere meanwhile.',
  useTheirs: 'Use theirs',
  keepMine: 'Keep mine',
  decide: 'Somebody else changed this meanwhile. Choose which one to keep.',
  emailInvalid: 'This is not an e-mail address. Write it like name@example.org.',
  phoneInvalid: 'This is not a phone number. Write at least three digits.',
  tooLong: (max: string) => `This is too long. Use up to ${max} characters.`,
  fields: {
    name: 'Name',
    pronouns: 'Pronouns',
    title: 'Role',
    organization: 'Organisation',
    department: 'Department',
    email: 'E-mail',
    phone: 'Phone',
    mobile: 'Mobile',
    location: 'Location',
    link: 'Link',
  },
  /** What went wrong with a save, a sync or a sign-out, by error code; `other` is for every other one. */
  problems: {
    'not-signed-in': 'You are signed out. Sign in again, then press Retry.',
    'not-allowed': 'You may not change this. Ask an administrator.',
    'not-found': 'This person is not on the server any more. Reload the page.',
    'changed-elsewhere': 'Somebody else changed this meanwhile. Reload to see theirs.',
    'too-many-requests': 'The server is busy. Wait a minute, then press Retry.',
    'server-failed': 'The server has a problem. Press Retry in a while.',
    'timed-out': 'The server did not answer in time. Press Retry.',
    offline: 'You are offline. Press Retry when you are back.',
    'network-failed': 'The server cannot be reached. Press Retry.',
    other: 'That did not work. Press Retry.',
  } as Readonly<Record<string, string>>,
};

/** `<avatar-editor>` */
export const editor = {
  // Sources.
  chooseFile: 'Choose file',
  takePhoto: 'Take photo',
  retakePhoto: 'Retake',
  capture: 'Capture',
  hint: ({accept, maxBytes}: {accept: readonly string[]; maxBytes: number}, {anyOf, fileType, bytes}: Format) =>
    `${anyOf(accept.map(fileType))}, up to ${bytes(maxBytes)}`,
  empty: ({dropping, pasting}: {dropping: boolean; pasting: boolean}): string =>
    dropping && pasting
      ? 'Drop a picture here, or paste one.'
      : dropping
        ? 'Drop a picture here.'
        : pasting
          ? 'Paste a picture here.'
          : 'Choose a picture to begin.',
  dropNow: 'Drop the picture here',
  opening: 'Opening the picture…',
  startingCamera: 'Starting the camera…',
  cameraOn: 'The camera is on. Look into it and press Capture.',
  camera: 'Live picture of the camera',
  // Framing.
  area: 'Framing of the picture',
  areaHelp:
    'Arrow keys move the picture, with Shift further. Plus and minus zoom, 0 shows all of it, square brackets rotate.',
  zoom: 'Zoom',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  straighten: 'Straighten',
  rotateLeft: 'Rotate left',
  rotateRight: 'Rotate right',
  flip: 'Flip',
  undo: 'Undo',
  redo: 'Redo',
  reset: 'Reset',
  moveLeft: 'Move left',
  moveRight: 'Move right',
  moveUp: 'Move up',
  moveDown: 'Move down',
  discard: 'Discard this picture',
  discarded: 'The chosen picture is discarded.',
  opened: 'The picture is open. Move and zoom it to frame it.',
  framed: (
    {x, y, zoom, rotation, flipped}: {x: number; y: number; zoom: number; rotation: number; flipped: boolean},
    {number}: Format,
  ) => {
    const share = (value: number) => number(value, {style: 'percent'});
    const turned = rotation ? `, turned ${number(rotation)}°` : '';
    return `Centre ${share(x)} across, ${share(y)} down, zoom ${share(zoom)}${turned}${flipped ? ', flipped' : ''}`;
  },
  // Preview.
  preview: ({name}: {name: string}) => (name ? `As people will see ${name}` : 'As people will see you'),
  someone: 'You',
  chat: 'Looks good in chat',
  result: ({edgePx, type, bytes}: {edgePx: number; type: string; bytes: number}, format: Format) =>
    `${format.number(edgePx)} × ${format.number(edgePx)} ${format.fileType(type)} · ${format.bytes(bytes)}`,
  from: ({bytes}: {bytes: number}, format: Format) => `from ${format.bytes(bytes)}`,
  preparing: 'Preparing…',
  small: ({edgePx, wantedPx, zoomed}: {edgePx: number; wantedPx: number; zoomed: boolean}, {number}: Format) =>
    `Only ${number(edgePx)} of ${number(wantedPx)} pixels: it may look soft. ` +
    (zoomed ? 'Zoom out, or choose a larger picture.' : 'Choose a larger picture.'),
  // Deciding.
  clear: 'Clear',
  clearing: 'The picture is removed when you save.',
  cancel: 'Cancel',
  stop: 'Stop',
  save: 'Save',
  saving: ({share}: {share: number}, {number}: Format) => `Saving ${number(share, {style: 'percent'})}`,
  retry: 'Retry',
  saved: 'The picture is saved.',
  removed: 'The picture is removed.',
  stopped: 'Saving was stopped. Nothing has changed.',
  missing: 'Choose a picture.',
  // Managed elsewhere.
  managed: ({system}: {system: string}) => `${system} looks after this picture.`,
  unlock: 'Manage this employee manually',
  unlocking: 'Asking…',
  unlocked: 'You can change this picture by hand now.',
  // The element as a whole.
  name: ({name}: {name: string}) => (name ? `Picture of ${name}` : 'Profile picture'),
};
