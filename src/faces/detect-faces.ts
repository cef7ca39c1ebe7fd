// Finds faces in a picture, with the package's detector or the host's.
import type {DetectFacesOptions, Face, FaceDetector} from './face.js';
import {loadWeights} from './weights.js';
import {faceWorker} from './worker/client.js';

/** More pixels show no more faces, and take longer to copy to the worker. */
const MAX_EDGE_PX = 2048;

const detectInWorker: FaceDetector = async (bitmap, options) => {
  faceWorker.start();
  return faceWorker.run('detect', {bitmap, weights: await loadWeights()}, options);
};

let detector = detectInWorker;

/**
 * Puts another detector in the place of the package's own: the browser's, or that of the host. `undefined` brings the package's back.
 * @param replacement - Finds the faces in an upright bitmap
 * @example
 * import {setFaceDetector} from 'avatar-elements/faces';
 *
 * setFaceDetector(async (bitmap, {signal}) => findWithOwnModel(bitmap, signal));
 */
export function setFaceDetector(replacement: FaceDetector | undefined): void {
  detector = replacement ?? detectInWorker;
}

/** Starts what the first search needs, so that it is ready when a photo has been decoded. */
export function prepareFaceDetector(): void {
  if (detector !== detectInWorker || faceWorker.isStarted) return;
  faceWorker.start();
  // The search reports what fails.
  void loadWeights()
    .then((weights) => faceWorker.run('warmUp', {weights}))
    .catch(() => {});
}

/**
 * Finds the faces in a picture, in a worker. Nothing about a face leaves the page or is stored; the weights of the net are fetched once,
 * from where the package is.
 * @param image - A file, or anything that can be drawn
 * @returns the faces by falling score, in fractions of the upright picture; an empty list if there are none
 * @throws AvatarError if the file is no picture, or if the weights cannot be fetched; the signal's reason
 * @example
 * import {detectFaces} from 'avatar-elements/faces';
 *
 * const faces = await detectFaces(photo);
 * console.log(faces.length, faces[0]?.box);
 */
export async function detectFaces(
  image: ImageBitmapSource,
  options: DetectFacesOptions = {},
): Promise<readonly Face[]> {
  options.signal?.throwIfAborted();
  if (image instanceof ImageBitmap && Math.max(image.width, image.height) <= MAX_EDGE_PX)
    return detector(image, options);
  prepareFaceDetector();
  const bitmap = await toBitmap(image, options);
  try {
    return await detector(bitmap, options);
  } finally {
    bitmap.close();
  }
}

async function toBitmap(image: ImageBitmapSource, options: DetectFacesOptions): Promise<ImageBitmap> {
  if (image instanceof Blob) return (await import('./decode-photo.js')).decodePhoto(image, options);
  const bitmap = await createImageBitmap(image);
  const long = Math.max(bitmap.width, bitmap.height);
  if (long <= MAX_EDGE_PX) return bitmap;
  const resizeWidth = Math.max(Math.round((bitmap.width * MAX_EDGE_PX) / long), 1);
  const resizeHeight = Math.max(Math.round((bitmap.height * MAX_EDGE_PX) / long), 1);
  return createImageBitmap(bitmap, {resizeWidth, resizeHeight, resizeQuality: 'medium'}).finally(() => bitmap.close());
}
