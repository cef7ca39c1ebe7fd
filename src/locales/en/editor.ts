// The messages of `<avatar-editor>`, in English.
import type {Format} from '../message.js';
import {resultInfo} from '../result-info.js';

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
  loadFailed: 'The editor couldn’t load. Check your connection, then try again.',
  actionFailed: 'Something went wrong. Check your connection, then try again.',
  startingCamera: 'Starting the camera…',
  cameraOn: 'The camera is on. Look at it, then take the photo.',
  camera: 'Camera preview',
  chooseCamera: 'Camera',
  // Cropping.
  cropArea: 'Crop area',
  cropAreaHelp:
    'Arrow keys move the picture. Hold Shift to move it further. Plus and minus zoom. Zero fits the picture. Square brackets rotate it.',
  zoom: 'Zoom',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  adjust: 'Adjust',
  straighten: 'Straighten',
  rotateLeft: 'Rotate left',
  rotateRight: 'Rotate right',
  flip: 'Flip horizontally',
  undo: 'Undo',
  redo: 'Redo',
  reset: 'Reset',
  moveLeft: 'Move left',
  moveRight: 'Move right',
  moveUp: 'Move up',
  moveDown: 'Move down',
  discard: 'Discard this picture',
  unsaved: 'Leave without saving this picture?',
  keepEditing: 'Keep editing',
  done: 'Done',
  discarded: 'Picture discarded.',
  opened: 'The picture is ready. Move and zoom to adjust it.',
  cropDescription: (
    {x, y, zoom, rotation, flipped}: {x: number; y: number; zoom: number; rotation: number; flipped: boolean},
    {number}: Format,
  ) => {
    const share = (value: number) => number(value, {style: 'percent'});
    const rotated = rotation ? `, rotated ${number(rotation)}°` : '';
    return `Center ${share(x)} from left, ${share(y)} from top, zoom ${share(zoom)}${rotated}${flipped ? ', flipped horizontally' : ''}`;
  },
  // Preview.
  preview: ({name}: {name: string}) => `How others see ${name || 'you'}`,
  you: 'You',
  previewMessage: 'Looks good in chat',
  resultInfo,
  originalSize: ({bytes}: {bytes: number}, format: Format) => `Original: ${format.bytes(bytes)}`,
  preparing: 'Preparing…',
  preparingFrames: ({share}: {share: number}, {number}: Format) =>
    `Preparing the animation: ${number(share, {style: 'percent'})}`,
  useStillImage: 'Use a still picture',
  animated: 'animated',
  firstFrameOnly: 'Only the first frame of the animation is saved.',
  flattened: 'Transparent parts are filled with a color.',
  lowResolution: ({edgePx, wantedPx, zoomed}: {edgePx: number; wantedPx: number; zoomed: boolean}, {number}: Format) =>
    `This ${zoomed ? 'crop' : 'picture'} is small (${number(edgePx)} × ${number(edgePx)} pixels, ${number(wantedPx)} × ${number(wantedPx)} is best) ` +
    `and may look blurry. ${zoomed ? 'Zoom out, or choose' : 'Choose'} a larger picture.`,
  // Clear and Save.
  clear: 'Remove picture',
  clearing: 'The picture will be removed when you save.',
  cancel: 'Cancel',
  stop: 'Stop',
  save: 'Save',
  saving: ({share}: {share: number}, {number}: Format) => `Saving ${number(share, {style: 'percent'})}`,
  almostDone: 'Almost done…',
  checking: 'Checking…',
  checkingStored: 'Checking what is stored on the server…',
  retry: 'Try again',
  chooseOther: 'Choose another picture',
  useServerVersion: 'Use theirs',
  overwrite: 'Save mine',
  discardWaiting: 'Discard',
  waitingDiscarded: 'Upload canceled.',
  saved: 'The picture is saved.',
  removed: 'The picture is removed.',
  stopped: 'Saving was stopped. Nothing has changed.',
  stoppedUnconfirmed: 'Saving was stopped, but your change may be saved already. Save again to make sure.',
  valueMissing: 'Choose a picture.',
  // Lock: managed by another system.
  managed: ({system}: {system: string}) => `This picture is managed in ${system}.`,
  unlock: 'Manage manually',
  unlocking: 'Requesting access…',
  unlocked: 'You can now change this picture.',
  // The element itself.
  name: ({name}: {name: string}) => (name ? `Picture of ${name}` : 'Profile picture'),
};
