// The framed square, decoded from the file at the pixels of the screen. The bitmap of the whole picture has fewer pixels at a high
// zoom, so it is shown only while the crop changes.
import {isSameCrop} from '../../../image/geometry/is-same-crop.js';
import {crop as cropImage} from '../../../image/stages/crop.js';
import type {Crop, DecodedImage} from '../../../image/stages/types.js';

/** Time without a change after which the square is decoded. */
const REST_MS = 100;

export interface Square {
  readonly image: DecodedImage;
  readonly crop: Crop;
  /** Edge of the square on the canvas, in pixels. */
  readonly edgePx: number;
}

interface Decode extends Square {
  readonly stop: AbortController;
  phase: 'changing' | 'rested' | 'started';
  bitmap?: ImageBitmap;
}

export class SharpSquare {
  readonly #onChange: () => void;
  #decode?: Decode;

  /** `onChange` is called when `bitmapOf` has to be called again: after a rest, and when the bitmap is there. */
  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  /** The bitmap of this square, if it is there. Otherwise it is decoded after a rest, if it may. */
  bitmapOf(square: Square, mayDecode: boolean): ImageBitmap | undefined {
    const decode = isSame(square, this.#decode) ? this.#decode : this.#follow(square);
    if (decode.phase === 'rested' && mayDecode) void this.#start(decode);
    return decode.bitmap;
  }

  /** Stops the decoding and frees the bitmap. */
  clear(): void {
    this.#decode?.stop.abort();
    this.#decode?.bitmap?.close();
    this.#decode = undefined;
  }

  #follow({image, crop, edgePx}: Square): Decode {
    this.clear();
    const decode: Decode = {image, crop, edgePx, stop: new AbortController(), phase: 'changing'};
    const timer = setTimeout(() => {
      decode.phase = 'rested';
      this.#onChange();
    }, REST_MS);
    decode.stop.signal.addEventListener('abort', () => clearTimeout(timer), {once: true});
    return (this.#decode = decode);
  }

  async #start(decode: Decode): Promise<void> {
    const {image, crop, edgePx, stop} = decode;
    decode.phase = 'started';
    try {
      const {bitmap} = await cropImage(image, crop, {sizePx: edgePx, signal: stop.signal});
      if (stop.signal.aborted) return bitmap.close();
      decode.bitmap = bitmap;
      this.#onChange();
    } catch {
      // The bitmap of the whole picture stays. If the file cannot be decoded, the result says so.
    }
  }
}

const isSame = (a: Square, b: Decode | undefined): b is Decode =>
  b?.image === a.image && b.edgePx === a.edgePx && isSameCrop(b.crop, a.crop);
