// Decodes a checked file at the smallest scale that is enough, upright.
import {AvatarError} from '../../errors.js';
import type {ImageSize} from '../framing.js';
import {uprightSize} from '../orientation.js';
import type {CheckedFile} from '../stages.js';
import {newCanvas} from './canvas.js';
import {decodeFrame, hasFrameDecoder} from './decode-frame.js';

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
        ? pictureOf(await decodeFrame(source, scale, signal, meanwhile))
        : await decodeBitmap(source, scale, meanwhile);
    if (signal.aborted) picture.close();
    signal.throwIfAborted();
    return picture;
  } catch (error) {
    signal.throwIfAborted();
    throw error instanceof AvatarError ? error : new AvatarError('decode-failed', {type: source.type}, {cause: error});
  }
}

function pictureOf(frame: VideoFrame): OpenPicture {
  return {drawable: frame, width: frame.displayWidth, height: frame.displayHeight, close: () => frame.close()};
}

let scalesAll: Promise<boolean> | undefined;

/** Chromium's decoder scales JPEG only. Firefox's scales all, and its createImageBitmap would hold up the page even from here. */
async function scalesWhileDecoding({type, orientation}: CheckedFile): Promise<boolean> {
  if (!hasFrameDecoder || type === 'image/jpeg') return hasFrameDecoder;
  scalesAll ??= scalesPng();
  return orientation === 1 && (await scalesAll);
}

async function scalesPng(): Promise<boolean> {
  const data = await (await newCanvas(2, 2).canvas.convertToBlob()).arrayBuffer();
  const decoder = new ImageDecoder({type: 'image/png', data, desiredWidth: 1, desiredHeight: 1});
  const {image} = await decoder.decode();
  const scaled = image.displayWidth === 1;
  image.close();
  decoder.close();
  return scaled;
}

/**
 * Chromium blurs between the halvings of a picture, and only there, so it is asked for one of them; WebKit skips pixels
 * when it scales by more than a half, so it is asked for that. The first time it draws a large bitmap is slow besides.
 */
async function decodeBitmap(source: CheckedFile, scale: number, meanwhile: () => void): Promise<OpenPicture> {
  const {width} = uprightSize(source);
  const halvings = Math.min(Math.floor(-Math.log2(scale)), hasFrameDecoder ? Infinity : 1);
  const resizeWidth = Math.ceil(width / 2 ** halvings);
  const decoding = createImageBitmap(source.blob, {...(halvings > 0 && {resizeWidth, resizeQuality: 'medium'})});
  meanwhile();
  const bitmap = await decoding;
  return halved(bitmap, width * scale);
}

/** Halves the picture, with the quickest filter, as long as enough is left. */
function halved(bitmap: ImageBitmap, wishedWidth: number): OpenPicture {
  let drawable: ImageBitmap | OffscreenCanvas = bitmap;
  while (drawable.width >= 2 * wishedWidth && drawable.height > 1) {
    const half = newCanvas(Math.ceil(drawable.width / 2), Math.ceil(drawable.height / 2));
    half.imageSmoothingQuality = 'low';
    half.drawImage(drawable, 0, 0, half.canvas.width, half.canvas.height);
    if ('close' in drawable) drawable.close();
    drawable = half.canvas;
  }
  const {width, height} = drawable;
  return {drawable, width, height, close: () => 'close' in drawable && drawable.close()};
}
