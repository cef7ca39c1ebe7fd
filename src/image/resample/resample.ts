// Scales pixels with a Lanczos filter: the good kind, applied to the small picture that a scaled decode leaves.
// Red, green and blue ride side by side in one double, so that one multiplication weighs all three.
import type {JobContext} from '../jobs/context.js';
import {tapsFor, weightSum, type Taps} from './lanczos.js';

type Breath = Pick<JobContext, 'signal' | 'breathe'>;

/** Room for the weighted sum of one channel; three of them fill 51 of a double's 52 bits. */
const laneBits = 17;
const red = 2 ** (2 * laneBits);
const green = 2 ** laneBits;
/** Keeps sums positive where the filter takes away more than it gives, and rounds them. */
const lift = 128 * weightSum + weightSum / 2;
/** Where a sum begins: from 2⁵² on, the bits of a double are those of the whole number it holds, so channels are read without arithmetic. */
const lifted = 2 ** 52 + lift * (red + green + 1);
/** From a lifted sum, without its fraction, to a channel's value; and to that value in its own lane, ready to be weighed again. */
const levels = Uint8Array.from({length: 2 ** laneBits / weightSum}, (_, i) => Math.min(Math.max(i - 128, 0), 255));
const blues = Float64Array.from(levels);
const greens = blues.map((level) => level * green);
const reds = blues.map((level) => level * red);
const rowsBetweenBreaths = 16;

/** A square of a picture, in pixels and parts of them. */
export interface Window {
  readonly left: number;
  readonly top: number;
  readonly edge: number;
}

/** The picture, or a square of it, at another size. Transparent pixels do not bleed their colour. */
export async function resample(
  source: ImageData,
  width: number,
  height: number,
  breath: Breath,
  window?: Window,
): Promise<ImageData> {
  const {left, top} = window ?? {left: 0, top: 0};
  const [across, down] = [window?.edge ?? source.width, window?.edge ?? source.height];
  if (!left && !top && source.width === width && source.height === height) return source;
  const taps = {across: tapsFor(source.width, width, left, across), down: tapsFor(source.height, height, top, down)};
  const weighed = premultiplied(source);
  const result = await scale(weighed, width, height, taps, breath);
  // Alpha travels apart, as the red of a picture of its own.
  if (weighed !== source) unmultiply(result.data, (await scale(alphaOf(source), width, height, taps, breath)).data);
  return result;
}

/** How often engines want to see code run before they make it as fast as it gets. */
let rehearsals = 3;

/** Runs the filter on nothing, so that it is quick when its first picture comes: while a decoder works on another thread. */
export async function practise(breath: Breath): Promise<void> {
  while (rehearsals-- > 0) {
    const nothing = new ImageData(96, 96);
    nothing.data.fill(255);
    await resample(nothing, 66, 66, breath);
  }
}

/** Rows are mixed downwards from a ring of the latest, each mixed one across: three taps at a time, for fetching costs more than adding. */
async function scale(
  source: ImageData,
  width: number,
  height: number,
  {across, down}: {readonly across: Taps; readonly down: Taps},
  {signal, breathe}: Breath,
): Promise<ImageData> {
  const result = new ImageData(width, height);
  const from = new Uint32Array(source.data.buffer);
  const to = new Uint32Array(result.data.buffer);
  const ring = Array.from({length: down.count}, () => new Float64Array(source.width));
  const line = new Float64Array(Math.max(source.width, across.count));
  const sumsDown = new Float64Array(source.width);
  const sumsAcross = new Float64Array(width);
  const bitsDown = new Uint32Array(sumsDown.buffer);
  const bitsAcross = new Uint32Array(sumsAcross.buffer);
  let ready = 0;
  for (let y = 0; y < height; y++) {
    if (y % rowsBetweenBreaths === 0) {
      const pause = breathe();
      if (pause) await pause;
      signal.throwIfAborted();
    }
    const needed = Math.min((down.starts[y] as number) + down.count, source.height);
    for (; ready < needed; ready++) pack(from, ready * source.width, ring[ready % down.count] as Float64Array);
    mixDown(ring, down, y, sumsDown);
    repack(bitsDown, line, source.width);
    mixAcross(line, across, sumsAcross);
    unpack(bitsAcross, to, y * width, width);
  }
  return result;
}

