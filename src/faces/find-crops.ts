// The crops around faces, for `toAvatar(photo, {crop: 'face'})` and for the editor.
import type {FaceFinder} from '../image/face-finder.js';
import {importWithRetry} from '../shared/loading/import-with-retry.js';
import {detectFaces, prepareFaceDetector} from './detect-faces.js';
import {faceCrops} from './face-crop.js';

export const finder: FaceFinder = {
  prepare: prepareFaceDetector,
  async findCrop(source, options) {
    prepareFaceDetector();
    const {decode} = await importWithRetry(() => import('../image/stages/decode.js'));
    const image = await decode(source, {signal: options.signal});
    const [crop] = await finder.findCrops(image, options).finally(() => image.bitmap.close());
    return crop;
  },
  async findCrops({bitmap, width, height}, {sizePx, signal}) {
    try {
      return faceCrops(await detectFaces(bitmap, {signal}), {width, height}, {sizePx});
    } catch {
      signal?.throwIfAborted();
      return [];
    }
  },
};
