// The image pipeline: avatar-elements/image. Importing it has no side effects; the worker starts with the first job.
export {check, assertValid, defaultLimits, presets} from './stages/check.js';
export {crop, type CropOptions} from './stages/crop.js';
export {decode, type DecodeOptions} from './stages/decode.js';
export {defaultOutput, encode} from './stages/encode.js';
export {
  defaultCrop,
  clampCrop,
  cropEdge,
  cropMatrix,
  flipCrop,
  maxZoom,
  moveCrop,
  rotateCrop,
  zoomCrop,
  type ImageSize,
  type Matrix,
  type ViewPoint,
} from './geometry/crop-geometry.js';
export type {Decoders, HeicDecoder} from './heic.js';
export {sniff} from './stages/sniff.js';
export type * from './stages/types.js';
export {toAvatar, toAvatars, type ToAvatarOptions, type ToAvatarsOptions} from './to-avatar.js';
export {configureImageWorker, type ImageWorkerOptions} from './worker/start/configure.js';
export {AvatarError, FileRejectedError, type RuleViolation} from '../errors.js';
