// What is read from an animated file: whole pictures in the order in which they are shown; and what the splitters of the formats return.
import type {Decoded} from '../../jobs/decode/decode-image.js';

/** An animation whose frames can be decoded, once or several times. */
export interface Animation {
  /** How often it plays; 0: endlessly. */
  readonly plays: number;
  readonly frameCount: number;
  /** Decodes the frames in order, up to the first one that is damaged. */
  decodeFrames(): AsyncGenerator<ComposedFrame>;
}

/** The whole image with one frame. Use it, and close it, before requesting the next frame: the canvas may always be the same one. */
export interface ComposedFrame extends Decoded {
  readonly durationMs: number;
}

/** One frame of a file that was split: a separate image, drawn at a position of the canvas for some time. */
export interface AnimationFrame {
  readonly blob: Blob;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly durationMs: number;
  /** True if it replaces the pixels under it, also with transparent ones. */
  readonly overwrites: boolean;
  /** What happens to its area before the next frame. */
  readonly disposal: 'keep' | 'clear' | 'restore';
}

export interface SplitAnimation {
  readonly width: number;
  readonly height: number;
  /** How often it plays; 0: endlessly. */
  readonly plays: number;
  readonly frames: readonly AnimationFrame[];
}

/** Browsers show frames with a shorter duration for 100 ms. */
const MIN_DELAY_MS = 11;
const DEFAULT_DELAY_MS = 100;

export const displayDuration = (durationMs: number) => (durationMs < MIN_DELAY_MS ? DEFAULT_DELAY_MS : durationMs);
