// The packed filter against a plain one, bit for bit; and the proof that no lane of a packed sum overflows into the next one.
import {expect} from '@open-wc/testing';
import {buildFilter, WEIGHT_SUM, type FilterTable} from '../../../src/image/resample/lanczos.js';
import {LANE_BIAS, LANE_BITS, MAX_NEGATIVE_WEIGHT} from '../../../src/image/resample/packed-rgb.js';
import {resample, type SourceRect} from '../../../src/image/resample/resample.js';
import {seededRandom} from '../../support/seeded/seeded-random.js';

const context = {signal: new AbortController().signal, yieldToMain: () => undefined};

/** One pass over one line of one channel: whole sums, rounded, clamped to a byte. */
function filterLine(line: readonly number[], {count, starts, weights}: FilterTable): number[] {
  return Array.from(starts, (start, i) => {
    let sum = 0;
    for (let t = 0; t < count; t++) sum += (line[start + t] ?? 0) * (weights[i * count + t] as number);
    return Math.min(Math.max(Math.floor(sum / WEIGHT_SUM + 0.5), 0), 255);
  });
}

/** The same picture by the plain filter, channel by channel: columns first, then rows. */
function reference(source: ImageData, width: number, height: number, rect: SourceRect): Uint8ClampedArray {
  const result = new ImageData(width, height).data.fill(255);
  const vertical = buildFilter(source.height, height, rect.top, rect.edge);
  const horizontal = buildFilter(source.width, width, rect.left, rect.edge);
  for (let channel = 0; channel < 3; channel++) {
    const at = (x: number, y: number) => source.data[(y * source.width + x) * 4 + channel] as number;
    const columns = Array.from({length: source.width}, (_, x) =>
      filterLine(
        Array.from({length: source.height}, (_, y) => at(x, y)),
        vertical,
      ),
    );
    for (let y = 0; y < height; y++) {
      const row = filterLine(
        columns.map((column) => column[y] as number),
        horizontal,
      );
      row.forEach((value, x) => (result[(y * width + x) * 4 + channel] = value));
    }
  }
  return result;
}

describe('the packed filter', () => {
  it('gives the same bits as a plain one, for noise and for hard edges', async () => {
    const random = seededRandom(7);
    for (let round = 0; round < 40; round++) {
      const edge = 3 + Math.floor(random() * 60);
      const source = new ImageData(edge, edge);
      const isHard = round % 2 === 0;
      for (let i = 0; i < source.data.length; i++)
        source.data[i] = i % 4 === 3 ? 255 : isHard ? (random() < 0.5 ? 0 : 255) : Math.floor(random() * 256);
      const part = 1 + random() * (edge - 1);
      const rect = round < 20 ? {left: 0, top: 0, edge} : {left: random() * (edge - part), top: 0.5, edge: part - 0.5};
      const [width, height] = [1 + Math.floor(random() * 70), 1 + Math.floor(random() * 70)];
      const {data} = await resample(source, width, height, context, rect);
      if (width === edge && height === edge && !rect.left && !rect.top) continue; // Not scaled at all.
      const expected = reference(source, width, height, rect);
      expect(
        data.findIndex((value, i) => value !== expected[i]),
        `round ${round}: first other byte`,
      ).to.equal(-1);
    }
  });
});

describe('a lane of a packed sum', () => {
  it('has room for every sum, if the negative weights add up to at most MAX_NEGATIVE_WEIGHT', () => {
    // All taps of negative weight are white and the others black, or the other way round: no sum is smaller or larger.
    expect(LANE_BIAS - 255 * MAX_NEGATIVE_WEIGHT).to.be.at.least(0);
    expect(LANE_BIAS + 255 * (WEIGHT_SUM + MAX_NEGATIVE_WEIGHT)).to.be.below(2 ** LANE_BITS);
    // One more would not fit.
    expect(LANE_BIAS + 255 * (WEIGHT_SUM + MAX_NEGATIVE_WEIGHT + 1)).to.be.at.least(2 ** LANE_BITS);
  });

  it('gets no larger sum of negative weights from any filter table', () => {
    const random = seededRandom(11);
    let largest = 0;
    const check = (from: number, to: number, start: number, length: number) => {
      const {count, weights} = buildFilter(from, to, start, length);
      for (let i = 0; i < to; i++) {
        const ofPixel = weights.subarray(i * count, (i + 1) * count);
        let [negative, sum] = [0, 0];
        for (const weight of ofPixel) {
          sum += weight;
          if (weight < 0) negative -= weight;
        }
        if (sum !== WEIGHT_SUM || !ofPixel.every(Number.isInteger)) throw new Error(`${from} to ${to}: ${sum}`);
        largest = Math.max(largest, negative);
      }
    };
    for (let from = 1; from <= 64; from++) for (let to = 1; to <= 64; to++) check(from, to, 0, from);
    for (let round = 0; round < 1000; round++) {
      const from = 1 + Math.floor(random() * 3000);
      const length = 0.01 + random() * (from - 0.01);
      check(from, 1 + Math.floor(random() * 600), random() * (from - length), length);
    }
    expect(largest).to.be.within(1, MAX_NEGATIVE_WEIGHT);
  });
});
