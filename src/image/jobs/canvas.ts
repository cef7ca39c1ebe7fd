// Offscreen canvases, and checks that the pixels read from them are those that were drawn.
import {AvatarError} from '../../errors.js';

export type Context = OffscreenCanvasRenderingContext2D;

/** A canvas to draw on and to read from. */
export function createCanvas(width: number, height: number): Context {
  const context = new OffscreenCanvas(width, height).getContext('2d', {willReadFrequently: true});
  if (!context) throw new AvatarError('canvas-blocked', {widthPx: width, heightPx: height});
  context.imageSmoothingEnabled = true;
  context.imageSmoothingQuality = 'high';
  return context;
}

/** Smaller differences are not visible. Larger ones would change the picture. */
const READBACK_TOLERANCE = 8;
const SAMPLE_EDGE_PX = 16;
let isReadbackReliable: boolean | undefined;

/** Some privacy settings add noise to canvas reads, or return white. @throws AvatarError `canvas-blocked` */
export function assertCanvasReadable(widthPx: number, heightPx: number): void {
  isReadbackReliable ??= probeReadback();
  if (!isReadbackReliable) throw new AvatarError('canvas-blocked', {widthPx, heightPx});
}

function probeReadback(): boolean {
  const context = createCanvas(SAMPLE_EDGE_PX, SAMPLE_EDGE_PX);
  const drawn = context.createImageData(SAMPLE_EDGE_PX, SAMPLE_EDGE_PX);
  for (let i = 0; i < drawn.data.length; i++) drawn.data[i] = i % 4 === 3 ? 255 : (i * 37) % 256;
  context.putImageData(drawn, 0, 0);
  const {data} = context.getImageData(0, 0, SAMPLE_EDGE_PX, SAMPLE_EDGE_PX);
  return data.every((value, i) => Math.abs(value - (drawn.data[i] as number)) <= READBACK_TOLERANCE);
}

/**
 * If an opaque image reads as fully transparent, it was not drawn: the browser has no more canvas memory. @throws AvatarError
 * `out-of-memory`
 */
export function assertNotBlank({data}: ImageData, alpha: boolean): void {
  if (alpha) return;
  for (let i = 3; i < data.length; i += 4) if (data[i] !== 0) return;
  throw new AvatarError('out-of-memory', {});
}

/** Fills a colour behind the pixels, and white behind that. A colour that the browser cannot parse becomes white. */
export function fillBackground(context: Context | CanvasRenderingContext2D, background: string): void {
  context.resetTransform();
  context.globalCompositeOperation = 'destination-over';
  context.fillStyle = '#fff';
  for (const colour of [background, '#fff']) {
    context.fillStyle = colour;
    context.fillRect(0, 0, context.canvas.width, context.canvas.height);
  }
}
