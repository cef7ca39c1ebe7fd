// Scales pixels with a Lanczos filter: the good kind, applied to the small picture that a scaled decode leaves.
import type {JobContext} from './context.js';

const lobes = 3;
const rowsBetweenBreaths = 16;

/** For every place of the result: where its sources begin, and the weight of each. */
interface Taps {
  readonly count: number;
  readonly starts: Int32Array;
  readonly weights: Float32Array;
}

/** The same picture at another size. Transparent pixels do not bleed their colour. */
export async function resample(
  source: ImageData,
  width: number,
  height: number,
  {signal, breathe}: Pick<JobContext, 'signal' | 'breathe'>,
): Promise<ImageData> {
  if (source.width === width && source.height === height) return source;
  const across = tapsFor(source.width, width);
  const down = tapsFor(source.height, height);
  const result = new ImageData(width, height);
  const line = new Float32Array(source.width * 4);
  const opaque = premultiply(source.data);
  for (let y = 0; y < height; y++) {
    if (y % rowsBetweenBreaths === 0) {
      const breath = breathe();
      if (breath) await breath;
      signal.throwIfAborted();
    }
    mixRows(source, down, y, line);
    mixColumns(line, across, result.data.subarray(y * width * 4, (y + 1) * width * 4), opaque);
  }
  if (!opaque) unmultiply(result.data);
  return result;
}

function tapsFor(from: number, to: number): Taps {
  const ratio = from / to;
  const stretch = Math.max(ratio, 1);
  const reach = lobes * stretch;
  const count = Math.min(Math.ceil(reach * 2) + 1, from);
  const starts = new Int32Array(to);
  const weights = new Float32Array(to * count);
  for (let i = 0; i < to; i++) {
    const centre = (i + 0.5) * ratio - 0.5;
    const start = Math.min(Math.max(Math.ceil(centre - reach), 0), from - count);
    starts[i] = start;
    let sum = 0;
    for (let t = 0; t < count; t++) sum += weights[i * count + t] = lanczos((start + t - centre) / stretch);
    for (let t = 0; t < count; t++) weights[i * count + t] = (weights[i * count + t] ?? 0) / sum;
  }
  return {count, starts, weights};
}

function lanczos(x: number): number {
  if (x === 0) return 1;
  if (Math.abs(x) >= lobes) return 0;
  const angle = Math.PI * x;
  return (lobes * Math.sin(angle) * Math.sin(angle / lobes)) / (angle * angle);
}

/** Mixes the source rows that make up one row of the result: four at a time, because storing costs more than adding. */
function mixRows(
  {data, width, height}: ImageData,
  {count, starts, weights}: Taps,
  y: number,
  line: Float32Array,
): void {
  const length = width * 4;
  const start = starts[y] as number;
  const weight = (t: number) => (t < count ? (weights[y * count + t] as number) : 0);
  const row = (t: number) => Math.min(start + t, height - 1) * length;
  line.fill(0);
  for (let t = 0; t < count; t += 4) {
    const [w0, w1, w2, w3] = [weight(t), weight(t + 1), weight(t + 2), weight(t + 3)];
    const [r0, r1, r2, r3] = [row(t), row(t + 1), row(t + 2), row(t + 3)];
    for (let i = 0; i < length; i++) {
      line[i] =
        (line[i] as number) +
        (data[r0 + i] as number) * w0 +
        (data[r1 + i] as number) * w1 +
        (data[r2 + i] as number) * w2 +
        (data[r3 + i] as number) * w3;
    }
  }
}

/** Mixes the columns of one mixed row. */
function mixColumns(line: Float32Array, {count, starts, weights}: Taps, row: Uint8ClampedArray, opaque: boolean): void {
  for (let x = 0; x < starts.length; x++) {
    let [red, green, blue, alpha] = [0, 0, 0, 0];
    for (let t = 0, i = (starts[x] as number) * 4, w = x * count; t < count; t++, i += 4, w++) {
      const weight = weights[w] as number;
      red += (line[i] as number) * weight;
      green += (line[i + 1] as number) * weight;
      blue += (line[i + 2] as number) * weight;
      if (!opaque) alpha += (line[i + 3] as number) * weight;
    }
    row[x * 4] = red;
    row[x * 4 + 1] = green;
    row[x * 4 + 2] = blue;
    row[x * 4 + 3] = opaque ? 255 : alpha;
  }
}

/** True where nothing had to be done: every pixel is opaque. */
function premultiply(data: Uint8ClampedArray): boolean {
  let opaque = true;
  for (let i = 3; i < data.length; i += 4) {
    const alpha = data[i] as number;
    if (alpha === 255) continue;
    opaque = false;
    for (let c = i - 3; c < i; c++) data[c] = ((data[c] as number) * alpha) / 255;
  }
  return opaque;
}

function unmultiply(data: Uint8ClampedArray): void {
  for (let i = 3; i < data.length; i += 4) {
    const alpha = data[i] as number;
    if (alpha === 255 || alpha === 0) continue;
    for (let c = i - 3; c < i; c++) data[c] = ((data[c] as number) * 255) / alpha;
  }
}
