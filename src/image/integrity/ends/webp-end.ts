// WebP: compares the length in the header with the bytes that are there. Complete chunks of a file that is cut off are kept if the
// picture is among them. The header gets the flag of transparency if it lacks it: each browser does something else then.
import {ByteView} from '../../formats/bytes/byte-view.js';
import {chunksIn} from '../../formats/bytes/riff.js';
import {bitstreamInfo, HAS_ALPHA} from '../../formats/webp.js';
import type {Bytes} from '../concat.js';

const PICTURES = ['VP8 ', 'VP8L', 'ANMF'];

export function repairWebp(bytes: Bytes): Bytes | undefined {
  const complete = completeWebp(bytes);
  return complete && withAlphaFlag(complete);
}

function withAlphaFlag(bytes: Bytes): Bytes {
  const view = new ByteView(bytes.buffer, true);
  const flags = view.u8(20);
  const isTransparent = () => [...chunksIn(view, 12)].some(({name, content}) => bitstreamInfo(name, content).alpha);
  if (view.text(12, 4) !== 'VP8X' || flags & HAS_ALPHA || !isTransparent()) return bytes;
  const copy = bytes.slice();
  copy[20] = flags | HAS_ALPHA;
  return copy;
}

function completeWebp(bytes: Bytes): Bytes | undefined {
  const view = new ByteView(bytes.buffer, true);
  if (view.u32(4) + 8 <= bytes.length) return bytes;
  const chunks = [...chunksIn(view, 12)];
  if (!chunks.some(({name}) => PICTURES.includes(name))) return undefined;
  const length = chunks.reduce((sum, {content}) => sum + 8 + content.length + (content.length % 2), 12);
  // The last chunk may lack the byte that makes its length even.
  const copy = new Uint8Array(length);
  copy.set(bytes.subarray(0, length));
  new DataView(copy.buffer).setUint32(4, length - 8, true);
  return copy;
}
