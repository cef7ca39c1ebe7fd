// Why something was refused or failed, as one plain message.
import type {AvatarError, Problem} from '../../../errors.js';
import type {Localizer} from '../../shared/localize.js';
import {loadedWorkshop} from '../lazy/load.js';

/** Codes that say enough by themselves: of a file like that, nothing else is worth saying. */
const telling = ['type-not-accepted', 'file-truncated', 'animation-not-allowed'] as const;
/** Two ways to be too large in pixels; the first one found stands for both. */
const inPixels = ['too-many-pixels', 'edge-too-long', 'edge-too-short'] as const;

/** Codes whose sentences speak of a picture that is kept and of Retry: true of a save that failed, and of nothing else. */
const ofSaving = ['server-error', 'timed-out', 'offline', 'network-error', 'invalid-response', 'unknown'] as const;

/** Why something was refused: the sentences worth reading, in the order of how much they help. */
export function problemText(problems: readonly Problem[], words: Localizer<'editor'>): string {
  const {notLoaded, notDone} = words.messages;
  // The sentences come with the late half. Where that cannot be fetched, nothing else works either.
  if (!loadedWorkshop()) return notLoaded;
  return worthSaying(problems)
    .map((problem) => (isOneOf(ofSaving, problem.code) ? notDone : words.errorMessage(problem)))
    .join(' ');
}

/** Why a save failed. */
export function failureText(error: AvatarError, words: Localizer<'editor'>): string {
  return loadedWorkshop() ? words.errorMessage(error.toProblem()) : words.messages.notLoaded;
}

/** Without what adds nothing to the others. */
export function worthSaying(problems: readonly Problem[]): readonly Problem[] {
  const first = problems.find(({code}) => isOneOf(telling, code));
  if (first) return [first];
  const pixels = problems.find(({code}) => isOneOf(inPixels, code));
  return problems.filter((problem) => problem === pixels || !isOneOf(inPixels, problem.code));
}

const isOneOf = (codes: readonly string[], code: string) => codes.includes(code);
