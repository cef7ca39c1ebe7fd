// Canvases without a page, and the proof that what is read from them is what was drawn.
import {AvatarError} from '../../errors.js';

export type Context = OffscreenCanvasRenderingContext2D;

/** A canvas to draw on and read from. */
export function newCanvas(width: number, height: number): Context {
  const context = new OffscreenCanvas(width, height).getContext('2d', {willReadFrequently: true});
  if (!context) throw new AvatarError('canvas-blocked', {widthPx: width, heightPx: height});
  context.imageSmoothingEnabled = true;
  context.imageSmoothingQuality = 'high';
  return context;
}

/** Noise this small is not seen; more of it is a picture nobody chose. */
const visibleNoise = 8;
const sampleEdgePx = 16;
let honest: boolean | undefined;

/** Privacy browsers answer reads with noise or white. @throws AvatarError `canvas-blocked` */
export function assertReadable(widthPx: number, heightPx: number): void {
  honest ??= readsBackWhatWasDrawn();
  if (!honest) throw new AvatarError('canvas-blocked', {widthPx, heightPx});
}

function readsBackWhatWasDrawn(): boolean {
  const context = newCanvas(sampleEdgePx, sampleEdgePx);
  const drawn = context.createImageData(sampleEdgePx, sampleEdgePx);
  for (let i = 0; i < drawn.data.length; i++) drawn.data[i] = i % 4 === 3 ? 255 : (i * 37) % 256;
  context.putImageData(drawn, 0, 0);
  const {data} = context.getImageData(0, 0, sampleEdgePx, sampleEdgePx);
  return data.every((value, i) => Math.abs(value - (drawn.data[i] as number)) <= visibleNoise);
}

/** An opaque picture that reads as fully transparent was never drawn: the engine ran out of canvas. */
export function assertDrawn({data, width, height}: ImageData, alpha: boolean): void {
  if (alpha) return;
  for (let i = 3; i < data.length; i += 4) if (data[i] !== 0) return;
  throw new AvatarError('canvas-blocked', {widthPx: width, heightPx: height});
}
