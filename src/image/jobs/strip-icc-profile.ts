// Browsers put the sRGB profile into what they write: half a kilobyte that says what a missing profile says as well.
import {ascii, chunk, chunksIn} from '../formats/riff.js';
import {Bytes} from '../formats/byte-view.js';

const app2 = 0xe2;
const startOfScan = 0xda;
const hasProfile = 0x20;

/** The same picture without its colour profile. */
export async function withoutProfile(blob: Blob): Promise<Blob> {
  if (blob.type === 'image/jpeg') return jpegWithout(await blob.arrayBuffer());
  return blob.type === 'image/webp' ? webpWithout(await blob.arrayBuffer()) : blob;
}

function jpegWithout(buffer: ArrayBuffer): Blob {
  const bytes = new Bytes(buffer);
  const kept = new Uint8Array(buffer.byteLength);
  let length = 0;
  const keep = (from: number, to: number) => {
    kept.set(new Uint8Array(buffer, from, to - from), length);
    length += to - from;
  };
  keep(0, 2);
  let at = 2;
  while (bytes.has(at, 4) && bytes.u8(at + 1) !== startOfScan) {
    const end = Math.min(at + 2 + bytes.u16(at + 2), buffer.byteLength);
    if (bytes.u8(at + 1) !== app2) keep(at, end);
    at = end;
  }
  keep(at, buffer.byteLength);
  // In one piece: Firefox cannot open a JPEG whose Blob was put together from several.
  return new Blob([kept.subarray(0, length)], {type: 'image/jpeg'});
}

function webpWithout(buffer: ArrayBuffer): Blob {
  const chunks = [...chunksIn(new Bytes(buffer, true), 12)].filter(({name}) => name !== 'ICCP');
  const parts = chunks.map(({name, content}) => {
    const own = content.copy();
    if (name === 'VP8X') own[0] = (own[0] as number) & ~hasProfile;
    return chunk(name, own);
  });
  return new Blob([chunk('RIFF', ascii('WEBP'), ...parts)], {type: 'image/webp'});
}
