// Decodes a checked file at the smallest scale that is enough, upright.
import {AvatarError} from '../../errors.js';
import type {ImageSize} from '../geometry/crop-geometry.js';
import {uprightSize} from '../geometry/orientation.js';
import {read} from './read-blob.js';
import type {CheckedFile} from '../stages/types.js';
import {decodeFrame, hasFrameDecoder, scalesEverything} from './image-decoder.js';

/** A decoded picture to draw. Close it when drawn. */
export interface OpenPicture extends ImageSize {
  readonly drawable: ImageBitmap | VideoFrame | OffscreenCanvas;
  close(): void;
}

export interface OpenInput {
  readonly source: CheckedFile;
  /** How much of its size is needed, at most 1. */
  readonly scale: number;
  /** The picture at that scale or more, where the page has decoded it already. */
  readonly opened?: VideoFrame;
}

/** Opens at the scale or more; `meanwhile` runs while the decoder works. @throws AvatarError `decode-failed` */
export async function openPicture(
  {source, scale, opened}: OpenInput,
  signal: AbortSignal,
  meanwhile = () => {},
): Promise<OpenPicture> {
  signal.throwIfAborted();
  try {
    // A frame that was handed to a worker which then broke is an empty one.
    const picture = opened?.displayWidth
      ? pictureOf(opened)
      : (await scalesWhileDecoding(source))
        ? pictureOf(await decodeFrame(source, scale, {signal, meanwhile}))
        : await decodeBitmap(source, scale, meanwhile);
    if (signal.aborted) picture.close();
    signal.throwIfAborted();
    return picture;
  } catch (error) {
    signal.throwIfAborted();
    await read(source.blob.slice(0, 1)); // Says so where the file is what is missing.
    throw new AvatarError('decode-failed', {type: source.type}, {cause: error});
  }
}

function pictureOf(drawable: VideoFrame | ImageBitmap): OpenPicture {
  const {width, height} =
    'width' in drawable ? drawable : {width: drawable.displayWidth, height: drawable.displayHeight};
  return {drawable, width, height, close: () => drawable.close()};
}

/** Firefox's createImageBitmap would hold up the page even from here. */
async function scalesWhileDecoding({type, orientation}: CheckedFile): Promise<boolean> {
  if (!hasFrameDecoder || type === 'image/jpeg') return hasFrameDecoder;
  return orientation === 1 && (await scalesEverything());
}

/**
 * Chromium blurs between the halvings of a picture, and only there, so it is asked for one of them; WebKit skips pixels
 * when it scales by more than a half, so it is asked for that, again and again. A canvas would do it too, but takes WebKit
 * half as long again.
 */
async function decodeBitmap(source: CheckedFile, scale: number, meanwhile: () => void): Promise<OpenPicture> {
  const {width} = uprightSize(source);
  const halvings = Math.min(Math.floor(-Math.log2(scale)), hasFrameDecoder ? Infinity : 1);
  const resizeWidth = Math.ceil(width / 2 ** halvings);
  const decoding = createImageBitmap(source.blob, {...(halvings > 0 && {resizeWidth, resizeQuality: 'medium'})});
  meanwhile();
  let drawable = await decoding;
  while (drawable.width >= 2 * width * scale && drawable.height > 1) {
    const whole = drawable;
    drawable = await createImageBitmap(whole, {resizeWidth: Math.ceil(whole.width / 2), resizeQuality: 'medium'});
    whole.close();
  }
  return pictureOf(drawable);
}
