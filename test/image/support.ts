// What the image tests share: fixtures, pixels, and the names of the colours in them.
import {assertValid, decode, sniff, type CheckedFile, type DecodedImage} from '../../src/image/index.js';

export async function fixture(name: string): Promise<Blob> {
  const response = await fetch(new URL(`../fixtures/${name}`, import.meta.url));
  if (!response.ok) throw new Error(`${name} is missing: run node test/fixtures/make.js`);
  // Without the type the server gives it, as from a disk that knows no types.
  return new Blob([await response.arrayBuffer()]);
}

export async function checkedFixture(name: string): Promise<CheckedFile> {
  return assertValid(await sniff(await fixture(name)), {accept: ['image/*'], maxBytes: Infinity});
}

export async function opened(name: string, maxEdgePx?: number): Promise<DecodedImage> {
  return decode(await checkedFixture(name), {maxEdgePx});
}

export async function pixelsOf(picture: Blob | ImageBitmap): Promise<ImageData> {
  const bitmap = picture instanceof Blob ? await createImageBitmap(picture) : picture;
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d', {willReadFrequently: true});
  if (!context) throw new Error('no canvas');
  context.drawImage(bitmap, 0, 0);
  return context.getImageData(0, 0, bitmap.width, bitmap.height);
}

const named = {
  red: [220, 30, 30],
  green: [30, 160, 30],
  blue: [30, 30, 220],
  yellow: [230, 220, 40],
  white: [255, 255, 255],
} as const;

/** The colour at a place given in fractions of width and height. */
export function colourAt({data, width, height}: ImageData, x: number, y: number): string {
  const at = (Math.floor(y * height) * width + Math.floor(x * width)) * 4;
  const [red = 0, green = 0, blue = 0, alpha = 0] = data.slice(at, at + 4);
  if (alpha < 10) return 'clear';
  const distance = ([r, g, b]: readonly number[]) =>
    Math.abs(red - (r ?? 0)) + Math.abs(green - (g ?? 0)) + Math.abs(blue - (b ?? 0));
  const nearest = Object.entries(named).find(([, colour]) => distance(colour) < 40);
  return nearest?.[0] ?? `rgb(${red} ${green} ${blue})`;
}

/** The colours of the four quarters, in reading order. */
export function quartersOf(pixels: ImageData): string {
  const places = [
    [0.25, 0.25],
    [0.75, 0.25],
    [0.25, 0.75],
    [0.75, 0.75],
  ] as const;
  return places.map(([x, y]) => colourAt(pixels, x, y)).join(' ');
}

export const upright = 'red green blue yellow';

/** The error a promise rejects with. */
export async function rejection(promise: Promise<unknown>): Promise<unknown> {
  try {
    await promise;
  } catch (error) {
    return error;
  }
  throw new Error('it did not reject');
}

/** Largest difference of any channel between two pictures of one size. */
export function largestDifference(a: ImageData, b: ImageData): number {
  let largest = 0;
  a.data.forEach((value, i) => (largest = Math.max(largest, Math.abs(value - (b.data[i] ?? 0)))));
  return largest;
}

/** What a file is by its first bytes, in one line. */
export const summary = async (blob: Blob) => {
  const {width, height, orientation, alpha, truncated} = await sniff(blob);
  return `${width}×${height} turned ${orientation}${alpha ? ' alpha' : ''}${truncated ? ' truncated' : ''}`;
};
