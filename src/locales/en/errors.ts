// The messages of errors, in English. A separate file, so that a page that needs none does not load it.
import type {ErrorMessages} from '../message.js';

/** The request was sent completely, but no response arrived. */
const unconfirmed = 'No answer came from the server. Your change may be saved already: press Retry to make sure.';
const unconfirmedOffline =
  'You are offline. Your change may be saved already: press Retry when you are back, to make sure.';

/** 'SVG' → 'an SVG': names of file types are read letter by letter, and F, H, L, M, N, R, S, X begin with a vowel. */
const withArticle = (name: string) => `${/^(?:[AEIO]|[FHLMNRSX][^AEIOU])/.test(name) ? 'an' : 'a'} ${name}`;

export const errors: ErrorMessages = {
  'not-a-file': ({kind}) => `That is a ${kind}, not a picture. Choose a picture file.`,
  'several-files': () => 'Those are several files. Choose one picture.',
  'file-empty': () => 'This file is empty. Choose another picture.',
  'file-unreadable': () => 'This file cannot be read any more. Choose it again, or choose another picture.',
  'file-too-large': ({maxBytes, actualBytes}, {bytes}) =>
    `This file is ${bytes(actualBytes)}. Choose a picture of up to ${bytes(maxBytes)}.`,
  'file-truncated': () => 'This file is cut short. Export it again, or choose another picture.',
  'type-not-accepted': ({type, accept}, {fileType, fileTypes}) => {
    const [name, names] = [fileType(type), fileTypes(accept)];
    const problem = name === '?' ? 'This file is not a picture' : `This is ${withArticle(name)} file`;
    return names ? `${problem}. Choose ${withArticle(names)} file.` : `${problem}. Choose another picture.`;
  },
  'too-many-pixels': ({maxPixels, widthPx, heightPx}, {number}) =>
    `This picture is ${number(widthPx)} × ${number(heightPx)} pixels. Choose one of up to ${number(maxPixels / 1e6)} megapixels.`,
  'edge-too-long': ({maxEdgePx, widthPx, heightPx}, {number}) =>
    `This picture is ${number(widthPx)} × ${number(heightPx)} pixels. Choose one of up to ${number(maxEdgePx)} pixels a side.`,
  'edge-too-short': ({minEdgePx, widthPx, heightPx}, {number}) =>
    `This picture is ${number(widthPx)} × ${number(heightPx)} pixels. Choose one of at least ${number(minEdgePx)} pixels a side.`,
  'animation-not-allowed': () => 'This picture is animated. Choose a still one.',
  'decode-failed': () => 'This picture is damaged and cannot be opened. Choose another one.',
  'coding-unsupported': ({type}, {fileType}) =>
    `Browsers do not show this kind of ${fileType(type)} picture. Save it again as an ordinary JPG, or choose another one.`,
  'decoder-missing': ({type}, {fileType}) =>
    `This browser cannot open ${fileType(type)} pictures. Export it as JPG, or choose another one.`,
  'canvas-blocked': () =>
    'This browser keeps pages from reading pictures. Allow it for this site, or use another browser.',
  'out-of-memory': () =>
    'This device has too little free memory for this picture. Close other apps, or choose a smaller one.',
  'encode-failed': () => 'The picture could not be prepared. Try again, or choose another one.',
  'output-too-large': ({maxBytes}, {bytes}) =>
    `This picture cannot be made smaller than ${bytes(maxBytes)}. Zoom out, or choose a simpler one.`,
  'camera-denied': () => 'The camera is blocked for this site. Allow it in the browser’s settings, then try again.',
  'camera-missing': () => 'No camera was found. Connect one, or choose a file.',
  'camera-busy': () => 'The camera is used by another app. Close it there, then try again.',
  unauthorized: () => 'You are signed out. Sign in again, then press Retry.',
  forbidden: () => 'You may not change this picture. Ask an administrator.',
  'not-found': () => 'This person is not on the server any more. Reload the page.',
  conflict: () => 'Somebody else changed this picture meanwhile. Use theirs, or save yours over it.',
  'payload-too-large': ({maxBytes}, {bytes}) =>
    maxBytes
      ? `The server takes pictures of up to ${bytes(maxBytes)}. Choose a smaller one.`
      : 'The picture is too large for the server. Choose a smaller one.',
  'unsupported-media-type': () => 'The server does not take this type of picture. Choose another one.',
  'request-rejected': ({message}) =>
    message ? `The server refused the picture: ${message}` : 'The server refused the picture. Choose another one.',
  'too-many-requests': () => 'The server is busy. Wait a minute, then press Retry.',
  'server-error': () => 'The server has a problem. Your picture is kept here: try again in a while.',
  'timed-out': ({mayBeStored}) =>
    mayBeStored ? unconfirmed : 'The server did not answer in time. Your picture is kept here: press Retry.',
  offline: ({mayBeStored}) =>
    mayBeStored ? unconfirmedOffline : 'You are offline. Your picture is kept here: press Retry when you are back.',
  'network-error': ({mayBeStored}) =>
    mayBeStored ? unconfirmed : 'The server cannot be reached. Your picture is kept here: press Retry.',
  'invalid-response': () =>
    'The server answered in a way this page does not understand. Your picture is kept here: try again later.',
  'remove-unsupported': () => 'Pictures cannot be removed here. Choose another picture instead.',
  'storage-failed': () => 'The browser has no room to keep the picture. Free some space, then press Retry.',
  'field-invalid': ({message}) => message ?? 'The server did not take this. Correct it, then save again.',
  queued: () => 'Waiting to upload. Your picture is kept in this browser and sent when the server can be reached.',
  unknown: () => 'Something went wrong. Your picture is kept here: press Retry.',
};
