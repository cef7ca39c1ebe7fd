// Finds faces in pictures: avatar-elements/faces. They are located, never recognised.
export {configureFaces, type FaceFilesOptions} from './configure.js';
export {detectFaces, setFaceDetector, type DetectFacesOptions, type FaceDetector} from './detect-faces.js';
export type {Face, FacePoint} from './face.js';
