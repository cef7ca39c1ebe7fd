import {expect} from '@open-wc/testing';
import {add, conv, depthwise, maxPool, resize, type Tensor} from '../../src/faces/net/kernels.js';

const random = (length: number, seed: number) =>
  Float32Array.from({length}, (_, i) => Math.sin((i + 1) * 12.9898 + seed * 78.233) * 2);
const image = (edge: number, depth: number, seed = 1): Tensor => ({
  data: random(edge * edge * depth, seed),
  edge,
  depth,
});
const filter = (size: number, depth: number, channels: number) => ({
  weights: random(size * size * depth * channels, 2),
  bias: random(channels, 3),
  size,
});

/** The number at a place; 0 outside of the image. */
const at = ({data, edge, depth}: Tensor, x: number, y: number, c: number) =>
  x < 0 || y < 0 || x >= edge || y >= edge ? 0 : (data[(y * edge + x) * depth + c] ?? 0);

/** An image of this size, from a function for each number. */
function build(edge: number, depth: number, valueAt: (x: number, y: number, c: number) => number): number[] {
  const values: number[] = [];
  for (let y = 0; y < edge; y++)
    for (let x = 0; x < edge; x++) for (let c = 0; c < depth; c++) values.push(valueAt(x, y, c));
  return values;
}

/** The convolution as it is defined, with the padding that TensorFlow calls SAME. */
function slowConv(
  input: Tensor,
  {weights, bias, size, stride}: {weights: Float32Array; bias: Float32Array; size: number; stride: number},
): number[] {
  const before = (size - stride) >> 1;
  return build(input.edge / stride, bias.length, (x, y, c) => {
    let sum = bias[c] ?? 0;
    for (let dy = 0; dy < size; dy++)
      for (let dx = 0; dx < size; dx++)
        for (let i = 0; i < input.depth; i++)
          sum +=
            at(input, x * stride + dx - before, y * stride + dy - before, i) *
            (weights[((c * size + dy) * size + dx) * input.depth + i] ?? 0);
    return sum;
  });
}

function expectClose({data}: Tensor, expected: readonly number[]): void {
  expect(data.length).to.equal(expected.length);
  const worst = expected.reduce((most, value, i) => Math.max(most, Math.abs(value - (data[i] ?? NaN))), 0);
  expect(worst).to.be.below(1e-4);
}

describe('the operations of the face net', () => {
  for (const channels of [1, 4, 16, 18])
    it(`a convolution with ${channels} channels is what the definition says`, () => {
      const input = image(6, 7);
      const each = {...filter(1, 7, channels), stride: 1};
      expectClose(conv(input, each), slowConv(input, each));
    });

  it('a convolution of 3 × 3 pixels with stride 2 is what the definition says', () => {
    const input = image(8, 3);
    const each = {...filter(3, 3, 32), stride: 2};
    expectClose(conv(input, each), slowConv(input, each));
  });

  it('ReLU sets the negative results to 0', () => {
    const input = image(4, 5);
    const each = {...filter(1, 5, 6), stride: 1};
    expectClose(
      conv(input, {...each, relu: true}),
      slowConv(input, each).map((value) => Math.max(value, 0)),
    );
  });

  for (const stride of [1, 2])
    it(`a depthwise convolution with stride ${stride} is what the definition says`, () => {
      const input = image(6, 5);
      const {weights, bias} = filter(3, 1, 5);
      const before = (3 - stride) >> 1;
      const expected = build(6 / stride, 5, (x, y, c) => {
        let sum = bias[c] ?? 0;
        for (let tap = 0; tap < 9; tap++)
          sum +=
            at(input, x * stride + (tap % 3) - before, y * stride + Math.floor(tap / 3) - before, c) *
            (weights[tap * 5 + c] ?? 0);
        return sum;
      });
      expectClose(depthwise(input, {weights, bias, stride}), expected);
    });

  it('the pool keeps the largest of 2 × 2 pixels', () => {
    const input = image(6, 2);
    const expected = build(3, 2, (x, y, c) =>
      Math.max(...[0, 1, 2, 3].map((i) => at(input, 2 * x + (i & 1), 2 * y + (i >> 1), c))),
    );
    expectClose(maxPool(input), expected);
  });

  it('the enlargement is bilinear between the middles of pixels', () => {
    const input = image(3, 2);
    const clamped = (position: number) => Math.min(Math.max(position, 0), 2);
    const expected = build(6, 2, (x, y, c) => {
      const [fromX, fromY] = [(x + 0.5) / 2 - 0.5, (y + 0.5) / 2 - 0.5];
      const [left, top] = [Math.floor(fromX), Math.floor(fromY)];
      const row = (line: number) =>
        at(input, clamped(left), clamped(line), c) * (left + 1 - fromX) +
        at(input, clamped(left + 1), clamped(line), c) * (fromX - left);
      return row(top) * (top + 1 - fromY) + row(top + 1) * (fromY - top);
    });
    expectClose(resize(input), expected);
  });

  it('a sum counts a channel that one image lacks as 0', () => {
    const [few, many] = [image(2, 3), image(2, 5, 4)];
    const expected = build(2, 5, (x, y, c) => Math.max(at(many, x, y, c) + (c < 3 ? at(few, x, y, c) : 0), 0));
    expectClose(add(few, many, true), expected);
    expectClose(add(many, few, true), expected);
  });
});
