// Decodes a checked file at the smallest scale that is enough, upright.
import {AvatarError} from '../../errors.js';
import type {ImageSize} from '../framing.js';
import {uprightSize} from '../orientation.js';
import type {CheckedFile} from '../stages.js';

/** A decoded picture to draw. Close it when drawn. */
export interface OpenPicture extends ImageSize {
  readonly drawable: ImageBitmap | VideoFrame;
  close(): void;
}

/** JPEG decoders scale by eighths, for next to nothing. */
const eighths = 8;

/** Opens at `scale` (at most 1) or a little more. @throws AvatarError `decode-failed` */
export async function openPicture(source: CheckedFile, scale: number, signal: AbortSignal): Promise<OpenPicture> {
  signal.throwIfAborted();
  try {
    const picture = canScaleWhileDecoding(source)
      ? await decodeFrame(source, scale, signal)
      : await decodeBitmap(source, scale);
    if (signal.aborted) picture.close();
    signal.throwIfAborted();
    return picture;
  } catch (error) {
    signal.throwIfAborted();
    throw error instanceof AvatarError ? error : new AvatarError('decode-failed', {type: source.type}, {cause: error});
  }
}

const canScaleWhileDecoding = ({type}: CheckedFile) => type === 'image/jpeg' && typeof ImageDecoder !== 'undefined';

/** An ImageDecoder takes the largest eighth that is NOT larger than asked, so exactly the right one is asked for. */
async function decodeFrame(
  {blob, type, width, height}: CheckedFile,
  scale: number,
  signal: AbortSignal,
): Promise<OpenPicture> {
  const n = Math.min(Math.ceil(scale * eighths), eighths);
  const decoder = new ImageDecoder({
    type,
    data: await blob.arrayBuffer(),
    ...(n < eighths && {
      desiredWidth: Math.ceil((width * n) / eighths),
      desiredHeight: Math.ceil((height * n) / eighths),
    }),
  });
  const close = () => decoder.close();
  signal.addEventListener('abort', close, {once: true});
  try {
    const {image} = await decoder.decode();
    const turned = (image as {rotation?: number}).rotation ?? 0;
    const [w, h] =
      turned % 180 === 0 ? [image.displayWidth, image.displayHeight] : [image.displayHeight, image.displayWidth];
    return {drawable: image, width: w, height: h, close: () => image.close()};
  } finally {
    signal.removeEventListener('abort', close);
    decoder.close();
  }
}

async function decodeBitmap(source: CheckedFile, scale: number): Promise<OpenPicture> {
  const resizeWidth = Math.ceil(uprightSize(source).width * scale);
  const resize = scale < 1 && {resizeWidth, resizeQuality: 'high' as const};
  const bitmap = await createImageBitmap(source.blob, {...resize});
  return {drawable: bitmap, width: bitmap.width, height: bitmap.height, close: () => bitmap.close()};
}
