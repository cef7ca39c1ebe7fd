// Decodes a file to the small upright bitmap that faces are searched in.
import {assertValid} from '../image/stages/check.js';
import {decode} from '../image/stages/decode.js';
import {sniff} from '../image/stages/sniff.js';
import type {DetectFacesOptions} from './face.js';

/** @throws FileRejectedError, AvatarError or the signal's reason, like `decode` of the image pipeline */
export async function decodePhoto(photo: Blob, {signal}: DetectFacesOptions): Promise<ImageBitmap> {
  const {bitmap} = await decode(assertValid(await sniff(photo, {signal})), {signal});
  return bitmap;
}
