// The five operations of the net, on square images with interleaved channels. All sums are made in double precision and in a fixed
// order, so that every browser has the same results.
/* eslint-disable @typescript-eslint/no-non-null-assertion -- the indexes stay inside the arrays */

/** A square image: `edge` × `edge` pixels of `depth` numbers. */
export interface Tensor {
  readonly data: Float32Array;
  readonly edge: number;
  readonly depth: number;
}

interface Filter {
  readonly weights: Float32Array;
  readonly bias: Float32Array;
  readonly size?: number;
  readonly stride?: number;
  /** Negative results become 0. */
  readonly relu?: boolean;
}

const lowest = (relu = false) => (relu ? 0 : -Infinity);

/** A square of zeros. */
export const tensor = (edge: number, depth: number): Tensor => ({
  data: new Float32Array(edge * edge * depth),
  edge,
  depth,
});

/** Convolution over all channels. */
export function conv(input: Tensor, {weights, bias, size = 1, stride = 1, relu}: Filter): Tensor {
  const output = tensor(input.edge / stride, bias.length);
  multiply(size === 1 ? input : unfold(input, size, stride), weights, bias, output, lowest(relu));
  return output;
}

/** Every pixel as a column of the pixels that the kernel covers there, so that the convolution becomes one matrix product. */
function unfold(input: Tensor, size: number, stride: number): Tensor {
  const {data, edge} = pad(input, size, stride);
  const output = tensor(input.edge / stride, input.depth * size * size);
  const row = size * input.depth;
  let to = 0;
  for (let y = 0; y < output.edge; y++)
    for (let x = 0; x < output.edge; x++)
      for (let tap = 0; tap < size; tap++, to += row) {
        const from = ((y * stride + tap) * edge + x * stride) * input.depth;
        output.data.set(data.subarray(from, from + row), to);
      }
  return output;
}

/**
 * The matrix product, in blocks of 4 pixels and 4 channels: 16 sums stay in registers, so that each number that is read is used four
 * times. The numbers of pixels are multiples of 4.
 */
function multiply(
  {data: x, depth}: Tensor,
  w: Float32Array,
  bias: Float32Array,
  {data: out}: Tensor,
  min: number,
): void {
  const channels = bias.length;
  const whole = channels - (channels % 4);
  const pixels = out.length / channels;
  for (let p = 0; p < pixels; p += 4) {
    const x0 = p * depth;
    const x1 = x0 + depth;
    const x2 = x1 + depth;
    const x3 = x2 + depth;
    const o0 = p * channels;
    const o1 = o0 + channels;
    const o2 = o1 + channels;
    const o3 = o2 + channels;
    for (let c = 0; c < whole; c += 4) {
      const w0 = c * depth;
      const w1 = w0 + depth;
      const w2 = w1 + depth;
      const w3 = w2 + depth;
      let s00 = bias[c]!;
      let s01 = bias[c + 1]!;
      let s02 = bias[c + 2]!;
      let s03 = bias[c + 3]!;
      let [s10, s11, s12, s13] = [s00, s01, s02, s03];
      let [s20, s21, s22, s23] = [s00, s01, s02, s03];
      let [s30, s31, s32, s33] = [s00, s01, s02, s03];
      for (let i = 0; i < depth; i++) {
        const a = x[x0 + i]!;
        const b = x[x1 + i]!;
        const d = x[x2 + i]!;
        const e = x[x3 + i]!;
        let f = w[w0 + i]!;
        s00 += a * f;
        s10 += b * f;
        s20 += d * f;
        s30 += e * f;
        f = w[w1 + i]!;
        s01 += a * f;
        s11 += b * f;
        s21 += d * f;
        s31 += e * f;
        f = w[w2 + i]!;
        s02 += a * f;
        s12 += b * f;
        s22 += d * f;
        s32 += e * f;
        f = w[w3 + i]!;
        s03 += a * f;
        s13 += b * f;
        s23 += d * f;
        s33 += e * f;
      }
      out[o0 + c] = Math.max(s00, min);
      out[o0 + c + 1] = Math.max(s01, min);
      out[o0 + c + 2] = Math.max(s02, min);
      out[o0 + c + 3] = Math.max(s03, min);
      out[o1 + c] = Math.max(s10, min);
      out[o1 + c + 1] = Math.max(s11, min);
      out[o1 + c + 2] = Math.max(s12, min);
      out[o1 + c + 3] = Math.max(s13, min);
      out[o2 + c] = Math.max(s20, min);
      out[o2 + c + 1] = Math.max(s21, min);
      out[o2 + c + 2] = Math.max(s22, min);
      out[o2 + c + 3] = Math.max(s23, min);
      out[o3 + c] = Math.max(s30, min);
      out[o3 + c + 1] = Math.max(s31, min);
      out[o3 + c + 2] = Math.max(s32, min);
      out[o3 + c + 3] = Math.max(s33, min);
    }
    for (let c = whole; c < channels; c++)
      for (let q = 0; q < 4; q++) {
        let sum = bias[c]!;
        for (let i = 0; i < depth; i++) sum += x[x0 + q * depth + i]! * w[c * depth + i]!;
        out[o0 + q * channels + c] = Math.max(sum, min);
      }
  }
}

