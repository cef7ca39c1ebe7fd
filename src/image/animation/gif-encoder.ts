// Encodes an animated GIF, for browsers that cannot encode WebP.
import {applyPalette, GIFEncoder, quantize} from 'gifenc/dist/gifenc.esm.js';

/** GIF has no partial transparency: a pixel becomes transparent or opaque. */
const FORMAT = 'rgba4444';
const CLEAR_AFTER = 2;

export class GifEncoder {
  readonly #encoder = GIFEncoder();
  readonly #repeat: number;
  readonly #colours: number;

  /** `plays`: 0 is endless. Fewer colours give fewer bytes. */
  constructor(plays: number, colours: number) {
    this.#repeat = plays === 0 ? 0 : plays === 1 ? -1 : plays - 1;
    this.#colours = colours;
  }

  get bytes(): number {
    return this.#encoder.bytesView().length;
  }

  add({data, width, height}: ImageData, durationMs: number): void {
    const palette = quantize(data, this.#colours, {format: FORMAT, oneBitAlpha: true});
    const transparentIndex = palette.findIndex(([, , , alpha]) => alpha === 0);
    this.#encoder.writeFrame(applyPalette(data, palette, FORMAT), width, height, {
      palette,
      delay: durationMs,
      repeat: this.#repeat,
      transparent: transparentIndex >= 0,
      transparentIndex: Math.max(transparentIndex, 0),
      dispose: CLEAR_AFTER,
    });
  }

  finish(): Blob {
    this.#encoder.finish();
    return new Blob([this.#encoder.bytes() as Uint8Array<ArrayBuffer>], {type: 'image/gif'});
  }
}
