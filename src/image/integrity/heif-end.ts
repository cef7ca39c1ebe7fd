// AVIF and HEIC: each box at the top level has to end inside the file.
import {ByteView} from '../formats/byte-view.js';
import type {Bytes} from './concat.js';

const LONG_LENGTH = 1;

export function repairHeif(bytes: Bytes): Bytes | undefined {
  const view = new ByteView(bytes.buffer);
  for (let at = 0; view.has(at, 8);) {
    const short = view.u32(at);
    // A box of length 0 goes to the end of the file.
    if (short === 0) return bytes;
    const length = short === LONG_LENGTH ? view.u32(at + 8) * 2 ** 32 + view.u32(at + 12) : short;
    if (length < 8) return bytes; // Damaged in another way: the decoder decides.
    at += length;
    if (at > bytes.length) return undefined;
  }
  return bytes;
}
