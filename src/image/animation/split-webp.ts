// Takes an animated WebP apart into WebPs of one frame each.
import {Bytes} from '../formats/byte-view.js';
import {shownFor, type AnimationPart, type AnimationParts} from './split-animation.js';
import {ascii, chunk, chunksIn, u24, u32} from '../formats/riff.js';

const doesNotBlend = 0x02;
const clearsAfter = 0x01;
const hasAlpha = 0x10;

export function splitWebp(buffer: ArrayBuffer): AnimationParts {
  const bytes = new Bytes(buffer, true);
  const parts: AnimationPart[] = [];
  let plays = 0;
  for (const {name, content} of chunksIn(bytes, 12)) {
    if (name === 'ANIM') plays = content.u16(4);
    if (name === 'ANMF') parts.push(partOf(content));
  }
  return {width: bytes.u24(24) + 1, height: bytes.u24(27) + 1, plays, parts};
}

function partOf(frame: Bytes): AnimationPart {
  const flags = frame.u8(15);
  const [width, height] = [frame.u24(6) + 1, frame.u24(9) + 1];
  return {
    still: still(frame.part(16), width, height),
    x: frame.u24(0) * 2,
    y: frame.u24(3) * 2,
    width,
    height,
    durationMs: shownFor(frame.u24(12)),
    replaces: (flags & doesNotBlend) !== 0,
    disposal: flags & clearsAfter ? 'clear' : 'keep',
  };
}

/** A picture whose transparency lies in a chunk of its own needs the extended header. */
function still(frame: Bytes, width: number, height: number): Blob {
  const chunks = [...chunksIn(frame, 0)].filter(({name}) => name === 'ALPH' || name === 'VP8 ' || name === 'VP8L');
  const parts = chunks.map(({name, content}) => chunk(name, content.copy()));
  if (chunks.some(({name}) => name === 'ALPH')) {
    parts.unshift(chunk('VP8X', u32(hasAlpha), u24(width - 1), u24(height - 1)));
  }
  return new Blob([chunk('RIFF', ascii('WEBP'), ...parts)], {type: 'image/webp'});
}
