// The late half of the editor: all it needs only once somebody brings a picture. See `late.ts` for when it is fetched.
import {framing} from './crop.styles.js';
import {slider} from './slider.styles.js';

export {openImage} from '../../../flow.js';
export {defaultCrop, clampCrop} from '../../../image/geometry/crop-geometry.js';
export {httpAdapter} from '../../../upload/adapters/http-adapter.js';
export {withRetry} from '../../../upload/decorators/with-retry.js';
export {Finisher} from '../preview/result-cache.js';
export {Gestures} from '../input/pointer-gestures.js';
export {commandOf} from '../input/keyboard.js';
export {Painter} from '../preview/canvas-renderer.js';
export {quickFile} from '../preview/sync-export.js';
export {store} from '../save/save-request.js';
export {CameraSource, capture} from '../sources/camera.js';
export {cameraView} from '../view/camera-view.js';
export {framingView} from '../view/crop-view.js';
export {ring} from '../view/progress-ring.js';
export {toolRows} from '../view/tool-rows.js';
export {weight} from '../view/result-info.js';

export const styles = [framing, slider];
