// Decodes a checked file at the smallest scale that is enough, upright.
import {AvatarError} from '../../errors.js';
import type {ImageSize} from '../geometry/crop-geometry.js';
import {orientedSize} from '../geometry/orientation.js';
import {readBlob} from './read-blob.js';
import type {CheckedFile} from '../stages/types.js';
import {decodeWithImageDecoder, hasImageDecoder, supportsArbitraryScale} from './image-decoder.js';

/** A decoded picture to draw. Close it when drawn. */
export interface Decoded extends ImageSize {
  readonly drawable: ImageBitmap | VideoFrame | OffscreenCanvas;
  close(): void;
}

export interface DecodeInput {
  readonly source: CheckedFile;
  /** How much of its size is needed, at most 1. */
  readonly scale: number;
  /** The picture at that scale or more, where the page has decoded it already. */
  readonly predecoded?: VideoFrame;
}

/** Opens at the scale or more; `meanwhile` runs while the decoder works. @throws AvatarError `decode-failed` */
export async function decodeImage(
  {source, scale, predecoded}: DecodeInput,
  signal: AbortSignal,
  onDecodeStarted = () => {},
): Promise<Decoded> {
  signal.throwIfAborted();
  try {
    // A frame that was handed to a worker which then broke is an empty one.
    const decoded = predecoded?.displayWidth
      ? toDecoded(predecoded)
      : (await supportsScaledDecode(source))
        ? toDecoded(await decodeWithImageDecoder(source, scale, {signal, onDecodeStarted}))
        : await decodeBitmap(source, scale, onDecodeStarted);
    if (signal.aborted) decoded.close();
    signal.throwIfAborted();
    return decoded;
  } catch (error) {
    signal.throwIfAborted();
    await readBlob(source.blob.slice(0, 1)); // Says so where the file is what is missing.
    throw new AvatarError('decode-failed', {type: source.type}, {cause: error});
  }
}

function toDecoded(drawable: VideoFrame | ImageBitmap): Decoded {
  const {width, height} =
    'width' in drawable ? drawable : {width: drawable.displayWidth, height: drawable.displayHeight};
  return {drawable, width, height, close: () => drawable.close()};
}

/** Firefox's createImageBitmap would hold up the page even from here. */
async function supportsScaledDecode({type, orientation}: CheckedFile): Promise<boolean> {
  if (!hasImageDecoder || type === 'image/jpeg') return hasImageDecoder;
  return orientation === 1 && (await supportsArbitraryScale());
}

/**
 * Chromium blurs between the halvings of a picture, and only there, so it is asked for one of them; WebKit skips pixels
 * when it scales by more than a half, so it is asked for that, again and again. A canvas would do it too, but takes WebKit
 * half as long again.
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
