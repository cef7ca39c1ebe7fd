// GIF: counts the codes of every frame, to find out whether all of its pixels are there. An animation ends before the first frame of
// which pixels are missing: browsers differ in what they show of it. They also differ in the size of a GIF whose first frame is larger than
// the screen, so the screen is made larger.
import {gifFrameSize, gifSize} from '../../formats/gif.js';
import {ByteView} from '../../formats/bytes/byte-view.js';
import {createYielder} from '../../worker/yield.js';
import {concat, type Bytes} from '../concat.js';

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

export async function repairGif(original: Bytes): Promise<Bytes | undefined> {
  const pause = createYielder();
  const view = new ByteView(original.buffer, true);
  let bytes = original;
  /** Where the last complete frame ends. */
  let end = 0;
  for (let at = 13 + colourTableBytes(view.u8(10)); view.has(at, 1);) {
    const kind = view.u8(at);
    if (kind === TRAILER) return bytes;
    if (kind !== EXTENSION && kind !== FRAME) break;
    const isFrame = kind === FRAME;
    const dataAt = isFrame ? at + 11 + colourTableBytes(view.u8(at + 9)) : at + 2;
    const blocks = readBlocks(view, dataAt);
    if (isFrame) {
      if (end === 0) bytes = withScreenAround(original, at);
      const pixels = await countPixels(bytes, blocks, view.u8(dataAt - 1), pause);
      if (pixels < view.u16(at + 5) * view.u16(at + 7)) break;
    }
    if (!blocks.isComplete) return isFrame ? closeFrame(bytes, blocks) : endAt(bytes, end);
    at = blocks.end;
    if (isFrame) end = at;
  }
  return endAt(bytes, end);
}

/**
 * The same bytes if the screen contains the first frame, which is at this position; otherwise a copy with a larger screen. A frame without
 * a size gets that of the screen, as all browsers but Chromium show it.
 */
function withScreenAround(bytes: Bytes, at: number): Bytes {
  const view = new ByteView(bytes.buffer, true);
  const screen = {width: view.u16(6), height: view.u16(8)};
  const own = {width: view.u16(at + 5), height: view.u16(at + 7)};
  const frame = gifFrameSize(screen, own);
  const {width, height} = gifSize(screen, {...frame, x: view.u16(at + 1), y: view.u16(at + 3)});
  if (width === screen.width && height === screen.height && frame === own) return bytes;
  const copy = bytes.slice();
  new Uint16Array(copy.buffer, 6, 2).set([width, height]);
  copy.set([frame.width & 255, frame.width >> 8, frame.height & 255, frame.height >> 8], at + 5);
  return copy;
}

/** The same bytes up to the last complete frame, if there is one. */
const endAt = (bytes: Bytes, end: number) =>
  end > 0 ? concat([bytes.subarray(0, end), new Uint8Array([TRAILER])]) : undefined;

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
  const copy = concat([bytes, new Uint8Array([0, TRAILER])]);
  if (last !== undefined) copy[last] = bytes.length - last - 1;
  return copy;
}

/** How many pixels the LZW codes stand for, up to the end code or one that does not exist. */
async function countPixels(
  bytes: Bytes,
  {starts}: Blocks,
  minimumBits: number,
  pause: ReturnType<typeof createYielder>,
): Promise<number> {
  const clear = 1 << minimumBits;
  const lengths = new Uint16Array(MAX_CODES).fill(1, 0, clear);
  let [next, bits, previous, pixels] = [clear + 2, minimumBits + 1, -1, 0];
  let [held, count] = [0, 0];
  for (const start of starts) {
    const due = pause();
    if (due) await due;
    for (const byte of bytes.subarray(start + 1, start + 1 + (bytes[start] ?? 0))) {
      held |= byte << count;
      count += 8;
      while (count >= bits) {
        const code = held & ((1 << bits) - 1);
        held >>>= bits;
        count -= bits;
        if (code === clear) [next, bits, previous] = [clear + 2, minimumBits + 1, -1];
        else if (code === clear + 1 || code > next || (previous < 0 && code > clear)) return pixels;
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
  }
  return pixels;
}
