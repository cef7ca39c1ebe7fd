// Files with their end, of which something before it is damaged or missing.
import {createChunk} from '../../../src/image/animation/png-chunks.js';

export type Bytes = Uint8Array<ArrayBuffer>;

const ascii = (text: string) => [...text].map((letter) => letter.charCodeAt(0));
export const joined = (...parts: readonly Uint8Array[]): Bytes => Uint8Array.from(parts.flatMap((part) => [...part]));

/** The position of the n-th text in the file, counted from 1. */
export function positionOf(bytes: Bytes, text: string, n = 1): number {
  const pattern = ascii(text);
  for (let at = 0; at < bytes.length; at++)
    if (pattern.every((byte, i) => bytes[at + i] === byte) && --n === 0) return at;
  throw new Error(`${text} is not in the file`);
}

export function changed(bytes: Bytes, change: (copy: Bytes, view: DataView) => void): Bytes {
  const copy = bytes.slice();
  change(copy, new DataView(copy.buffer));
  return copy;
}

/** Bytes that mean nothing, always the same, none of them 0xFF. */
export const withNoise = (bytes: Bytes, from: number, length: number): Bytes =>
  changed(bytes, (copy) => {
    for (let i = 0, seed = 1; i < length; i++) {
      seed = (seed * 1_103_515_245 + 12_345) & 0x7fffffff;
      copy[Math.floor(from) + i] = (seed >> 16) % 255;
    }
  });

/** A JPEG whose data ends early, with its end marker. */
export const endedJpeg = (jpeg: Bytes, percent: number): Bytes =>
  joined(jpeg.subarray(0, Math.round((jpeg.length * percent) / 100)), new Uint8Array([0xff, 0xd9]));

/** A WebP of one chunk whose data ends early; all lengths are right. */
export const endedWebp = (webp: Bytes, percent: number): Bytes =>
  changed(webp.slice(0, Math.round((webp.length * percent) / 200) * 2), (copy, view) => {
    view.setUint32(4, copy.length - 8, true);
    view.setUint32(16, copy.length - 20, true);
  });

/** A GIF of one frame whose blocks end early. */
export function endedGif(gif: Bytes, percent: number): Bytes {
  const colours = (flags: number) => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);
  const byte = (at: number) => gif[at] ?? 0;
  let at = 13 + colours(byte(10));
  const skipBlocks = () => {
    while (byte(at) > 0) at += 1 + byte(at);
    at += 1;
  };
  while (byte(at) === 0x21) {
    at += 2;
    skipBlocks();
  }
  at += 11 + colours(byte(at + 9));
  const end = at + ((gif.length - at) * percent) / 100;
  while (at < end) at += 1 + byte(at);
  return joined(gif.subarray(0, at), new Uint8Array([0, 0x3b]));
}

/** The zlib stream of a still PNG. */
export function pngData(png: Bytes): Bytes {
  const view = new DataView(png.buffer);
  const parts: Bytes[] = [];
  for (let at = 33; at < png.length; at += 12 + view.getUint32(at)) {
    const isData = String.fromCharCode(...png.subarray(at + 4, at + 8)) === 'IDAT';
    if (isData) parts.push(png.subarray(at + 8, at + 8 + view.getUint32(at)));
  }
  return joined(...parts);
}

/** The same PNG with another zlib stream in one chunk. */
export const pngWithData = (png: Bytes, data: Bytes): Bytes =>
  joined(png.subarray(0, 33), createChunk('IDAT', data), createChunk('IEND', new Uint8Array()));

/** The same PNG with other rows: each is a filter and its pixels. */
export async function pngWithRows(png: Bytes, change: (rows: Bytes) => Bytes): Promise<Bytes> {
  const through = async (bytes: Bytes, transform: CompressionStream | DecompressionStream): Promise<Bytes> =>
    new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(transform)).arrayBuffer());
  const rows = await through(pngData(png), new DecompressionStream('deflate'));
  return pngWithData(png, await through(change(rows), new CompressionStream('deflate')));
}

/** The same PNG; the checksum of its n-th chunk of this name is wrong. */
export const withBadChecksum = (png: Bytes, name: string, n = 1): Bytes =>
  changed(png, (copy, view) => {
    const at = positionOf(copy, name, n);
    const end = at + 4 + view.getUint32(at - 4);
    view.setUint8(end, view.getUint8(end) ^ 1);
  });
