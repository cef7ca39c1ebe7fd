// Reads the file of the net, which scripts/faces/pack-weights.js writes: two lengths, the layers as JSON, scales and biases as the upper
// 16 bits of floats, and the weights as 6-bit numbers.

/** One step of the net. `from`: the layers it reads; -1 is the picture. A convolution has weights, the other kinds have none. */
export interface Layer {
  readonly kind: 'conv' | 'depthwise' | 'maxPool' | 'resize' | 'add';
  readonly from: readonly number[];
  /** Number of channels of the result. */
  readonly depth: number;
  /** Negative results become 0. */
  readonly relu?: boolean;
  /** Edge of the kernel of a convolution. */
  readonly size?: number;
  readonly stride?: number;
  /** Channel by channel; of a depthwise layer tap by tap. */
  weights: Float32Array;
  bias: Float32Array;
}

export interface Net {
  readonly layers: readonly Layer[];
  /** The layers with the boxes and with the scores. */
  readonly outputs: readonly [boxes: number, scores: number];
}

/** Channels of the picture: red, green and blue. */
export const PICTURE_DEPTH = 3;
const MAX_LEVEL = 31;
const LENGTHS_BYTES = 8;

/** @throws SyntaxError or RangeError if these are not the bytes of a net */
export function readNet(bytes: ArrayBuffer): Net {
  const [jsonBytes, channels] = new Uint32Array(bytes, 0, 2) as unknown as [number, number];
  const net = JSON.parse(new TextDecoder().decode(new Uint8Array(bytes, LENGTHS_BYTES, jsonBytes))) as Net;
  const constants = readUpperBits(new Uint16Array(bytes, LENGTHS_BYTES + jsonBytes, 2 * channels));
  const packed = new Uint8Array(bytes, LENGTHS_BYTES + jsonBytes + 4 * channels);
  let channel = 0;
  let start = 0;
  for (const layer of net.layers) {
    if (!layer.size) continue;
    const {depth, kind} = layer;
    const each = layer.size ** 2 * (kind === 'conv' ? depthOf(net, layer.from[0]) : 1);
    const isByTap = kind === 'depthwise';
    const weights = new Float32Array(depth * each);
    for (let i = 0; i < weights.length; i++) {
      const own = Math.floor(i / each);
      const scale = constants[channel + own] as number;
      weights[isByTap ? (i % each) * depth + own : i] = levelAt(packed, start + i) * scale;
    }
    layer.weights = weights;
    layer.bias = constants.subarray(channels + channel, channels + channel + depth);
    channel += depth;
    start += weights.length;
  }
  return net;
}

const depthOf = ({layers}: Net, layer = -1): number => layers[layer]?.depth ?? PICTURE_DEPTH;

function readUpperBits(upper: Uint16Array): Float32Array {
  return new Float32Array(Uint32Array.from(upper, (bits) => bits << 16).buffer);
}

/** Four numbers of 6 bits are in three bytes. */
function levelAt(packed: Uint8Array, index: number): number {
  const at = (index >> 2) * 3;
  const [low, middle, high] = packed.subarray(at, at + 3) as unknown as [number, number, number];
  return (((low | (middle << 8) | (high << 16)) >> (6 * (index & 3))) & 63) - MAX_LEVEL;
}
