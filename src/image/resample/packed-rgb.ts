// Red, green and blue packed into one double, in a lane of 17 bits each, so that one multiplication weighs all three.
//
// No lane overflows into the next one as long as the negative weights of a pixel add up to at least -MAX_NEGATIVE_WEIGHT: a biased
// sum is then between 0 and 2^LANE_BITS - 1. The test of this file proves it for every filter table that is built.
import {WEIGHT_SUM} from './lanczos.js';

/** The largest sum of negative weights of a pixel for which a lane has room. The unit is 1 / `WEIGHT_SUM`. */
export const MAX_NEGATIVE_WEIGHT = 129;

/** Bits for the weighted sum of one channel; three of them use 51 of the 52 bits of a double's fraction. */
export const LANE_BITS = 17;
const RED_LANE = 2 ** (2 * LANE_BITS);
const GREEN_LANE = 2 ** LANE_BITS;
/** Added to each sum, so that it is never negative, and rounded. */
export const LANE_BIAS = 128 * WEIGHT_SUM + WEIGHT_SUM / 2;
/** Initial value of a sum. From 2⁵² on, the low bits of a double are the integer itself, so channels are read without arithmetic. */
export const ACCUMULATOR_BASE = 2 ** 52 + LANE_BIAS * (RED_LANE + GREEN_LANE + 1);
/** From the upper bits of a biased sum to the value of the channel, 0 to 255. The tables below: the same value in its lane. */
const LANE_TO_BYTE = Uint8Array.from({length: 2 ** LANE_BITS / WEIGHT_SUM}, (_, i) =>
  Math.min(Math.max(i - 128, 0), 255),
);
const LANE_BLUE = Float64Array.from(LANE_TO_BYTE);
const LANE_GREEN = LANE_BLUE.map((level) => level * GREEN_LANE);
const LANE_RED = LANE_BLUE.map((level) => level * RED_LANE);

/** Packs the three channels of each pixel, from `start` on, into one double. */
export function pack(pixels: Uint32Array, start: number, line: Float64Array): void {
  for (let x = 0; x < line.length; x++) {
    const pixel = pixels[start + x] as number;
    line[x] = (pixel & 255) * RED_LANE + (((pixel & 0xff00) << (LANE_BITS - 8)) | ((pixel >>> 16) & 255));
  }
}

/** The upper bits of each channel in a biased sum. The bits of green are in both halves of the double. */
const redOf = (high: number) => (high >>> 10) & 511;
const greenOf = (high: number, low: number) => ((high << 7) | (low >>> 25)) & 511;
const blueOf = (low: number) => (low >>> 8) & 511;

/** Converts sums to packed channels of 0 to 255, for the next pass. */
export function clampLanes(bits: Uint32Array, line: Float64Array, width: number): void {
  for (let x = 0; x < width; x++) {
    const low = bits[2 * x] as number;
    const high = bits[2 * x + 1] as number;
    line[x] =
      (LANE_RED[redOf(high)] as number) +
      (LANE_GREEN[greenOf(high, low)] as number) +
      (LANE_BLUE[blueOf(low)] as number);
  }
}

/** Converts sums to opaque pixels, from `start` on. */
export function unpack(bits: Uint32Array, pixels: Uint32Array, start: number, width: number): void {
  for (let x = 0; x < width; x++) {
    const low = bits[2 * x] as number;
    const high = bits[2 * x + 1] as number;
    pixels[start + x] =
      (LANE_TO_BYTE[redOf(high)] as number) |
      ((LANE_TO_BYTE[greenOf(high, low)] as number) << 8) |
      ((LANE_TO_BYTE[blueOf(low)] as number) << 16) |
      (255 << 24);
  }
}
