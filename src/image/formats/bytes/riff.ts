// RIFF, the container of WebP: chunks with a name and a length, at even positions.
import type {ByteView} from './byte-view.js';

export interface Chunk {
  readonly name: string;
  readonly content: ByteView;
}

/** The chunks from a position on. A chunk that is cut off ends the list. */
export function* chunksIn(bytes: ByteView, from: number): Generator<Chunk> {
  for (let at = from; bytes.has(at, 8);) {
    const length = bytes.u32(at + 4);
    if (!bytes.has(at + 8, length)) return;
    yield {name: bytes.text(at, 4), content: bytes.part(at + 8, length)};
    at += 8 + length + (length % 2);
  }
}

/** A chunk with this content. */
export function chunk(name: string, ...contents: Uint8Array[]): Uint8Array<ArrayBuffer> {
  const length = contents.reduce((sum, content) => sum + content.length, 0);
  const bytes = new Uint8Array(8 + length + (length % 2));
  for (let i = 0; i < 4; i++) bytes[i] = name.charCodeAt(i);
  new DataView(bytes.buffer).setUint32(4, length, true);
  let at = 8;
  for (const content of contents) {
    bytes.set(content, at);
    at += content.length;
  }
  return bytes;
}

export const u16 = (value: number) => new Uint8Array([value, value >> 8]);
export const u24 = (value: number) => new Uint8Array([value, value >> 8, value >> 16]);
export const u32 = (value: number) => new Uint8Array([value, value >> 8, value >> 16, value >>> 24]);
export const ascii = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
