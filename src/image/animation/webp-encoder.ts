// Joins still WebP images to an animated WebP; browsers can encode only still ones.
import {ByteView} from '../formats/bytes/byte-view.js';
import {ascii, chunk, chunksIn, u16, u24, u32} from '../formats/bytes/riff.js';

const IS_ANIMATED_WITH_ALPHA = 0x12;
const REPLACES_ALL = 0x02;
const FOR_EVER = 0;

export class WebpEncoder {
  readonly #frames: Uint8Array<ArrayBuffer>[] = [];
  readonly #sizePx: number;
  readonly #plays: number;
  bytes = 0;

  constructor(sizePx: number, plays = FOR_EVER) {
    this.#sizePx = sizePx;
    this.#plays = plays;
  }

  /** Adds a WebP that the browser encoded, with its duration. */
  async add(still: Blob, durationMs: number): Promise<void> {
    const bytes = new ByteView(await still.arrayBuffer(), true);
    const imageChunks = [...chunksIn(bytes, 12)]
      .filter(({name}) => name === 'ALPH' || name === 'VP8 ' || name === 'VP8L')
      .map(({name, content}) => chunk(name, content.copy()));
    const edge = u24(this.#sizePx - 1);
    const flags = new Uint8Array([REPLACES_ALL]);
    const frame = chunk('ANMF', u24(0), u24(0), edge, edge, u24(Math.round(durationMs)), flags, ...imageChunks);
    this.#frames.push(frame);
    this.bytes += frame.length;
  }

  finish(): Blob {
    const edge = u24(this.#sizePx - 1);
    const head = chunk('VP8X', u32(IS_ANIMATED_WITH_ALPHA), edge, edge);
    const loop = chunk('ANIM', u32(0), u16(this.#plays));
    return new Blob([chunk('RIFF', ascii('WEBP'), head, loop, ...this.#frames)], {type: 'image/webp'});
  }
}
