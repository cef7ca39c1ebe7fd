// What every splitter of an animated file returns: the parts of the animation, and how they are laid over each other.

/** One part of an animation: a picture of its own, laid on the canvas at a place for a while. */
export interface AnimationFrame {
  readonly blob: Blob;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly durationMs: number;
  /** True where it replaces what is under it, transparent places included. */
  readonly overwrites: boolean;
  /** What becomes of its place before the next part. */
  readonly disposal: 'keep' | 'clear' | 'restore';
}

export interface SplitAnimation {
  readonly width: number;
  readonly height: number;
  /** How often it plays; 0 for ever. */
  readonly plays: number;
  readonly frames: readonly AnimationFrame[];
}

/** What browsers make of durations too short to mean anything. */
const MIN_DELAY_MS = 11;
const DEFAULT_DELAY_MS = 100;

export const displayDuration = (durationMs: number) => (durationMs < MIN_DELAY_MS ? DEFAULT_DELAY_MS : durationMs);
