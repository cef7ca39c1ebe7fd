// Splits an animated PNG into PNGs of one frame each.
import {ByteView} from '../../formats/bytes/byte-view.js';
import {displayDuration, type AnimationFrame, type SplitAnimation} from './animation-frame.js';
import {createChunk, pngSignature} from '../png-chunks.js';

const disposals = ['keep', 'clear', 'restore'] as const;
/** Chunks that every frame needs: colours and transparency. */
const SHARED_CHUNKS = new Set(['PLTE', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'iCCP', 'sBIT']);

export function splitApng(buffer: ArrayBuffer): SplitAnimation {
  const bytes = new ByteView(buffer);
  const header = buffer.slice(16, 29);
  const sharedChunks: Uint8Array<ArrayBuffer>[] = [];
  const frames: AnimationFrame[] = [];
  const [width, height] = [bytes.u32(16), bytes.u32(20)];
  let count = 0;
  let plays = 0;
  let control: ByteView | undefined;
  let data: ArrayBuffer[] = [];
  const finish = () => {
    if (control && data.length > 0) frames.push(toFrame(control, data, header, sharedChunks, frames.length === 0));
    data = [];
  };
  for (let at = 33; bytes.has(at, 12);) {
    const length = bytes.u32(at);
    const name = bytes.text(at + 4, 4);
    const start = at + 8;
    if (!bytes.has(start, length)) break;
    if (name === 'acTL') [count, plays] = [bytes.u32(start), bytes.u32(start + 4)];
    else if (SHARED_CHUNKS.has(name)) sharedChunks.push(new Uint8Array(buffer, at, length + 12));
    else if (name === 'fcTL') {
      finish();
      control = bytes.part(start, length);
      // As browsers do: a frame that is outside of the picture, or one more than was announced, ends the animation.
      const isInside = control.u32(12) + control.u32(4) <= width && control.u32(16) + control.u32(8) <= height;
      if (!isInside || frames.length >= count) control = undefined;
      if (!control) break;
    } else if (name === 'IDAT' && control) data.push(buffer.slice(start, start + length));
    else if (name === 'fdAT') data.push(buffer.slice(start + 4, start + length));
    at = start + length + 4;
  }
  finish();
  return {width, height, plays, frames};
}

function toFrame(
  control: ByteView,
  data: ArrayBuffer[],
  header: ArrayBuffer,
  sharedChunks: Uint8Array<ArrayBuffer>[],
  first: boolean,
): AnimationFrame {
  const [width, height] = [control.u32(4), control.u32(8)];
  const own = new Uint8Array(header.slice(0));
  new DataView(own.buffer).setUint32(0, width);
  new DataView(own.buffer).setUint32(4, height);
  const chunks = [
    createChunk('IHDR', own),
    ...sharedChunks,
    ...data.map((part) => createChunk('IDAT', new Uint8Array(part))),
  ];
  const disposal = disposals[control.u8(24)] ?? 'keep';
  return {
    blob: new Blob([pngSignature, ...chunks, createChunk('IEND', new Uint8Array())], {type: 'image/png'}),
    x: control.u32(12),
    y: control.u32(16),
    width,
    height,
    durationMs: displayDuration((1000 * control.u16(20)) / (control.u16(22) || 100)),
    overwrites: control.u8(25) === 0,
    // Before the first frame there is nothing to restore.
    disposal: first && disposal === 'restore' ? 'clear' : disposal,
  };
}
