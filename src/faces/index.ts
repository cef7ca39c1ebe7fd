// Finds faces in pictures: avatar-elements/faces. They are located, never recognised. Importing it makes `crop: 'face'` of `toAvatar`
// and `framing` of the editor find them; what that needs is loaded with the first such picture.
import {setFaceFinder} from '../image/face-finder.js';
import {finder} from './find-crops.js';

export {configureFaces, type FaceFilesOptions} from './configure.js';
export {detectFaces, setFaceDetector} from './detect-faces.js';
export {faceCrop, type FaceCropOptions, type FacePreset} from './face-crop.js';
export type {DetectFacesOptions, Face, FaceDetector, FacePoint} from './face.js';

setFaceFinder(finder);
