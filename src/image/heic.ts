// HEIC in browsers that cannot decode it: a decoder from the host converts it to a JPEG, which is then processed like any JPEG. Such
// decoders are large and under the LGPL, so this package contains none.
import {AvatarError} from '../errors.js';
import {toCompleteFile} from './integrity/complete-file.js';
import {sniff} from './stages/sniff.js';
import type {CheckedFile} from './stages/types.js';

/** The shape of the npm packages `heic-to` and `heic-to/csp`. */
export interface HeicDecoder {
  heicTo(options: {blob: Blob; type: 'image/jpeg'; quality: number}): Promise<Blob | ImageBitmap>;
}

/** Decoders for types a browser may lack, loaded when first needed: `{heic: () => import('heic-to/csp')}`. */
export interface Decoders {
  heic?(): Promise<HeicDecoder>;
}

const QUALITY = 0.95;

/**
 * The same picture, complete, as a type this browser opens.
 * @throws AvatarError `file-truncated`, `decoder-missing` or `decode-failed`, and what `decoders.heic` throws
 */
export async function toDecodable(chosen: CheckedFile, decoders: Decoders, signal?: AbortSignal): Promise<CheckedFile> {
  const file = await toCompleteFile(chosen, signal);
  const {type, blob} = file;
  if (type !== 'image/heic' || (await canDecodeNatively(blob))) return file;
  signal?.throwIfAborted();
  if (!decoders.heic) throw new AvatarError('decoder-missing', {type});
  const {heicTo} = await decoders.heic(); // Outside of `try`: a decoder that cannot be loaded does not mean that the image is damaged.
  try {
    const jpeg = await heicTo({blob, type: 'image/jpeg', quality: QUALITY});
    signal?.throwIfAborted();
    return {...(await sniff(jpeg as Blob, {signal})), type: 'image/jpeg', checked: true};
  } catch (error) {
    signal?.throwIfAborted();
    throw new AvatarError('decode-failed', {type}, {cause: error});
  }
}

async function canDecodeNatively(blob: Blob): Promise<boolean> {
  try {
    (await createImageBitmap(blob, {resizeWidth: 1, resizeHeight: 1})).close();
    return true;
  } catch {
    return false;
  }
}
