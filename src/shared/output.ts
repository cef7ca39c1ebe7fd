// The format of a finished picture: used by the image pipeline, and set by upload adapters with special requirements.

/** What becomes of an animated picture: all frames are kept, only the first one is, or the file is refused. */
export type Animation = 'keep' | 'first-frame' | 'reject';

/** How the result is written. */
export interface Output {
  /**
   * Edge of the square, in pixels. A smaller picture is enlarged, unless `neverEnlarge` is set.
   *
   * @default 512
   */
  readonly sizePx: number;
  /**
   * `auto` is WebP where the browser can write it, else PNG for pictures with transparency, else JPEG.
   *
   * @default 'auto'
   */
  readonly type: 'auto' | 'image/webp' | 'image/jpeg' | 'image/png';
  /**
   * Never writes more pixels than the framed part of the picture has: `sizePx` is the most. For icons of 16 pixels.
   *
   * @default false
   */
  readonly neverEnlarge: boolean;
  /**
   * Upper limit of the result, in bytes; `Infinity` for none.
   *
   * @default Infinity
   */
  readonly maxBytes: number;
  /**
   * CSS colour that transparency is laid on where the type has none.
   *
   * @default '#fff'
   */
  readonly background: string;
  /**
   * `keep` writes an animated picture as animated WebP (GIF where the browser cannot write WebP), if the type is `auto` or WebP. The
   * first frame alone is written if the animation does not fit into `maxBytes`, or if the browser cannot decode its frames.
   *
   * @default 'keep'
   */
  readonly animation: Animation;
}
