// Unsaved changes and the router of a single-page app, which moves on without a `beforeunload` event.

/** Fired at the window. Each editor with unsaved changes adds a function that asks about them. */
export const LEAVE_REQUEST = 'avatar-leave';

/** Asks about unsaved changes; true if the page may be left. */
export type LeaveQuestion = () => Promise<boolean>;

/**
 * Asks about the unsaved changes of every editor of the page, also those in a card's dialog: Save, Discard or Keep editing. For the
 * guard of a router. Resolves at once if there are none, and outside of a browser. A running save continues and is not asked about.
 * @returns True if the page may be left: the changes are saved or discarded. False if people keep editing, or Save failed
 * @throws TypeError if the question cannot be loaded, as offline
 * @example
 * import {guarded} from 'avatar-elements';
 *
 * const link = document.querySelector('a');
 * link.addEventListener('click', async (event) => {
 *   event.preventDefault();
 *   if (await guarded()) history.pushState(null, '', link.href);
 * });
 */
export async function guarded(): Promise<boolean> {
  const questions: LeaveQuestion[] = [];
  if (typeof window !== 'undefined') window.dispatchEvent(new CustomEvent(LEAVE_REQUEST, {detail: questions}));
  for (const ask of questions) if (!(await ask())) return false;
  return true;
}
