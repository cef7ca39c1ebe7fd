// Removes the sRGB profile that browsers write: half a kilobyte without effect, because sRGB is the default.
import {ascii, chunk, chunksIn} from '../formats/riff.js';
import {ByteView} from '../formats/byte-view.js';

const APP2 = 0xe2;
const START_OF_SCAN = 0xda;
const HAS_PROFILE = 0x20;

/** The same image without its colour profile. */
export async function stripIccProfile(blob: Blob): Promise<Blob> {
  if (blob.type === 'image/jpeg') return stripFromJpeg(await blob.arrayBuffer());
  return blob.type === 'image/webp' ? stripFromWebp(await blob.arrayBuffer()) : blob;
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
