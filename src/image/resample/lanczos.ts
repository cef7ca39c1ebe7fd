// The Lanczos filter as a table: which source pixels make up each pixel of the result, and how much of each.

const LOBES = 3;

/** Weights are whole numbers that add up to this, so that sums of them are exact. */
export const WEIGHT_SUM = 256;

/** Taps come in groups of this many; those too many weigh nothing. */
const TAP_BATCH = 3;

/** For every place of the result: where its sources begin, and the weight of each. */
export interface FilterTable {
  readonly count: number;
  readonly starts: Int32Array;
  readonly weights: Float64Array;
}

/** The taps that scale `length` pixels, beginning at `start` in a line of `from` pixels, to a line of `to`. */
export function buildFilter(from: number, to: number, start: number, length: number): FilterTable {
  const ratio = length / to;
  const stretch = Math.max(ratio, 1);
  // Where nothing is scaled or shifted, each pixel is its own source.
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

/** What rounding takes from one weight the next one gets. */
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
