// Decodes a checked file at the smallest scale that is enough, upright.
import {AvatarError} from '../../errors.js';
import type {ImageSize} from '../framing.js';
import {uprightSize} from '../orientation.js';
import type {CheckedFile} from '../stages.js';
import {newCanvas} from './canvas.js';

/** A decoded picture to draw. Close it when drawn. */
export interface OpenPicture extends ImageSize {
  readonly drawable: ImageBitmap | VideoFrame | OffscreenCanvas;
  close(): void;
}

/** JPEG decoders scale by eighths, for next to nothing; above a half they lose detail and save neither time nor memory. */
const eighths = 8;

/** Opens at `scale` (at most 1) or more; `meanwhile` runs while the decoder works. @throws AvatarError `decode-failed` */
export async function openPicture(
  source: CheckedFile,
  scale: number,
  signal: AbortSignal,
  meanwhile = () => {},
): Promise<OpenPicture> {
  signal.throwIfAborted();
  try {
    const picture = (await scalesWhileDecoding(source))
      ? await decodeFrame(source, scale, signal, meanwhile)
      : await decodeBitmap(source, scale, meanwhile);
    if (signal.aborted) picture.close();
    signal.throwIfAborted();
    return picture;
  } catch (error) {
    signal.throwIfAborted();
    throw error instanceof AvatarError ? error : new AvatarError('decode-failed', {type: source.type}, {cause: error});
  }
}

const hasFrameDecoder = typeof ImageDecoder !== 'undefined';
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

/** Chromium counts the wished size before orientation is applied, Firefox after; the first turned picture tells. */
let wishIsUpright = false;

/** An ImageDecoder takes the largest eighth that is NOT larger than asked, so exactly the right one is asked for. */
async function decodeFrame(
  source: CheckedFile,
  scale: number,
  signal: AbortSignal,
  meanwhile: () => void,
): Promise<OpenPicture> {
  const {blob, type} = source;
  const wanted = Math.ceil(scale * eighths);
  const n = wanted > eighths / 2 ? eighths : wanted;
  const wished = wishIsUpright ? uprightSize(source) : source;
  const data = await blob.arrayBuffer();
  const decoder = new ImageDecoder({
    type,
    data,
    transfer: [data],
    ...(n < eighths && {
      desiredWidth: Math.ceil((wished.width * n) / eighths),
      desiredHeight: Math.ceil((wished.height * n) / eighths),
    }),
  });
  const close = () => decoder.close();
  signal.addEventListener('abort', close, {once: true});
  try {
    const decoding = decoder.decode();
    meanwhile();
    const {image} = await decoding;
    const {displayWidth: width, displayHeight: height} = image;
    if (!wishIsUpright && isTurned({width, height}, uprightSize(source))) {
      wishIsUpright = true;
      image.close();
      return await decodeFrame(source, scale, signal, meanwhile);
    }
    return {drawable: image, width, height, close: () => image.close()};
  } finally {
    signal.removeEventListener('abort', close);
    decoder.close();
  }
}

/** True where one is wide and the other is high. */
export function isTurned(a: ImageSize, b: ImageSize): boolean {
  return (a.width - a.height) * (b.width - b.height) < 0;
}

/**
 * Chromium blurs between the halvings of a picture, and only there, so it is asked for one of them; WebKit skips pixels
 * when it scales by more than a half, so it is asked for that. The first time it draws a large bitmap is slow besides.
 */
async function decodeBitmap(source: CheckedFile, scale: number, meanwhile: () => void): Promise<OpenPicture> {
  const halvings = Math.min(Math.floor(-Math.log2(scale)), hasFrameDecoder ? Infinity : 1);
  const resizeWidth = Math.ceil(uprightSize(source).width / 2 ** halvings);
  const decoding = createImageBitmap(source.blob, {...(halvings > 0 && {resizeWidth, resizeQuality: 'medium'})});
  meanwhile();
  const bitmap = await decoding;
  return halved(bitmap, uprightSize(source).width * scale);
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
