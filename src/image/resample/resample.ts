// Scales pixels with a Lanczos filter: the good kind, applied to the small picture that a scaled decode leaves.
// Red, green and blue ride side by side in one double, so that one multiplication weighs all three.
import type {JobContext} from '../jobs/context.js';
import {buildFilter, WEIGHT_SUM, type FilterTable} from './lanczos.js';

type ResampleContext = Pick<JobContext, 'signal' | 'yieldToMain'>;

/** Room for the weighted sum of one channel; three of them fill 51 of a double's 52 bits. */
const LANE_BITS = 17;
const RED_LANE = 2 ** (2 * LANE_BITS);
const GREEN_LANE = 2 ** LANE_BITS;
/** Keeps sums positive where the filter takes away more than it gives, and rounds them. */
const LANE_BIAS = 128 * WEIGHT_SUM + WEIGHT_SUM / 2;
/** Where a sum begins: from 2⁵² on, the bits of a double are those of the whole number it holds, so channels are read without arithmetic. */
const ACCUMULATOR_BASE = 2 ** 52 + LANE_BIAS * (RED_LANE + GREEN_LANE + 1);
/** From a lifted sum, without its fraction, to a channel's value; and to that value in its own lane, ready to be weighed again. */
const LANE_TO_BYTE = Uint8Array.from({length: 2 ** LANE_BITS / WEIGHT_SUM}, (_, i) =>
  Math.min(Math.max(i - 128, 0), 255),
);
const LANE_BLUE = Float64Array.from(LANE_TO_BYTE);
const LANE_GREEN = LANE_BLUE.map((level) => level * GREEN_LANE);
const LANE_RED = LANE_BLUE.map((level) => level * RED_LANE);
const ROWS_PER_YIELD = 16;

/** A square of a picture, in pixels and parts of them. */
export interface SourceRect {
  readonly left: number;
  readonly top: number;
  readonly edge: number;
}

/** The picture, or a square of it, at another size. Transparent pixels do not bleed their colour. */
export async function resample(
  source: ImageData,
  width: number,
  height: number,
  context: ResampleContext,
  sourceRect?: SourceRect,
): Promise<ImageData> {
  const {left, top} = sourceRect ?? {left: 0, top: 0};
  const [horizontal, vertical] = [sourceRect?.edge ?? source.width, sourceRect?.edge ?? source.height];
  if (!left && !top && source.width === width && source.height === height) return source;
  const filters = {
    horizontal: buildFilter(source.width, width, left, horizontal),
    vertical: buildFilter(source.height, height, top, vertical),
  };
  const opaque = premultiplied(source);
  const result = await scale(opaque, width, height, filters, context);
  // Alpha travels apart, as the red of a picture of its own.
  if (opaque !== source) unmultiply(result.data, (await scale(alphaOf(source), width, height, filters, context)).data);
  return result;
}

/** How often engines want to see code run before they make it as fast as it gets. */
let warmUpRunsLeft = 3;

/** Runs the filter on nothing, so that it is quick when its first picture comes: while a decoder works on another thread. */
export async function warmUpJit(context: ResampleContext): Promise<void> {
  while (warmUpRunsLeft-- > 0) {
    const blank = new ImageData(96, 96);
    blank.data.fill(255);
    await resample(blank, 66, 66, context);
  }
}

/** Rows are mixed downwards from a ring of the latest, each mixed one across: three taps at a time, for fetching costs more than adding. */
async function scale(
  source: ImageData,
  width: number,
  height: number,
  {horizontal, vertical}: {readonly horizontal: FilterTable; readonly vertical: FilterTable},
  {signal, yieldToMain}: ResampleContext,
): Promise<ImageData> {
  const result = new ImageData(width, height);
  const from = new Uint32Array(source.data.buffer);
  const to = new Uint32Array(result.data.buffer);
  const rowCache = Array.from({length: vertical.count}, () => new Float64Array(source.width));
  const line = new Float64Array(Math.max(source.width, horizontal.count));
  const verticalSums = new Float64Array(source.width);
  const horizontalSums = new Float64Array(width);
  const verticalBits = new Uint32Array(verticalSums.buffer);
  const horizontalBits = new Uint32Array(horizontalSums.buffer);
  let cachedRows = 0;
  for (let y = 0; y < height; y++) {
    if (y % ROWS_PER_YIELD === 0) {
      const pause = yieldToMain();
      if (pause) await pause;
      signal.throwIfAborted();
    }
    const rowsNeeded = Math.min((vertical.starts[y] as number) + vertical.count, source.height);
    for (; cachedRows < rowsNeeded; cachedRows++)
      pack(from, cachedRows * source.width, rowCache[cachedRows % vertical.count] as Float64Array);
    verticalPass(rowCache, vertical, y, verticalSums);
    clampLanes(verticalBits, line, source.width);
    horizontalPass(line, horizontal, horizontalSums);
    unpack(horizontalBits, to, y * width, width);
  }
  return result;
}

function verticalPass(
  rowCache: readonly Float64Array[],
  {count, starts, weights}: FilterTable,
  y: number,
  sums: Float64Array,
): void {
  const row = (tap: number) => rowCache[((starts[y] as number) + tap) % rowCache.length] as Float64Array;
  const weight = (tap: number) => weights[y * count + tap] as number;
  sums.fill(ACCUMULATOR_BASE);
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

function horizontalPass(line: Float64Array, {count, starts, weights}: FilterTable, sums: Float64Array): void {
  for (let x = 0, w = 0; x < sums.length; x++) {
    const start = starts[x] as number;
    let sum = ACCUMULATOR_BASE;
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
    line[x] = (pixel & 255) * RED_LANE + (((pixel & 0xff00) << (LANE_BITS - 8)) | ((pixel >>> 16) & 255));
  }
}

/** Where the channels lie in the bits of a lifted sum: green across the two halves of the double. */
const redOf = (high: number) => (high >>> 10) & 511;
const greenOf = (high: number, low: number) => ((high << 7) | (low >>> 25)) & 511;
const blueOf = (low: number) => (low >>> 8) & 511;

/** Lifted sums into channels that can be weighed once more. */
function clampLanes(bits: Uint32Array, line: Float64Array, width: number): void {
  for (let x = 0; x < width; x++) {
    const low = bits[2 * x] as number;
    const high = bits[2 * x + 1] as number;
    line[x] =
      (LANE_RED[redOf(high)] as number) +
      (LANE_GREEN[greenOf(high, low)] as number) +
      (LANE_BLUE[blueOf(low)] as number);
  }
}

/** Lifted sums into opaque pixels, from `start` on. */
function unpack(bits: Uint32Array, pixels: Uint32Array, start: number, width: number): void {
  for (let x = 0; x < width; x++) {
    const low = bits[2 * x] as number;
    const high = bits[2 * x + 1] as number;
    pixels[start + x] =
      (LANE_TO_BYTE[redOf(high)] as number) |
      ((LANE_TO_BYTE[greenOf(high, low)] as number) << 8) |
      ((LANE_TO_BYTE[blueOf(low)] as number) << 16) |
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
