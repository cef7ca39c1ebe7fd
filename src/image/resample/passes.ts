// The two passes over packed rows: vertical first, then horizontal. Three taps at a time, because memory access costs more than
// addition.
import type {JobContext} from '../jobs/context.js';
import type {FilterTable} from './lanczos.js';
import {ACCUMULATOR_BASE, clampLanes, pack, unpack} from './packed-rgb.js';

export type ResampleContext = Pick<JobContext, 'signal' | 'yieldToMain'>;

export interface FilterTables {
  readonly horizontal: FilterTable;
  readonly vertical: FilterTable;
}

const ROWS_PER_YIELD = 16;

/** Scales an opaque image. Packed rows are cached in a ring buffer as long as the vertical filter. */
export async function scaleOpaque(
  source: ImageData,
  width: number,
  height: number,
  {horizontal, vertical}: FilterTables,
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