/** A convolution of each channel by itself, with a kernel of 3 × 3 pixels. */
export function depthwise(input: Tensor, {weights: w, bias, stride = 1}: Filter): Tensor {
  const {depth} = input;
  const {data: x, edge} = pad(input, 3, stride);
  const output = tensor(input.edge / stride, depth);
  const {data: out} = output;
  const row = edge * depth;
  for (let oy = 0, to = 0; oy < output.edge; oy++) {
    for (let ox = 0; ox < output.edge; ox++, to += depth) {
      const top = (oy * edge + ox) * stride * depth;
      for (let c = 0; c < depth; c++) {
        const a = top + c;
        const b = a + row;
        const d = b + row;
        out[to + c] =
          bias[c]! +
          x[a]! * w[c]! +
          x[a + depth]! * w[c + depth]! +
          x[a + 2 * depth]! * w[c + 2 * depth]! +
          x[b]! * w[c + 3 * depth]! +
          x[b + depth]! * w[c + 4 * depth]! +
          x[b + 2 * depth]! * w[c + 5 * depth]! +
          x[d]! * w[c + 6 * depth]! +
          x[d + depth]! * w[c + 7 * depth]! +
          x[d + 2 * depth]! * w[c + 8 * depth]!;
      }
    }
  }
  return output;
}

/** Zeros around the image, as many as the kernel needs; an odd one is at the right and at the bottom. */
function pad({data, edge, depth}: Tensor, size: number, stride: number): Tensor {
  const extra = size - stride;
  const before = extra >> 1;
  const padded = tensor(edge + extra, depth);
  const row = edge * depth;
  for (let y = 0; y < edge; y++)
    padded.data.set(data.subarray(y * row, (y + 1) * row), ((y + before) * padded.edge + before) * depth);
  return padded;
}

/** The largest of each 2 × 2 pixels. */
export function maxPool({data, edge, depth}: Tensor): Tensor {
  const output = tensor(edge / 2, depth);
  const row = edge * depth;
  for (let y = 0, to = 0; y < output.edge; y++)
    for (let x = 0; x < output.edge; x++)
      for (let c = 0; c < depth; c++, to++) {
        const at = 2 * y * row + 2 * x * depth + c;
        output.data[to] = Math.max(data[at]!, data[at + depth]!, data[at + row]!, data[at + row + depth]!);
      }
  return output;
}

/** Twice as large, bilinear; pixels are compared by their middle. */
export function resize({data, edge, depth}: Tensor): Tensor {
  const output = tensor(edge * 2, depth);
  /** The nearer pixel counts 3/4, the one after it on the other side 1/4; outside the image the edge is repeated. */
  const near = (at: number) => at >> 1;
  const far = (at: number) => Math.min(Math.max(near(at) + (at & 1 ? 1 : -1), 0), edge - 1);
  for (let y = 0, to = 0; y < output.edge; y++) {
    const [top, bottom] = [near(y) * edge, far(y) * edge];
    for (let x = 0; x < output.edge; x++) {
      const [left, right] = [near(x), far(x)];
      for (let c = 0; c < depth; c++, to++) {
        const read = (pixel: number) => data[pixel * depth + c]!;
        output.data[to] =
          (9 * read(top + left) + 3 * read(top + right) + 3 * read(bottom + left) + read(bottom + right)) / 16;
      }
    }
  }
  return output;
}

/** Adds the channels of both images. A channel that one of them lacks counts as 0. */
export function add(first: Tensor, second: Tensor, relu?: boolean): Tensor {
  const [more, fewer] = first.depth < second.depth ? [second, first] : [first, second];
  const output = tensor(more.edge, more.depth);
  const min = lowest(relu);
  for (let from = 0, to = 0; from < fewer.data.length; from += fewer.depth)
    for (let c = 0; c < more.depth; c++, to++)
      output.data[to] = Math.max(c < fewer.depth ? more.data[to]! + fewer.data[from + c]! : more.data[to]!, min);
  return output;
}
