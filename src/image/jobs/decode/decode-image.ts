// Decodes a checked file, upright, at the smallest scale that is large enough.
import {AvatarError} from '../../../errors.js';
import type {ImageSize} from '../../geometry/crop-geometry.js';
import {orientedSize} from '../../geometry/orientation.js';
import {readBlob} from '../read-blob.js';
import type {CheckedFile} from '../../stages/types.js';
import {endsBlank} from './ends-blank.js';
import {isOutOfMemory} from './out-of-memory.js';
import {decodeWithImageDecoder, hasImageDecoder, supportsArbitraryScale} from './image-decoder.js';

/** A decoded image to draw. Close it after drawing. */
export interface Decoded extends ImageSize {
  readonly drawable: ImageBitmap | VideoFrame | OffscreenCanvas;
  close(): void;
}

export interface DecodeInput {
  readonly source: CheckedFile;
  /** The scale that is needed, at most 1. */
  readonly scale: number;
  /** The image at that scale or larger, if the page has already decoded it. */
  readonly predecoded?: VideoFrame;
}

/**
 * Decodes at the scale or larger. `onDecodeStarted` is called while the decoder runs. @throws AvatarError `decode-failed`;
 * `file-truncated` if pixels may be missing
 */
export async function decodeImage(
  {source, scale, predecoded}: DecodeInput,
  signal: AbortSignal,
  onDecodeStarted = () => {},
): Promise<Decoded> {
  signal.throwIfAborted();
  try {
    // A frame that was transferred to a worker that crashed is empty.
    const decoded = predecoded?.displayWidth
      ? toDecoded(predecoded)
      : (await supportsScaledDecode(source))
        ? toDecoded(await decodeWithImageDecoder(source, scale, {signal, onDecodeStarted}))
        : await decodeBitmap(source, scale, onDecodeStarted);
    const isSuspicious = !source.verified && (await endsBlank(decoded, source));
    if (signal.aborted || isSuspicious) decoded.close();
    signal.throwIfAborted();
    if (isSuspicious) throw new AvatarError('file-truncated', {type: source.type});
    return decoded;
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof AvatarError || isOutOfMemory(error)) throw error;
    await readBlob(source.blob.slice(0, 1)); // Throws `file-unreadable` if the file no longer exists.
    throw new AvatarError('decode-failed', {type: source.type}, {cause: error});
  }
}

export function toDecoded(drawable: VideoFrame | ImageBitmap): Decoded {
  const {width, height} =
    'width' in drawable ? drawable : {width: drawable.displayWidth, height: drawable.displayHeight};
  return {drawable, width, height, close: () => drawable.close()};
}

/** Firefox's createImageBitmap blocks the page, even in a worker. */
async function supportsScaledDecode({type, orientation}: CheckedFile): Promise<boolean> {
  if (!hasImageDecoder || type === 'image/jpeg') return hasImageDecoder;
  return orientation === 1 && (await supportsArbitraryScale());
}

/**
 * In Chromium the result is blurred unless its size is 1/2, 1/4, … of the image, so such a size is requested. WebKit skips pixels when
 * it scales by less than 1/2, so it scales by 1/2 several times. A canvas gives the same result, but takes 1.5 times as long in WebKit.
 */
async function decodeBitmap(source: CheckedFile, scale: number, onDecodeStarted: () => void): Promise<Decoded> {
  const {width} = orientedSize(source);
  const halvings = Math.min(Math.floor(-Math.log2(scale)), hasImageDecoder ? Infinity : 1);
  const resizeWidth = Math.ceil(width / 2 ** halvings);
  const decoding = createImageBitmap(source.blob, {...(halvings > 0 && {resizeWidth, resizeQuality: 'medium'})});
  onDecodeStarted();
  let drawable = await decoding;
  while (drawable.width >= 2 * width * scale && drawable.height > 1) {
    const whole = drawable;
    drawable = await createImageBitmap(whole, {resizeWidth: Math.ceil(whole.width / 2), resizeQuality: 'medium'});
    whole.close();
  }
  return toDecoded(drawable);
}
