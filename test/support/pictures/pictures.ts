// Small stand-ins for finished pictures, and pictures that cannot be compressed well.
import {GifEncoder} from '../../../src/image/animation/gif-encoder.js';

/** The signature of a PNG, and its header with a size of 1 × 1. */
const PNG_START = [137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 0, 1, 0, 0, 0, 1, 8, 6, 0, 0, 0];

/** A file of so many bytes that begins like a PNG; what is in it matters to hardly any store. */
export function picture(bytes = 1000, name = 'avatar.png'): File {
  const content = new Uint8Array(bytes);
  content.set(PNG_START);
  crypto.getRandomValues(content.subarray(PNG_START.length, Math.min(bytes, 60_000)));
  return new File([content], name, {type: 'image/png'});
}

/** A real JPEG of noise, no two alike. */
export async function jpeg(edgePx = 128): Promise<File> {
  const canvas = Object.assign(document.createElement('canvas'), {width: edgePx, height: edgePx});
  const drawing = canvas.getContext('2d');
  const noise = new ImageData(edgePx, edgePx);
  for (let at = 0; at < noise.data.length; at += 65_536) crypto.getRandomValues(noise.data.subarray(at, at + 65_536));
  drawing?.putImageData(noise, 0, 0);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.9));
  return new File([blob ?? ''], 'avatar.jpg', {type: 'image/jpeg'});
}

/** Short for all bytes of a picture; 'nothing' where there is none. */
export async function digestOf(blob: Blob | null): Promise<string> {
  if (!blob) return 'nothing';
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await blob.arrayBuffer()));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Random colours behind random transparency, as PNG; nothing at all in its upper left corner. */
export async function transparentNoise(edgePx: number): Promise<Blob> {
  const canvas = new OffscreenCanvas(edgePx, edgePx);
  const context = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D;
  const pixels = context.createImageData(edgePx, edgePx);
  let seed = 1;
  for (let i = 0; i < pixels.data.length; i++) {
    seed = Math.imul(seed, 1_103_515_245) + 12_345;
    pixels.data[i] = seed >>> 24;
  }
  context.putImageData(pixels, 0, 0);
  context.clearRect(0, 0, edgePx / 4, edgePx / 4);
  return canvas.convertToBlob();
}

export const MOVING_FRAMES = 8;

/** A GIF of eight frames of 100 ms. */
function movingGif(sizePx: number, colours: number, pixelAt: (random: () => number) => readonly number[]): Blob {
  const writer = new GifEncoder(0, colours);
  let seed = 7;
  const random = () => (seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0) / 2 ** 32;
  for (let frame = 0; frame < MOVING_FRAMES; frame++) {
    const pixels = new ImageData(sizePx, sizePx);
    for (let i = 0; i < pixels.data.length; i += 4) pixels.data.set(pixelAt(random), i);
    writer.add(pixels, 100);
  }
  return writer.finish();
}

/** White with random holes: on a white background it takes few bytes. */
export const movingHoles = (sizePx: number) =>
  movingGif(sizePx, 4, (random) => (random() < 0.5 ? [0, 0, 0, 0] : [255, 255, 255, 255]));

/** Random colours without transparency. */
export const movingNoise = (sizePx: number) =>
  movingGif(sizePx, 256, (random) => [random() * 255, random() * 255, random() * 255, 255]);
