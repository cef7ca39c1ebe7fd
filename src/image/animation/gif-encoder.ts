// Encodes an animated GIF, for browsers that cannot encode WebP.
import {applyPalette, GIFEncoder, quantize} from 'gifenc/dist/gifenc.esm.js';

/** Colours are compared by four bits of each channel: the time grows with the square of the number of colours. */
const FORMAT = 'rgb444';
/** GIF has no partial transparency: a pixel is opaque from this alpha on, and transparent below it. */
const MIN_OPAQUE_ALPHA = 128;
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
    const isOpaque = (pixel: number) => (data[4 * pixel + 3] as number) >= MIN_OPAQUE_ALPHA;
    // Transparent pixels take an entry of their own, and no part in the choice of colours.
    const opaque = new Uint32Array(data.buffer).filter((_, pixel) => isOpaque(pixel));
    const transparent = 4 * opaque.length < data.length;
    const colours = this.#colours - (transparent ? 1 : 0);
    const palette = opaque.length > 0 ? quantize(new Uint8ClampedArray(opaque.buffer), colours, {format: FORMAT}) : [];
    const nearest = applyPalette(data, palette, FORMAT);
    const transparentIndex = palette.length;
    if (transparent) palette.push([0, 0, 0]);
    const index = transparent ? nearest.map((entry, pixel) => (isOpaque(pixel) ? entry : transparentIndex)) : nearest;
    this.#encoder.writeFrame(index, width, height, {
      palette,
      delay: durationMs,
      repeat: this.#repeat,
      transparent,
      transparentIndex,
      dispose: CLEAR_AFTER,
    });
  }

  finish(): Blob {
    this.#encoder.finish();
    return new Blob([this.#encoder.bytes() as Uint8Array<ArrayBuffer>], {type: 'image/gif'});
  }
}
