// The format of a finished picture: used by the image pipeline, and set by upload adapters with special requirements.

export type Animation = 'keep' | 'first-frame' | 'reject';

/** How the result is written. */
export interface Output {
  /** Edge of the square, in pixels. */
  readonly sizePx: number;
  /** `auto` is WebP where the browser can write it, else PNG for pictures with transparency, else JPEG. */
  readonly type: 'auto' | 'image/webp' | 'image/jpeg' | 'image/png';
  /** Upper limit of the result; `Infinity` for none. */
  readonly maxBytes: number;
  /** CSS colour that transparency is laid on where the type has none. */
  readonly background: string;
  /** `keep` writes an animated picture as animated WebP (GIF where the browser cannot write WebP), if the type is `auto` or WebP. */
  readonly animation: Animation;
}
