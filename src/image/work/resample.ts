// Scales pixels with a Lanczos filter: the good kind, applied to the small picture that a scaled decode leaves.
// Red, green and blue ride side by side in one double, so that one multiplication weighs all three.
import type {JobContext} from './context.js';
import {tapsFor, weightSum, type Taps} from './filter.js';

type Breath = Pick<JobContext, 'signal' | 'breathe'>;

/** Room for the weighted sum of one channel; three of them fill 51 of a double's 53 bits. */
const lane = 2 ** 17;
const lanes = lane * lane;
/** Keeps sums positive where the filter takes away more than it gives, and rounds them. */
const lift = 128 * weightSum + weightSum / 2;
const lifted = lift * lanes + lift * lane + lift;
/** From a lifted sum, without its fraction, to a channel's value. */
const levels = Uint8Array.from({length: lane / weightSum}, (_, i) => Math.min(Math.max(i - 128, 0), 255));
const fraction = Math.log2(weightSum);
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

let practised = false;

/** Engines make code fast once it has run a little: it does so here, on nothing, while a decoder works on another thread. */
export function practise(breath: Breath): void {
  if (practised) return;
  practised = true;
  const nothing = new ImageData(96, 96);
  nothing.data.fill(255);
  void resample(nothing, 66, 66, breath).catch(() => {});
}

/** Rows are scaled across as they are needed, kept in a ring, and mixed downwards from it: three taps at a time, for fetching costs more than adding. */
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
  const ring = Array.from({length: down.count}, () => new Float64Array(width));
  const line = new Float64Array(Math.max(source.width, across.count));
  const sums = new Float64Array(width);
  let ready = 0;
  for (let y = 0; y < height; y++) {
    if (y % rowsBetweenBreaths === 0) {
      const pause = breathe();
      if (pause) await pause;
      signal.throwIfAborted();
    }
    const needed = Math.min((down.starts[y] as number) + down.count, source.height);
    for (; ready < needed; ready++) {
      pack(from.subarray(ready * source.width, (ready + 1) * source.width), line);
      mixAcross(line, across, ring[ready % down.count] as Float64Array);
    }
    mixDown(ring, down, y, sums);
    store(sums, to.subarray(y * width, (y + 1) * width));
  }
  return result;
}

function mixAcross(line: Float64Array, {count, starts, weights}: Taps, row: Float64Array): void {
  for (let x = 0, w = 0; x < row.length; x++) {
    let sum = lifted;
    const start = starts[x] as number;
    for (let i = start; i < start + count; i += 3, w += 3) {
      sum +=
        (line[i] as number) * (weights[w] as number) +
        (line[i + 1] as number) * (weights[w + 1] as number) +
        (line[i + 2] as number) * (weights[w + 2] as number);
    }
    const red = (sum / lanes) | 0;
    const rest = sum - red * lanes;
    const green = (rest / lane) | 0;
    const blue = (rest - green * lane) | 0;
    row[x] =
      (levels[red >> fraction] as number) * lanes +
      (levels[green >> fraction] as number) * lane +
      (levels[blue >> fraction] as number);
  }
}

function mixDown(ring: readonly Float64Array[], {count, starts, weights}: Taps, y: number, sums: Float64Array): void {
  const start = starts[y] as number;
  sums.fill(lifted);
  for (let t = 0, w = y * count; t < count; t += 3, w += 3) {
    const [w0, w1, w2] = [weights[w] as number, weights[w + 1] as number, weights[w + 2] as number];
    const r0 = ring[(start + t) % ring.length] as Float64Array;
    const r1 = ring[(start + t + 1) % ring.length] as Float64Array;
    const r2 = ring[(start + t + 2) % ring.length] as Float64Array;
    for (let x = 0; x < sums.length; x++) {
      sums[x] = (sums[x] as number) + (r0[x] as number) * w0 + (r1[x] as number) * w1 + (r2[x] as number) * w2;
    }
  }
}

function pack(pixels: Uint32Array, line: Float64Array): void {
  for (let x = 0; x < line.length; x++) {
    const pixel = pixels[x] as number;
    line[x] = (pixel & 255) * lanes + ((pixel >>> 8) & 255) * lane + ((pixel >>> 16) & 255);
  }
}

function store(sums: Float64Array, pixels: Uint32Array): void {
  for (let x = 0; x < sums.length; x++) {
    const sum = sums[x] as number;
    const red = (sum / lanes) | 0;
    const rest = sum - red * lanes;
    const green = (rest / lane) | 0;
    const blue = (rest - green * lane) | 0;
    pixels[x] =
      (levels[red >> fraction] as number) |
      ((levels[green >> fraction] as number) << 8) |
      ((levels[blue >> fraction] as number) << 16) |
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
