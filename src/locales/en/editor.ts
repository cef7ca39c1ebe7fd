// The messages of `<avatar-editor>`, in English.
import type {Format} from '../message.js';

export const editor = {
  // Choosing a file, camera.
  chooseFile: 'Choose file',
  takePhoto: 'Take photo',
  retakePhoto: 'Retake',
  capture: 'Capture',
  fileHint: ({accept, maxBytes}: {accept: readonly string[]; maxBytes: number}, {fileTypes, bytes}: Format) =>
    `${fileTypes(accept, 'Any picture')}, up to ${bytes(maxBytes)}`,
  dropHint: ({dropping, pasting}: {dropping: boolean; pasting: boolean}): string =>
    dropping && pasting
      ? 'Drop a picture here, or paste one.'
      : dropping
        ? 'Drop a picture here.'
        : pasting
          ? 'Paste a picture here.'
          : 'Choose a picture to begin.',
  dropActive: 'Drop the picture here',
  opening: 'Opening the picture…',
  loadFailed: 'The rest of this page could not be loaded. Check the connection, then try again.',
  actionFailed: 'That did not work. Check the connection, then try again.',
  startingCamera: 'Starting the camera…',
  cameraOn: 'The camera is on. Look into it and press Capture.',
  camera: 'Live picture of the camera',
  chooseCamera: 'Camera',
  // Cropping.
  cropArea: 'Framing of the picture',
  cropAreaHelp:
    'Arrow keys move the picture, with Shift further. Plus and minus zoom, 0 shows all of it, square brackets rotate.',
  zoom: 'Zoom',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  adjust: 'Adjust',
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
  unsaved: 'This picture is not saved yet.',
  keepEditing: 'Keep editing',
  done: 'Done',
  discarded: 'The chosen picture is discarded.',
  opened: 'The picture is open. Move and zoom it to frame it.',
  cropDescription: (
    {x, y, zoom, rotation, flipped}: {x: number; y: number; zoom: number; rotation: number; flipped: boolean},
    {number}: Format,
  ) => {
    const share = (value: number) => number(value, {style: 'percent'});
    const turned = rotation ? `, turned ${number(rotation)}°` : '';
    return `Centre ${share(x)} across, ${share(y)} down, zoom ${share(zoom)}${turned}${flipped ? ', flipped' : ''}`;
  },
  // Preview.
  preview: ({name}: {name: string}) => (name ? `As people will see ${name}` : 'As people will see you'),
  you: 'You',
  previewMessage: 'Looks good in chat',
  resultInfo: (
    {edgePx, type, bytes, note}: {edgePx: number; type: string; bytes: number; note?: string},
    format: Format,
  ) =>
    [`${format.number(edgePx)} × ${format.number(edgePx)} ${format.fileType(type)}`, note, format.bytes(bytes)]
      .filter(Boolean)
      .join(' · '),
  originalSize: ({bytes}: {bytes: number}, format: Format) => `from ${format.bytes(bytes)}`,
  preparing: 'Preparing…',
  preparingFrames: ({share}: {share: number}, {number}: Format) =>
    `Preparing the animation: ${number(share, {style: 'percent'})}`,
  useStillImage: 'Use a still picture',
  animated: 'animated',
  firstFrameOnly: 'The animation is not kept: only its first picture is saved.',
  flattened: 'The transparent parts are not kept: they are filled with a colour.',
  lowResolution: ({edgePx, wantedPx, zoomed}: {edgePx: number; wantedPx: number; zoomed: boolean}, {number}: Format) =>
    `Only ${number(edgePx)} of ${number(wantedPx)} pixels: it may look soft. ` +
    (zoomed ? 'Zoom out, or choose a larger picture.' : 'Choose a larger picture.'),
  // Clear and Save.
  clear: 'Clear',
  clearing: 'The picture is removed when you save.',
  cancel: 'Cancel',
  stop: 'Stop',
  save: 'Save',
  saving: ({share}: {share: number}, {number}: Format) => `Saving ${number(share, {style: 'percent'})}`,
  almostDone: 'Almost done…',
  checking: 'Checking…',
  checkingStored: 'Checking what is stored on the server…',
  retry: 'Retry',
  chooseOther: 'Choose another picture',
  useServerVersion: 'Use theirs',
  overwrite: 'Save mine',
  discardWaiting: 'Discard',
  waitingDiscarded: 'The waiting picture is discarded.',
  saved: 'The picture is saved.',
  removed: 'The picture is removed.',
  stopped: 'Saving was stopped. Nothing has changed.',
  stoppedUnconfirmed: 'Saving was stopped, but your change may be saved already. Save again to make sure.',
  valueMissing: 'Choose a picture.',
  // Lock: managed by another system.
  managed: ({system}: {system: string}) => `${system} looks after this picture.`,
  unlock: 'Manage this employee manually',
  unlocking: 'Asking…',
  unlocked: 'You can change this picture by hand now.',
  // The element itself.
  name: ({name}: {name: string}) => (name ? `Picture of ${name}` : 'Profile picture'),
};