function mixDown(ring: readonly Float64Array[], {count, starts, weights}: Taps, y: number, sums: Float64Array): void {
  const row = (tap: number) => ring[((starts[y] as number) + tap) % ring.length] as Float64Array;
  const weight = (tap: number) => weights[y * count + tap] as number;
  sums.fill(lifted);
  for (let t = 0; t < count; t += 3) {
    addRows(sums, row(t), row(t + 1), row(t + 2), weight(t), weight(t + 1), weight(t + 2));
  }
}

function addRows(
  sums: Float64Array,
  one: Float64Array,
  two: Float64Array,
  three: Float64Array,
  w1: number,
  w2: number,
  w3: number,
): void {
  for (let x = 0; x < sums.length; x++) {
    sums[x] = (sums[x] as number) + (one[x] as number) * w1 + (two[x] as number) * w2 + (three[x] as number) * w3;
  }
}

function mixAcross(line: Float64Array, {count, starts, weights}: Taps, sums: Float64Array): void {
  for (let x = 0, w = 0; x < sums.length; x++) {
    const start = starts[x] as number;
    let sum = lifted;
    for (let i = start; i < start + count; i += 3, w += 3) {
      sum +=
        (line[i] as number) * (weights[w] as number) +
        (line[i + 1] as number) * (weights[w + 1] as number) +
        (line[i + 2] as number) * (weights[w + 2] as number);
    }
    sums[x] = sum;
  }
}

/** Three channels of each pixel, from `start` on, into one double. */
function pack(pixels: Uint32Array, start: number, line: Float64Array): void {
  for (let x = 0; x < line.length; x++) {
    const pixel = pixels[start + x] as number;
    line[x] = (pixel & 255) * red + (((pixel & 0xff00) << (laneBits - 8)) | ((pixel >>> 16) & 255));
  }
}

/** Where the channels lie in the bits of a lifted sum: green across the two halves of the double. */
const redOf = (high: number) => (high >>> 10) & 511;
const greenOf = (high: number, low: number) => ((high << 7) | (low >>> 25)) & 511;
const blueOf = (low: number) => (low >>> 8) & 511;

/** Lifted sums into channels that can be weighed once more. */
function repack(bits: Uint32Array, line: Float64Array, width: number): void {
  for (let x = 0; x < width; x++) {
    const low = bits[2 * x] as number;
    const high = bits[2 * x + 1] as number;
    line[x] = (reds[redOf(high)] as number) + (greens[greenOf(high, low)] as number) + (blues[blueOf(low)] as number);
  }
}

/** Lifted sums into opaque pixels, from `start` on. */
function unpack(bits: Uint32Array, pixels: Uint32Array, start: number, width: number): void {
  for (let x = 0; x < width; x++) {
    const low = bits[2 * x] as number;
    const high = bits[2 * x + 1] as number;
    pixels[start + x] =
      (levels[redOf(high)] as number) |
      ((levels[greenOf(high, low)] as number) << 8) |
      ((levels[blueOf(low)] as number) << 16) |
      (255 << 24);
  }
}

/** The picture with its colours weighed by their alpha; the same picture where every pixel is opaque. */
function premultiplied(source: ImageData): ImageData {
  const {data, width, height} = source;
  let result = source;
  for (let i = 3; i < data.length; i += 4) {
    const alpha = data[i] as number;
    if (alpha === 255) continue;
    if (result === source) result = new ImageData(data.slice(), width, height);
    for (let c = i - 3; c < i; c++) result.data[c] = ((data[c] as number) * alpha) / 255;
  }
  return result;
}

function alphaOf({data, width, height}: ImageData): ImageData {
  const result = new ImageData(width, height);
  for (let i = 3; i < data.length; i += 4) result.data[i - 3] = data[i] as number;
  return result;
}

/** Gives the colours their alpha back, and takes its weight from them. */
function unmultiply(data: Uint8ClampedArray, alphas: Uint8ClampedArray): void {
  for (let i = 3; i < data.length; i += 4) {
    const alpha = alphas[i - 3] as number;
    data[i] = alpha;
    for (let c = i - 3; alpha && c < i; c++) data[c] = ((data[c] as number) * 255) / alpha;
  }
}
