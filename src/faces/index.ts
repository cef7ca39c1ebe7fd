// Finds faces in pictures: avatar-elements/faces. They are located, never recognised.
export {configureFaces, type FaceFilesOptions} from './configure.js';
export {detectFaces, setFaceDetector} from './detect-faces.js';
export type {DetectFacesOptions, Face, FaceDetector, FacePoint} from './face.js';
