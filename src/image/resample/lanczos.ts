// The Lanczos filter as a table: the source pixels of each result pixel, and their weights.

const LOBES = 3;

/** Weights are integers with this sum, so that sums of them are exact. */
export const WEIGHT_SUM = 256;

/** The number of taps is a multiple of this; the additional ones have weight 0. */
const TAP_BATCH = 3;

/** For each result pixel: the position of its first source pixel, and the weights. */
export interface FilterTable {
  readonly count: number;
  readonly starts: Int32Array;
  readonly weights: Float64Array;
}

/** The filter that scales `length` pixels, starting at `start` in a row of `from` pixels, to a row of `to` pixels. */
export function buildFilter(from: number, to: number, start: number, length: number): FilterTable {
  const ratio = length / to;
  const stretch = Math.max(ratio, 1);
  // Without scaling or shift, each pixel has one source pixel.
  const reach = ratio === 1 && Number.isInteger(start) ? 1 : LOBES * stretch;
  const count = TAP_BATCH * Math.ceil((2 * reach) / TAP_BATCH);
  const starts = new Int32Array(to);
  const weights = new Float64Array(to * count);
  for (let i = 0; i < to; i++) {
    const centre = start + (i + 0.5) * ratio - 0.5;
    const first = Math.max(Math.min(Math.ceil(centre - reach), from - count), 0);
    const weightsOfPixel = weights.subarray(i * count, (i + 1) * count);
    for (let t = 0; t < Math.min(count, from); t++) weightsOfPixel[t] = lanczos((first + t - centre) / stretch);
    quantizeWeights(weightsOfPixel);
    starts[i] = first;
  }
  return {count, starts, weights};
}

/** Rounds the weights. The rounding error of one weight is added to the next one. */
function quantizeWeights(weights: Float64Array): void {
  const scale = WEIGHT_SUM / weights.reduce((sum, weight) => sum + weight, 0);
  let [exact, assigned] = [0, 0];
  for (let t = 0; t < weights.length; t++) {
    exact += (weights[t] as number) * scale;
    weights[t] = Math.round(exact) - assigned;
    assigned += weights[t] as number;
  }
}

function lanczos(x: number): number {
  if (x === 0) return 1;
  if (Math.abs(x) >= LOBES) return 0;
  const angle = Math.PI * x;
  return (LOBES * Math.sin(angle) * Math.sin(angle / LOBES)) / (angle * angle);
}
