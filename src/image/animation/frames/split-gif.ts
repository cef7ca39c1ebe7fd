// Splits an animated GIF into GIFs of one frame each.
import {ByteView} from '../../formats/bytes/byte-view.js';
import {gifFrameSize, gifSize} from '../../formats/gif.js';
import type {ImageSize} from '../../geometry/crop-geometry.js';
import {displayDuration, type AnimationFrame, type SplitAnimation} from './animation-frame.js';

const EXTENSION = 0x21;
const GRAPHIC_CONTROL = 0xf9;
const APPLICATION = 0xff;
const FRAME = 0x2c;
/** Both names of the extension that says how often the animation repeats. */
const LOOP_EXTENSIONS = ['NETSCAPE2.0', 'ANIMEXTS1.0'];
const trailer = new Uint8Array([0x3b]);
const disposals = ['keep', 'keep', 'clear', 'restore'] as const;

export function splitGif(buffer: ArrayBuffer): SplitAnimation {
  const bytes = new ByteView(buffer, true);
  const screen = {width: bytes.u16(6), height: bytes.u16(8)};
  let size = screen;
  const colours = buffer.slice(13, 13 + colourTableBytes(bytes.u8(10)));
  const frames: AnimationFrame[] = [];
  let plays = 1;
  let control = new ArrayBuffer(0);
  for (let at = 13 + colours.byteLength; bytes.has(at, 2);) {
    const kind = bytes.u8(at);
    if (kind === EXTENSION) {
      const end = afterSubBlocks(bytes, at + 2);
      const label = bytes.u8(at + 1);
      if (label === GRAPHIC_CONTROL) control = buffer.slice(at, end);
      // The number of repetitions after the first time; 0 is endless.
      if (label === APPLICATION && LOOP_EXTENSIONS.includes(bytes.text(at + 3, 11))) {
        const repeats = bytes.u16(at + 16);
        plays = repeats === 0 ? 0 : repeats + 1;
      }
      at = end;
    } else if (kind === FRAME) {
      const end = afterSubBlocks(bytes, at + 11 + colourTableBytes(bytes.u8(at + 9)));
      if (end > bytes.length) break;
      const own = {width: bytes.u16(at + 5), height: bytes.u16(at + 7)};
      const frame = {...gifFrameSize(screen, own), x: bytes.u16(at + 1), y: bytes.u16(at + 3)};
      if (frames.length === 0) size = gifSize(screen, frame);
      const rules = new ByteView(control, true);
      frames.push({
        ...frame,
        blob: toStillGif(buffer, {...frame, colours, control, at, end}),
        durationMs: displayDuration(rules.u16(4) * 10),
        overwrites: false,
        disposal: disposals[(rules.u8(3) >> 2) & 7] ?? 'keep',
      });
      control = new ArrayBuffer(0);
      at = end;
    } else break;
  }
  return {...size, plays, frames};
}

const colourTableBytes = (flags: number) => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);

function afterSubBlocks(bytes: ByteView, start: number): number {
  let at = start;
  while (bytes.u8(at) > 0) at += 1 + bytes.u8(at);
  return at + 1;
}

interface StillGif extends ImageSize {
  readonly colours: ArrayBuffer;
  readonly control: ArrayBuffer;
  readonly at: number;
  readonly end: number;
}

/** A GIF of one frame; its canvas has the size of the frame. */
function toStillGif(buffer: ArrayBuffer, {colours, control, at, end, width, height}: StillGif): Blob {
  const head = new Uint8Array(buffer.slice(0, 13));
  const image = new Uint8Array(buffer.slice(at, end));
  const size = [width & 255, width >> 8, height & 255, height >> 8];
  head.set(size, 6);
  image.set([0, 0, 0, 0, ...size], 1);
  return new Blob([head, colours, control, image, trailer], {type: 'image/gif'});
}
