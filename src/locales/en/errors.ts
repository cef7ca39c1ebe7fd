// The messages of errors, in English. A separate file, so that a page that needs none does not load it.
import type {ErrorMessages} from '../message.js';

/** The request was sent completely, but no response arrived. */
const unconfirmed = 'The server didn’t confirm your change. It may be saved already. Try again to make sure.';
const unconfirmedOffline =
  'You’re offline. Your change may be saved already. Try again when you’re back online, to make sure.';

const kinds = {folder: 'a folder', link: 'a link', text: 'text'};

export const errors: ErrorMessages = {
  'not-a-file': ({kind}) => `This is ${kinds[kind]}, not a picture. Choose a picture file.`,
  'several-files': () => 'Choose just one picture.',
  'file-empty': () => 'This file is empty. Choose another picture.',
  'file-unreadable': () => 'This file can no longer be read. Choose it again, or choose another picture.',
  'file-too-large': ({maxBytes, actualBytes}, {bytes}) =>
    `This file is ${bytes(actualBytes)}. Choose a picture of up to ${bytes(maxBytes)}.`,
  'file-truncated': () => 'This file is incomplete. Export it again, or choose another picture.',
  'type-not-accepted': ({type, accept}, {fileType, fileTypes}) => {
    const [name, names] = [fileType(type), fileTypes(accept)];
    const problem = name ? `${name} files can’t be used here.` : 'This type of file can’t be used here.';
    return `${problem} ${names ? `Choose a picture of type ${names}.` : 'Choose another picture.'}`;
  },
  'too-many-pixels': ({maxPixels, widthPx, heightPx}, {number, plural}) => {
    const megapixels = maxPixels / 1e6;
    const unit = plural(megapixels) === 'one' ? 'megapixel' : 'megapixels';
    return `This picture is ${number(widthPx)} × ${number(heightPx)} pixels. Choose a picture of up to ${number(megapixels)} ${unit}.`;
  },
  'edge-too-long': ({maxEdgePx, widthPx, heightPx}, {number}) =>
    `This picture is ${number(widthPx)} × ${number(heightPx)} pixels. Each side can be up to ${number(maxEdgePx)} pixels. Choose a smaller picture.`,
  'edge-too-short': ({minEdgePx, widthPx, heightPx}, {number}) =>
    `This picture is ${number(widthPx)} × ${number(heightPx)} pixels. Each side must be at least ${number(minEdgePx)} pixels. Choose a larger picture.`,
  'animation-not-allowed': () => 'This picture is animated. Choose a still picture.',
  'decode-failed': () => 'This picture is damaged and can’t be opened. Choose another picture.',
  'coding-unsupported': ({type}, {fileType}) =>
    `Browsers can’t show this kind of ${fileType(type)} picture. Save it as a standard JPG, or choose another picture.`,
  'decoder-missing': ({type}, {fileType}) =>
    `This browser can’t open ${fileType(type)} pictures. Save this one as JPG, or choose another picture.`,
  'canvas-blocked': () =>
    'A privacy setting in this browser blocks picture editing. Allow it for this site, or use another browser.',
  'out-of-memory': () =>
    'This device doesn’t have enough free memory for this picture. Close other apps, or choose a smaller picture.',
  'encode-failed': () => 'The picture couldn’t be prepared. Try again, or choose another picture.',
  'output-too-large': ({maxBytes}, {bytes}) =>
    `This picture can’t be reduced to ${bytes(maxBytes)}. Zoom out, or choose a picture with less detail.`,
  'camera-denied': () => 'The camera is blocked for this site. Allow it in the browser settings, then try again.',
  'camera-missing': () => 'No camera was found. Connect one, or choose a file.',
  'camera-busy': () => 'Another app is using the camera. Close that app, then try again.',
  unauthorized: () => 'Your session has ended. Sign in, then try again.',
  forbidden: () => 'You don’t have permission to change this picture. Contact your administrator.',
  'not-found': () => 'This profile no longer exists. Reload the page.',
  conflict: () =>
    'Someone else changed this picture while you were editing. Keep that picture, or replace it with yours.',
  'payload-too-large': ({maxBytes}, {bytes}) =>
    maxBytes
      ? `Pictures can be up to ${bytes(maxBytes)}. Choose a smaller picture.`
      : 'The picture is too large for the server. Choose a smaller picture.',
  'unsupported-media-type': () => 'This type of picture isn’t accepted. Choose another picture.',
  'request-rejected': ({message}) =>
    message ? `The picture wasn’t accepted: ${message}` : 'The picture wasn’t accepted. Choose another picture.',
  'too-many-requests': () => 'Too many tries. Wait a minute, then try again.',
  'server-error': () => 'Something went wrong on the server. Your picture isn’t lost. Try again in a few minutes.',
  'timed-out': ({mayBeStored}) =>
    mayBeStored ? unconfirmed : 'The server didn’t respond in time. Your picture isn’t lost. Try again.',
  offline: ({mayBeStored}) =>
    mayBeStored ? unconfirmedOffline : 'You’re offline. Your picture isn’t lost. Try again when you’re back online.',
  'network-error': ({mayBeStored}) =>
    mayBeStored
      ? unconfirmed
      : 'The server can’t be reached. Your picture isn’t lost. Check your connection, then try again.',
  'invalid-response': () => 'The server sent an unexpected answer. Your picture isn’t lost. Try again later.',
  'remove-unsupported': () => 'Pictures can’t be removed here. Choose another picture instead.',
  'storage-failed': () => 'The browser is out of storage. Free up space, then try again.',
  'field-invalid': ({message}) => message ?? 'This wasn’t accepted. Change it, then save again.',
  queued: () => 'Waiting to upload. Your picture is stored in this browser and uploads when the server can be reached.',
  unknown: () => 'Something went wrong. Your picture isn’t lost. Try again.',
};
