// Undo and redo over values that never change. A value in, a longer or shorter past out.

/** What is now, what was before it (oldest first) and what was undone (next first). */
export interface Timeline<T> {
  readonly past: readonly T[];
  readonly present: T;
  readonly future: readonly T[];
}

/** The most steps that can be undone; older ones are forgotten. */
export const mostSteps = 100;

export function begin<T>(present: T): Timeline<T> {
  return {past: [], present, future: []};
}

/** A new step: undo comes back to what is now. */
export function record<T>({past, present}: Timeline<T>, next: T): Timeline<T> {
  return {past: [...past, present].slice(-mostSteps), present: next, future: []};
}

/** The same step, further: a drag is one step however many moves it has. */
export function amend<T>({past}: Timeline<T>, next: T): Timeline<T> {
  return {past, present: next, future: []};
}

/** One step back; the same timeline where there is none. */
export function undo<T>(timeline: Timeline<T>): Timeline<T> {
  const {past, present, future} = timeline;
  const previous = past.at(-1);
  return previous === undefined ? timeline : {past: past.slice(0, -1), present: previous, future: [present, ...future]};
}

/** One undone step forward again; the same timeline where there is none. */
export function redo<T>(timeline: Timeline<T>): Timeline<T> {
  const {past, present, future} = timeline;
  const [next, ...later] = future;
  return next === undefined ? timeline : {past: [...past, present], present: next, future: later};
}
