// What passes from stage to stage. Each stage's output is the next one's input, and nothing flows back.
//
//   ChosenFile → SniffedFile → CheckedFile → DecodedImage → CroppedImage → EncodedImage
import type {Animation} from '../../shared/output.js';
export type {Animation, Output} from '../../shared/output.js';

/** The types that can become an avatar. */
export type ImageType =
  'image/jpeg' | 'image/png' | 'image/apng' | 'image/gif' | 'image/bmp' | 'image/webp' | 'image/avif' | 'image/heic';

/** How a person handed the file over; `code` if the host did. */
export type FileSource = 'choose' | 'drop' | 'paste' | 'camera' | 'code';

/** Stage 0: what a person handed over. */
export interface ChosenFile {
  /** The file as it was chosen. */
  readonly file: Blob;
  /** How it was chosen. */
  readonly source: FileSource;
  /** The camera showed it as a mirror does. */
  readonly isMirrored?: boolean;
}

/** Where bytes lie in the file. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/** Stage 1: what the bytes say. Width and height are as stored, before orientation, 0 where unknown: then the decoder decides. */
export interface SniffedFile {
  readonly blob: Blob;
  /** The true type, from the bytes: an `ImageType`, or what it is instead (`image/svg+xml`, `text/html`, …). */
  readonly type: string;
  readonly width: number;
  readonly height: number;
  /** EXIF orientation, 1 to 8. */
  readonly orientation: number;
  readonly animated: boolean;
  /** Number of frames, counted in the file; `Infinity` where they are too many to count, `undefined` where they are unknown. */
  readonly frames?: number;
  /** The largest frame of a GIF, in pixels: frames may be larger than the picture. */
  readonly largestFrame?: {readonly width: number; readonly height: number};
  /** True unless the file says that every pixel is opaque. */
  readonly alpha: boolean;
  /** True where the file ends before its header says the dimensions. */
  readonly truncated: boolean;
  /** True if browsers do not decode this kind of JPEG: arithmetic codes, lossless, 12 bits. */
  readonly unsupported?: boolean;
  /** True if a PNG is stored in several passes, each finer than the one before. */
  readonly interlaced?: boolean;
  /** The JPEG thumbnail a camera embedded, if any; it is stored with the same orientation as the picture. */
  readonly thumbnail?: ByteRange;
}

/** What a chosen file may be. */
export interface Limits {
  /**
   * MIME types, as in `<input accept>`.
   *
   * @default ['image/*']: every type that the browser can decode
   */
  readonly accept: readonly string[];
  /**
   * Maximum size of the file, in bytes.
   *
   * @default 10_000_000
   */
  readonly maxBytes: number;
  /**
   * Maximum number of pixels: width times height, of the picture and of the largest frame. At most 120,000,000 unless the picture is
   * a JPEG that the browser can scale while it decodes (`ImageDecoder`).
   *
   * @default 250_000_000
   */
  readonly maxPixels: number;
  /**
   * Minimum of the shorter edge, in pixels.
   *
   * @default 1
   */
  readonly minEdgePx: number;
  /**
   * Maximum of the longer edge, in pixels.
   *
   * @default 32_767
   */
  readonly maxEdgePx: number;
  /**
   * `reject` refuses animated pictures; the others say what becomes of them.
   *
   * @default 'keep'
   */
  readonly animation: Animation;
  /**
   * Maximum number of frames of an animation. One with more becomes its first frame.
   *
   * @default 200
   */
  readonly maxFrames: number;
  /**
   * Maximum number of pixels of all frames together. An animation with more becomes its first frame.
   *
   * @default 100_000_000
   */
  readonly maxAnimationPixels: number;
}

/** Stage 2: a sniffed file that breaks no rule. `animated` is false for an animation beyond the limits. */
export interface CheckedFile extends SniffedFile {
  readonly type: ImageType;
  readonly checked: true;
  /** @internal True if the file was examined because its picture looked incomplete. */
  readonly verified?: boolean;
}

/** Stage 3: a small upright bitmap to show and move, and the file to cut the final picture from. Close the bitmap when done. */
export interface DecodedImage {
  readonly source: CheckedFile;
  /** Upright, scaled down to the edges that were asked for. */
  readonly bitmap: ImageBitmap;
  /** Full size of the picture when upright, in pixels. */
  readonly width: number;
  readonly height: number;
}

/**
 * What the person framed, independent of any resolution.
 * `centreX` and `centreY` are fractions (0 to 1) of the upright picture's width and height.
 * `zoom` 1 is the largest square that fits, 2 half its edge.
 * `rotation` is in degrees, clockwise; `flipped` mirrors left and right before the rotation.
 */
export interface Crop {
  readonly centreX: number;
  readonly centreY: number;
  readonly zoom: number;
  readonly rotation: number;
  readonly flipped: boolean;
}

/** Stage 4: the square that was framed, at the output size. Close the bitmap when done. */
export interface CroppedImage {
  readonly source: CheckedFile;
  readonly bitmap: ImageBitmap;
  readonly sizePx: number;
  /** What was framed: every frame of an animation is cut the same way. */
  readonly crop: Crop;
}

/** What is known of a finished file. */
export interface EncodedFacts {
  /** In pixels. */
  readonly width: number;
  /** In pixels. */
  readonly height: number;
  /** 1 for a still: fewer than the original had, where its animation was dropped. */
  readonly frames: number;
  /**
   * True if transparent parts were filled with `background`: the type has no transparency, or the picture misses `maxBytes` with it.
   */
  readonly flattened: boolean;
}

/** Stage 5: the result, re-encoded and without any metadata, named `avatar.<extension>`. */
export interface EncodedImage extends EncodedFacts {
  readonly file: File;
}

/** A finished file of `toAvatar`, with what is known of it. */
export type AvatarFile = File & EncodedFacts;
