// What every splitter of an animated file returns: the frames, and how they are drawn over each other.

/** One frame of an animation: a separate image, drawn at a position of the canvas for some time. */
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
