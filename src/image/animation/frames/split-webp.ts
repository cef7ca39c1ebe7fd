// Splits an animated WebP into WebPs of one frame each.
import {ByteView} from '../../formats/bytes/byte-view.js';
import {displayDuration, type AnimationFrame, type SplitAnimation} from './animation-frame.js';
import {ascii, chunk, chunksIn, u24, u32} from '../../formats/bytes/riff.js';
import {bitstreamInfo, HAS_ALPHA} from '../../formats/webp.js';
import type {ImageSize} from '../../geometry/crop-geometry.js';

const DOES_NOT_BLEND = 0x02;
const CLEARS_AFTER = 0x01;

export function splitWebp(buffer: ArrayBuffer): SplitAnimation {
  const bytes = new ByteView(buffer, true);
  const frames: AnimationFrame[] = [];
  const size = {width: bytes.u24(24) + 1, height: bytes.u24(27) + 1};
  let plays: number | undefined;
  for (const {name, content} of chunksIn(bytes, 12)) {
    if (name === 'ANIM') plays = content.u16(4);
    // Browsers refuse frames without it.
    if (name !== 'ANMF' || plays === undefined) continue;
    const frame = toFrame(content);
    if (!isValid(frame, content, size)) break;
    frames.push(frame);
  }
  return {...size, plays: plays ?? 0, frames};
}

/** False if a frame is outside of the picture, or its pixels have another size than it says: for libwebp the file is invalid then. */
function isValid({x, y, width, height}: AnimationFrame, frame: ByteView, canvas: ImageSize): boolean {
  const isInside = x + width <= canvas.width && y + height <= canvas.height;
  const pictures = [...chunksIn(frame.part(16), 0)].map(({name, content}) => bitstreamInfo(name, content));
  return isInside && pictures.every((own) => own.width === undefined || (own.width === width && own.height === height));
}

function toFrame(frame: ByteView): AnimationFrame {
  const flags = frame.u8(15);
  const [width, height] = [frame.u24(6) + 1, frame.u24(9) + 1];
  return {
    blob: toStillWebp(frame.part(16), width, height),
    x: frame.u24(0) * 2,
    y: frame.u24(3) * 2,
    width,
    height,
    durationMs: displayDuration(frame.u24(12)),
    overwrites: (flags & DOES_NOT_BLEND) !== 0,
    disposal: flags & CLEARS_AFTER ? 'clear' : 'keep',
  };
}

/** An image with its transparency in a separate chunk needs the extended header. */
function toStillWebp(frame: ByteView, width: number, height: number): Blob {
  const chunks = [...chunksIn(frame, 0)].filter(({name}) => name === 'ALPH' || name === 'VP8 ' || name === 'VP8L');
  const parts = chunks.map(({name, content}) => chunk(name, content.copy()));
  if (chunks.some(({name}) => name === 'ALPH')) {
    parts.unshift(chunk('VP8X', u32(HAS_ALPHA), u24(width - 1), u24(height - 1)));
  }
  return new Blob([chunk('RIFF', ascii('WEBP'), ...parts)], {type: 'image/webp'});
}
