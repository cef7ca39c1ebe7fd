// The late half of the editor: all it needs only once somebody brings a picture. See `late.ts` for when it is fetched.
import {framing} from './framing.styles.js';
import {slider} from './slider.styles.js';

export {openImage} from '../../flow.js';
export {defaultCrop, clampCrop} from '../../image/geometry/crop-geometry.js';
export {httpAdapter} from '../../upload/adapters/http-adapter.js';
export {withRetry} from '../../upload/decorators/with-retry.js';
export {Finisher} from './finisher.js';
export {Gestures} from './gestures.js';
export {commandOf} from './keys.js';
export {Painter} from './painter.js';
export {quickFile} from './quick-file.js';
export {store} from './saving.js';
export {CameraSource, capture} from './sources/camera.js';
export {cameraView} from './view/camera-view.js';
export {framingView} from './view/framing-view.js';
export {ring} from './view/ring.js';
export {toolRows} from './view/tool-rows.js';
export {weight} from './view/weight.js';

export const styles = [framing, slider];
