// Writes a net as the file that src/faces/net/read-net.ts reads: the layers as JSON, then scales and biases, then the weights,
// rounded to 6 bits. Every output channel has a scale of its own.

const LEVELS = 31;

/** Half-precision numbers of the original. */
export function readFloat16(bytes) {
  const bits = new Uint16Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 2);
  return Float32Array.from(bits, (value) => {
    const [sign, exponent, fraction] = [value >> 15 ? -1 : 1, (value >> 10) & 31, value & 1023];
    return sign * (exponent ? 2 ** (exponent - 15) * (1 + fraction / 1024) : 2 ** -24 * fraction);
  });
}

/** The nearest number that is left when the lower 16 bits of a float are cut off. */
function roundToUpperBits(value) {
  const [bits] = new Uint32Array(Float32Array.of(value).buffer);
  return (bits + 0x8000) >>> 16;
}
const fromUpperBits = (bits) => new Float32Array(Uint32Array.of(bits << 16).buffer)[0];

/** The scale of a channel with the least squared error. */
function quantise(weights) {
  const max = weights.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  let best;
  for (let part = 0.7; part <= 1; part += 0.02) {
    const bits = roundToUpperBits((max * part) / LEVELS || 1);
    const scale = fromUpperBits(bits);
    const levels = Array.from(weights, (value) => Math.min(Math.max(Math.round(value / scale), -LEVELS), LEVELS));
    const error = levels.reduce((sum, level, i) => sum + (level * scale - weights[i]) ** 2, 0);
    if (!best || error < best.error) best = {bits, levels, error};
  }
  return best;
}

/**
 * @param layers as JSON
 * @param channels the weights and bias of every output channel, in the order of the layers
 */
export function packWeights(layers, channels) {
  const quantised = channels.map(({weights}) => quantise(weights));
  const header = Buffer.from(JSON.stringify(layers));
  const padded = Buffer.concat([header, Buffer.alloc((4 - (header.length % 4)) % 4, ' ')]);
  const constants = Uint16Array.from([
    ...quantised.map(({bits}) => bits),
    ...channels.map(({bias}) => roundToUpperBits(bias)),
  ]);
  return Buffer.concat([
    Buffer.from(Uint32Array.of(padded.length, channels.length).buffer),
    padded,
    Buffer.from(constants.buffer),
    packSixBits(quantised.flatMap(({levels}) => levels)),
  ]);
}

/** Four values of 6 bits in three bytes. */
function packSixBits(levels) {
  const packed = Buffer.alloc(Math.ceil(levels.length / 4) * 3);
  for (let i = 0; i < levels.length; i++) {
    const at = (i >> 2) * 3;
    const word = packed.readUIntLE(at, 3) | ((levels[i] + LEVELS) << (6 * (i & 3)));
    packed.writeUIntLE(word, at, 3);
  }
  return packed;
}
