// Undo and redo of immutable values.

/** The present value, the past (oldest first) and the undone values (next first). */
export interface History<T> {
  readonly past: readonly T[];
  readonly present: T;
  readonly future: readonly T[];
}

/** Maximum number of undo steps; older ones are dropped. */
export const MAX_STEPS = 100;

export function createHistory<T>(present: T): History<T> {
  return {past: [], present, future: []};
}

/** Adds a step; undo returns to the previous value. */
export function push<T>({past, present}: History<T>, next: T): History<T> {
  return {past: [...past, present].slice(-MAX_STEPS), present: next, future: []};
}

/** Replaces the present value without a new step: a drag is one undo step. */
export function replacePresent<T>({past}: History<T>, next: T): History<T> {
  return {past, present: next, future: []};
}

/** One step back; the same history if there is none. */
export function undo<T>(history: History<T>): History<T> {
  const {past, present, future} = history;
  const previous = past.at(-1);
  return previous === undefined ? history : {past: past.slice(0, -1), present: previous, future: [present, ...future]};
}

/** One undone step forward; the same history if there is none. */
export function redo<T>(history: History<T>): History<T> {
  const {past, present, future} = history;
  const [next, ...later] = future;
  return next === undefined ? history : {past: [...past, present], present: next, future: later};
}
