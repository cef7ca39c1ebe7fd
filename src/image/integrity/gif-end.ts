// GIF: finds the trailer. Without one, the codes of the last frame are counted to find out whether all of its pixels are there.
import {ByteView} from '../formats/byte-view.js';
import {concat, type Bytes} from './concat.js';

const EXTENSION = 0x21;
const FRAME = 0x2c;
const TRAILER = 0x3b;
const MAX_CODES = 4096;

interface Blocks {
  /** The position of the length of each block. */
  readonly starts: readonly number[];
  /** The position after the last one. */
  readonly end: number;
  readonly isComplete: boolean;
}

export function repairGif(bytes: Bytes): Bytes | undefined {
  const view = new ByteView(bytes.buffer, true);
  let completeFrames = 0;
  /** Where the last complete frame ends. */
  let end = 0;
  for (let at = 13 + colourTableBytes(view.u8(10)); view.has(at, 1);) {
    const kind = view.u8(at);
    if (kind === TRAILER) return bytes;
    if (kind !== EXTENSION && kind !== FRAME) break;
    const isFrame = kind === FRAME;
    const dataAt = isFrame ? at + 11 + colourTableBytes(view.u8(at + 9)) : at + 2;
    const blocks = readBlocks(view, dataAt);
    if (!blocks.isComplete) {
      const pixels = view.u16(at + 5) * view.u16(at + 7);
      if (isFrame && countPixels(view, blocks, view.u8(dataAt - 1)) >= pixels) return closeFrame(bytes, blocks);
      break;
    }
    at = blocks.end;
    if (isFrame) {
      completeFrames += 1;
      end = at;
    }
  }
  return completeFrames > 0 ? concat(bytes.subarray(0, end), new Uint8Array([TRAILER])) : undefined;
}

const colourTableBytes = (flags: number) => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);

function readBlocks(view: ByteView, from: number): Blocks {
  const starts: number[] = [];
  let at = from;
  for (; view.u8(at) > 0; at += 1 + view.u8(at)) starts.push(at);
  return {starts, end: at + 1, isComplete: view.has(at, 1)};
}

/** The same bytes with the real length of the last block, and an end. */
function closeFrame(bytes: Bytes, {starts}: Blocks): Bytes {
  const last = starts.at(-1);
  const copy = concat(bytes, new Uint8Array([0, TRAILER]));
  if (last !== undefined) copy[last] = bytes.length - last - 1;
  return copy;
}

/** How many pixels the LZW codes stand for; `Infinity` if their end code is there. */
function countPixels(view: ByteView, {starts}: Blocks, minimumBits: number): number {
  const data = concat(...starts.map((at) => view.part(at + 1, view.u8(at)).copy()));
  const clear = 1 << minimumBits;
  const lengths = new Uint16Array(MAX_CODES).fill(1, 0, clear);
  let [next, bits, previous, pixels] = [clear + 2, minimumBits + 1, -1, 0];
  let [held, count] = [0, 0];
  for (const byte of data) {
    held |= byte << count;
    count += 8;
    while (count >= bits) {
      const code = held & ((1 << bits) - 1);
      held >>>= bits;
      count -= bits;
      if (code === clear) [next, bits, previous] = [clear + 2, minimumBits + 1, -1];
      else if (code === clear + 1) return Infinity;
      else {
        const added = (lengths[previous] ?? 0) + 1;
        const length = code < next ? (lengths[code] as number) : added;
        if (previous >= 0 && next < MAX_CODES) lengths[next++] = added;
        if (next === 1 << bits && bits < 12) bits += 1;
        pixels += length;
        previous = code;
      }
    }
  }
  return pixels;
}
