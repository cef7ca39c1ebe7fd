import {attempt} from '../../shared/attempt.js';
import type {InitialsFunction} from '../../shared/initials/custom-initials.js';

/** One for each function: badges render again when the function changes. */
const guarded = new WeakMap<InitialsFunction, InitialsFunction>();

/** The function of the host; where it throws, the error is reported, and badges use their own rules. */
export function guardedInitials(own: InitialsFunction): InitialsFunction {
  let guard = guarded.get(own);
  if (!guard) guarded.set(own, (guard = (name, options) => attempt(own, () => own(name, options))));
  return guard;
}
