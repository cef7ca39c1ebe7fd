// Errors as one plain message.
import type {AvatarError, ErrorData} from '../../../../errors.js';
import type {Localizer} from '../../../shared/localize.js';
import {getLoadedModule} from '../../lazy/load.js';

/** Codes that make other violations of the same file redundant. */
const SELF_EXPLANATORY = ['type-not-accepted', 'file-truncated', 'animation-not-allowed'] as const;
/** Codes for dimensions; only the first one is shown. */
const DIMENSION_CODES = ['too-many-pixels', 'edge-too-long', 'edge-too-short'] as const;

/** Codes whose sentences mention the chosen picture: valid for a failed save only. */
const SAVE_ONLY_CODES = [
  'server-error',
  'timed-out',
  'offline',
  'network-error',
  'invalid-response',
  'unknown',
] as const;

/** Why a file was rejected: the sentences without redundant ones. */
export function errorText(problems: readonly ErrorData[], localizer: Localizer<'editor'>): string {
  const {loadFailed, actionFailed} = localizer.messages;
  // The sentences are loaded with the lazy module. If that failed, this message is the reason.
  if (!getLoadedModule()) return loadFailed;
  return filterRedundant(problems)
    .map((problem) => (isOneOf(SAVE_ONLY_CODES, problem.code) ? actionFailed : localizer.errorMessage(problem)))
    .join(' ');
}

/** Why a save failed. */
export function saveErrorText(error: AvatarError, localizer: Localizer<'editor'>): string {
  return getLoadedModule() ? localizer.errorMessage(error.toData()) : localizer.messages.loadFailed;
}

/** Removes problems that add no information. */
export function filterRedundant(problems: readonly ErrorData[]): readonly ErrorData[] {
  const first = problems.find(({code}) => isOneOf(SELF_EXPLANATORY, code));
  if (first) return [first];
  const dimensions = problems.find(({code}) => isOneOf(DIMENSION_CODES, code));
  return problems.filter((problem) => problem === dimensions || !isOneOf(DIMENSION_CODES, problem.code));
}

const isOneOf = (codes: readonly string[], code: string) => codes.includes(code);
