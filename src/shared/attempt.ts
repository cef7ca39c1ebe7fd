// Calls code of the host where an element needs its result: an error in it must not keep the rest of the element from being shown.
import {reportThrown} from './listeners.js';

const reported = new WeakSet<object>();

/** The result of `run`; `undefined` where it throws. The error is reported once for each source: elements render often. */
export function attempt<Result>(source: object, run: () => Result): Result | undefined {
  try {
    return run();
  } catch (thrown) {
    if (!reported.has(source)) reportThrown(thrown);
    reported.add(source);
    return undefined;
  }
}
