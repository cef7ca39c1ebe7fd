// Why something was refused or failed, as one plain message.
import type {AvatarError, Problem} from '../../../errors.js';
import type {Localizer} from '../../shared/localize.js';
import {getLoadedModule} from '../lazy/load.js';

/** Codes that say enough by themselves: of a file like that, nothing else is worth saying. */
const SELF_EXPLANATORY = ['type-not-accepted', 'file-truncated', 'animation-not-allowed'] as const;
/** Two ways to be too large in pixels; the first one found stands for both. */
const DIMENSION_CODES = ['too-many-pixels', 'edge-too-long', 'edge-too-short'] as const;

/** Codes whose sentences speak of a picture that is kept and of Retry: true of a save that failed, and of nothing else. */
const SAVE_ONLY_CODES = [
  'server-error',
  'timed-out',
  'offline',
  'network-error',
  'invalid-response',
  'unknown',
] as const;

/** Why something was refused: the sentences worth reading, in the order of how much they help. */
export function errorText(problems: readonly Problem[], localizer: Localizer<'editor'>): string {
  const {notLoaded, notDone} = localizer.messages;
  // The sentences come with the late half. Where that cannot be fetched, nothing else works either.
  if (!getLoadedModule()) return notLoaded;
  return filterRedundant(problems)
    .map((problem) => (isOneOf(SAVE_ONLY_CODES, problem.code) ? notDone : localizer.errorMessage(problem)))
    .join(' ');
}

/** Why a save failed. */
export function saveErrorText(error: AvatarError, localizer: Localizer<'editor'>): string {
  return getLoadedModule() ? localizer.errorMessage(error.toProblem()) : localizer.messages.notLoaded;
}

/** Without what adds nothing to the others. */
export function filterRedundant(problems: readonly Problem[]): readonly Problem[] {
  const first = problems.find(({code}) => isOneOf(SELF_EXPLANATORY, code));
  if (first) return [first];
  const dimensions = problems.find(({code}) => isOneOf(DIMENSION_CODES, code));
  return problems.filter((problem) => problem === dimensions || !isOneOf(DIMENSION_CODES, problem.code));
}

const isOneOf = (codes: readonly string[], code: string) => codes.includes(code);
