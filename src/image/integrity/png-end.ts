// PNG and animated PNG: finds the end chunk. Without one, the picture data is inflated to find out whether all rows are there.
import {createChunk} from '../animation/png-chunks.js';
import {ByteView} from '../formats/byte-view.js';
import {concat, type Bytes} from './concat.js';

/** Values of one pixel, by colour type. */
const CHANNELS: {readonly [colourType: number]: number} = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4};
/** First column and row, and the steps between them, of the seven passes of an interlaced picture. */
const PASSES = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

interface Picture {
  readonly width: number;
  readonly height: number;
  /** The first of its chunks. */
  readonly start: number;
  /** The end of its last chunk that is complete. */
  end: number;
  readonly data: Bytes[];
}

export async function repairPng(bytes: Bytes): Promise<Bytes | undefined> {
  const view = new ByteView(bytes.buffer);
  const pictures: Picture[] = [];
  const sizeAt = (at: number) => ({width: view.u32(at), height: view.u32(at + 4)});
  let control: {start: number; width: number; height: number} | undefined = {start: 33, ...sizeAt(16)};
  for (let at = 33; view.has(at, 8);) {
    const name = view.text(at + 4, 4);
    if (name === 'IEND') return bytes;
    const start = at + 8;
    const end = start + view.u32(at);
    if (!view.has(end, 4)) break;
    if (name === 'fcTL') control = {start: at, ...sizeAt(start + 4)};
    if (name === 'IDAT' || name === 'fdAT') {
      if (control) pictures.push({...control, end, data: []});
      control = undefined;
      const picture = pictures.at(-1) as Picture;
      picture.data.push(bytes.subarray(name === 'fdAT' ? start + 4 : start, end));
      picture.end = end + 4;
    }
    at = end + 4;
  }
  const last = pictures.at(-1);
  if (!last) return undefined;
  const isComplete = (await countInflated(last.data)) >= rawBytes(view, last);
  if (!isComplete && pictures.length === 1) return undefined;
  const end = new Uint8Array(createChunk('IEND', new Uint8Array()));
  return concat(bytes.subarray(0, isComplete ? last.end : last.start), end);
}

/** The bytes of all rows, each with its filter in front. */
function rawBytes(view: ByteView, {width, height}: Picture): number {
  const bitsPerPixel = view.u8(24) * (CHANNELS[view.u8(25)] ?? 0);
  const passes = view.u8(28) === 1 ? PASSES : ([[0, 0, 1, 1]] as const);
  let sum = 0;
  for (const [left, top, stepX, stepY] of passes) {
    const columns = Math.ceil((width - left) / stepX);
    const rows = Math.ceil((height - top) / stepY);
    if (columns > 0 && rows > 0) sum += rows * (1 + Math.ceil((columns * bitsPerPixel) / 8));
  }
  return sum;
}

/** 0 if the stream has no end. */
async function countInflated(data: Bytes[]): Promise<number> {
  let count = 0;
  try {
    const reader = new Blob(data).stream().pipeThrough(new DecompressionStream('deflate')).getReader();
    for (let part = await reader.read(); !part.done; part = await reader.read()) count += part.value.length;
    return count;
  } catch {
    return 0;
  }
}
