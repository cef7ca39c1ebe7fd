// Removes what browsers write besides the picture: the sRGB profile, half a kilobyte without effect, because sRGB is the default, and
// the private chunks of PNG, such as the `deBG` of Firefox.
import {ascii, chunk, chunksIn} from '../formats/bytes/riff.js';
import {ByteView} from '../formats/bytes/byte-view.js';

const APP2 = 0xe2;
const START_OF_SCAN = 0xda;
const HAS_PROFILE = 0x20;

/** The chunks of a PNG without which it would look different. */
const PNG_CHUNKS = ['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND'];

/** The same image without colour profile and metadata. */
export async function stripMetadata(blob: Blob): Promise<Blob> {
  const buffer = await blob.arrayBuffer();
  if (blob.type === 'image/jpeg') return stripFromJpeg(buffer);
  return blob.type === 'image/webp' ? stripFromWebp(buffer) : stripFromPng(buffer);
}

function stripFromPng(buffer: ArrayBuffer): Blob {
  const bytes = new ByteView(buffer);
  const parts = [buffer.slice(0, 8)];
  for (let at = 8; bytes.has(at, 12);) {
    const end = at + 12 + bytes.u32(at);
    if (PNG_CHUNKS.includes(bytes.text(at + 4, 4))) parts.push(buffer.slice(at, end));
    at = end;
  }
  return new Blob(parts, {type: 'image/png'});
}

function stripFromJpeg(buffer: ArrayBuffer): Blob {
  const bytes = new ByteView(buffer);
  const output = new Uint8Array(buffer.byteLength);
  let length = 0;
  const copyRange = (from: number, to: number) => {
    output.set(new Uint8Array(buffer, from, to - from), length);
    length += to - from;
  };
  copyRange(0, 2);
  let at = 2;
  while (bytes.has(at, 4) && bytes.u8(at + 1) !== START_OF_SCAN) {
    const end = Math.min(at + 2 + bytes.u16(at + 2), buffer.byteLength);
    if (bytes.u8(at + 1) !== APP2) copyRange(at, end);
    at = end;
  }
  copyRange(at, buffer.byteLength);
  // One part: Firefox cannot decode a JPEG from a Blob of several parts.
  return new Blob([output.subarray(0, length)], {type: 'image/jpeg'});
}

function stripFromWebp(buffer: ArrayBuffer): Blob {
  const chunks = [...chunksIn(new ByteView(buffer, true), 12)].filter(({name}) => name !== 'ICCP');
  const parts = chunks.map(({name, content}) => {
    const bytes = content.copy();
    if (name === 'VP8X') bytes[0] = (bytes[0] as number) & ~HAS_PROFILE;
    return chunk(name, bytes);
  });
  return new Blob([chunk('RIFF', ascii('WEBP'), ...parts)], {type: 'image/webp'});
}
