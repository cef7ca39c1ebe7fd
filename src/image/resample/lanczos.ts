// The Lanczos filter as a table: which source pixels make up each pixel of the result, and how much of each.

const lobes = 3;

/** Weights are whole numbers that add up to this, so that sums of them are exact. */
export const weightSum = 256;

/** Taps come in groups of this many; those too many weigh nothing. */
const tapsAtATime = 3;

/** For every place of the result: where its sources begin, and the weight of each. */
export interface Taps {
  readonly count: number;
  readonly starts: Int32Array;
  readonly weights: Float64Array;
}

/** The taps that scale `length` pixels, beginning at `start` in a line of `from` pixels, to a line of `to`. */
export function tapsFor(from: number, to: number, start: number, length: number): Taps {
  const ratio = length / to;
  const stretch = Math.max(ratio, 1);
  // Where nothing is scaled or shifted, each pixel is its own source.
  const reach = ratio === 1 && Number.isInteger(start) ? 1 : lobes * stretch;
  const count = tapsAtATime * Math.ceil((2 * reach) / tapsAtATime);
  const starts = new Int32Array(to);
  const weights = new Float64Array(to * count);
  for (let i = 0; i < to; i++) {
    const centre = start + (i + 0.5) * ratio - 0.5;
    const first = Math.max(Math.min(Math.ceil(centre - reach), from - count), 0);
    const own = weights.subarray(i * count, (i + 1) * count);
    for (let t = 0; t < Math.min(count, from); t++) own[t] = lanczos((first + t - centre) / stretch);
    toWholeNumbers(own);
    starts[i] = first;
  }
  return {count, starts, weights};
}

/** What rounding takes from one weight the next one gets. */
function toWholeNumbers(weights: Float64Array): void {
  const scale = weightSum / weights.reduce((sum, weight) => sum + weight, 0);
  let [exact, given] = [0, 0];
  for (let t = 0; t < weights.length; t++) {
    exact += (weights[t] as number) * scale;
    weights[t] = Math.round(exact) - given;
    given += weights[t] as number;
  }
}

function lanczos(x: number): number {
  if (x === 0) return 1;
  if (Math.abs(x) >= lobes) return 0;
  const angle = Math.PI * x;
  return (lobes * Math.sin(angle) * Math.sin(angle / lobes)) / (angle * angle);
}
