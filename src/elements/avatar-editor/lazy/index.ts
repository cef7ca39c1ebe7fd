// The lazy chunk of the editor: everything that is needed only after a file was chosen. `load.ts` imports it.
import {cameraStyles} from './camera.styles.js';
import {croppingLayoutStyles} from './cropping-layout.styles.js';
import {cropStyles} from './crop.styles.js';
import {sliderStyles} from './slider.styles.js';
import {stageDialogStyles} from './stage-dialog.styles.js';

export {openImage, removeAvatar, saveAvatar} from '../../../flow.js';
export {defaultCrop, clampCrop} from '../../../image/geometry/crop-geometry.js';
export {ResultCache} from '../preview/result-cache.js';
export {PointerGestures} from '../input/pointer-gestures.js';
export {commandForKey} from '../input/keyboard.js';
export {CanvasRenderer} from '../preview/canvas-renderer.js';
export {exportSync} from '../preview/sync-export.js';
export {adapterStack} from '../save/adapter-stack.js';
export {confirmStoppedSave} from '../save/confirm-stopped-save.js';
export {confirmLeave} from './leave-question.js';
export {prepareFraming} from './framing.js';
export {StageDialog} from './stage-dialog.js';
export {CameraSource, captureFrame, isMirrored} from '../sources/camera.js';
export {cameraView} from '../view/camera-view.js';
export {cropView} from '../view/crop-view.js';
export {toolRows, zoomPlaceholder} from '../view/tool-rows.js';
export {progressRing, resultInfo} from '../view/parts.js';

export const styles = [croppingLayoutStyles, cropStyles, cameraStyles, sliderStyles, ...stageDialogStyles];
