// Undo and redo over values that never change. A value in, a longer or shorter past out.

/** What is now, what was before it (oldest first) and what was undone (next first). */
export interface History<T> {
  readonly past: readonly T[];
  readonly present: T;
  readonly future: readonly T[];
}

/** The most steps that can be undone; older ones are forgotten. */
export const MAX_STEPS = 100;

export function createHistory<T>(present: T): History<T> {
  return {past: [], present, future: []};
}

/** A new step: undo comes back to what is now. */
export function push<T>({past, present}: History<T>, next: T): History<T> {
  return {past: [...past, present].slice(-MAX_STEPS), present: next, future: []};
}

/** The same step, further: a drag is one step however many moves it has. */
export function replacePresent<T>({past}: History<T>, next: T): History<T> {
  return {past, present: next, future: []};
}

/** One step back; the same timeline where there is none. */
export function undo<T>(history: History<T>): History<T> {
  const {past, present, future} = history;
  const previous = past.at(-1);
  return previous === undefined ? history : {past: past.slice(0, -1), present: previous, future: [present, ...future]};
}

/** One undone step forward again; the same timeline where there is none. */
export function redo<T>(history: History<T>): History<T> {
  const {past, present, future} = history;
  const [next, ...later] = future;
  return next === undefined ? history : {past: [...past, present], present: next, future: later};
}
