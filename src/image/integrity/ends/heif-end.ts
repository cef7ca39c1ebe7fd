// AVIF and HEIC: each box at the top level has to end inside the file, and so has each part of a picture that `iloc` lists: `mdat` may be
// without a length.
import {ByteView} from '../../formats/bytes/byte-view.js';
import type {Bytes} from '../concat.js';

const IN_FILE = 0;
const LAST_VERSION = 2;

interface Box {
  readonly name: string;
  readonly content: ByteView;
  /** The position after the box; after the end of the bytes if it is cut off. */
  readonly end: number;
}

export function repairHeif(bytes: Bytes): Bytes | undefined {
  const view = new ByteView(bytes.buffer);
  const boxes = boxesIn(view);
  if (boxes.some(({end}) => end > bytes.length)) return undefined;
  const meta = boxes.find(({name}) => name === 'meta')?.content.part(4);
  const iloc = meta && boxesIn(meta).find(({name}) => name === 'iloc');
  return !iloc || endOfItems(iloc.content) <= bytes.length ? bytes : undefined;
}

/** A box without a valid length ends the list: the decoder decides. */
function boxesIn(view: ByteView): Box[] {
  const boxes: Box[] = [];
  for (let at = 0; view.has(at, 8);) {
    const short = view.u32(at);
    const headBytes = short === 1 ? 16 : 8;
    // 1: a length of 64 bits follows. 0: up to the end.
    const length = short === 0 ? view.length - at : short === 1 ? view.u64(at + 8) : short;
    if (length < headBytes) break;
    boxes.push({name: view.text(at + 4, 4), content: view.part(at + headBytes, length - headBytes), end: at + length});
    at += length;
  }
  return boxes;
}

/** The position in the file after the last byte of all items. */
function endOfItems(iloc: ByteView): number {
  const version = iloc.u8(0);
  if (version > LAST_VERSION) return 0;
  let at = 4;
  const read = (byteCount: number) => {
    at += byteCount;
    return byteCount === 8
      ? iloc.u64(at - 8)
      : byteCount === 4
        ? iloc.u32(at - 4)
        : byteCount === 2
          ? iloc.u16(at - 2)
          : 0;
  };
  const sizes = read(2);
  const [offsetBytes, lengthBytes, baseBytes] = [sizes >> 12, (sizes >> 8) & 15, (sizes >> 4) & 15];
  const indexBytes = version > 0 ? sizes & 15 : 0;
  const idBytes = version === 2 ? 4 : 2;
  let end = 0;
  for (let items = read(idBytes); items > 0 && iloc.has(at, 1); items--) {
    read(idBytes);
    const method = version > 0 ? read(2) & 15 : IN_FILE;
    const otherFile = read(2);
    const base = read(baseBytes);
    for (let extents = read(2); extents > 0 && iloc.has(at, 1); extents--) {
      read(indexBytes);
      const start = base + read(offsetBytes);
      const length = read(lengthBytes);
      if (method === IN_FILE && otherFile === 0) end = Math.max(end, start + length);
    }
  }
  return end;
}
