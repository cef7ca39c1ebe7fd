// Joins WebP stills into one animated WebP; browsers write stills only.
import {Bytes} from '../formats/byte-view.js';
import {ascii, chunk, chunksIn, u16, u24, u32} from '../formats/riff.js';

const isAnimatedWithAlpha = 0x12;
const replacesAll = 0x02;
const forEver = 0;

export class WebpWriter {
  readonly #frames: Uint8Array<ArrayBuffer>[] = [];
  readonly #sizePx: number;
  readonly #plays: number;
  bytes = 0;

  constructor(sizePx: number, plays = forEver) {
    this.#sizePx = sizePx;
    this.#plays = plays;
  }

  /** Adds a WebP that a browser wrote, shown for a while. */
  async add(still: Blob, durationMs: number): Promise<void> {
    const bytes = new Bytes(await still.arrayBuffer(), true);
    const picture = [...chunksIn(bytes, 12)]
      .filter(({name}) => name === 'ALPH' || name === 'VP8 ' || name === 'VP8L')
      .map(({name, content}) => chunk(name, content.copy()));
    const edge = u24(this.#sizePx - 1);
    const flags = new Uint8Array([replacesAll]);
    const frame = chunk('ANMF', u24(0), u24(0), edge, edge, u24(Math.round(durationMs)), flags, ...picture);
    this.#frames.push(frame);
    this.bytes += frame.length;
  }

  finish(): Blob {
    const edge = u24(this.#sizePx - 1);
    const head = chunk('VP8X', u32(isAnimatedWithAlpha), edge, edge);
    const loop = chunk('ANIM', u32(0), u16(this.#plays));
    return new Blob([chunk('RIFF', ascii('WEBP'), head, loop, ...this.#frames)], {type: 'image/webp'});
  }
}
