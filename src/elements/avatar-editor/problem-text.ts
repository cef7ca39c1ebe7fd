// Why something was refused, as one plain message.
import type {Problem} from '../../errors.js';
import type {Words} from '../words.js';
import {loadedWorkshop} from './late.js';

/** Codes that say enough by themselves: of a file like that, nothing else is worth saying. */
const telling = ['type-not-accepted', 'file-truncated', 'animation-not-allowed'] as const;
/** Two ways to be too large in pixels; the first one found stands for both. */
const inPixels = ['too-many-pixels', 'edge-too-long', 'edge-too-short'] as const;

/** The sentences worth reading, in the order of how much they help. */
export function problemText(problems: readonly Problem[], words: Words<'editor'>): string {
  // The sentences come with the late half. Where that cannot be fetched, nothing else works either.
  if (!loadedWorkshop()) return words.messages.notLoaded;
  return worthSaying(problems)
    .map((problem) => words.sentence(problem))
    .join(' ');
}

/** Without what adds nothing to the others. */
export function worthSaying(problems: readonly Problem[]): readonly Problem[] {
  const first = problems.find(({code}) => isOneOf(telling, code));
  if (first) return [first];
  const pixels = problems.find(({code}) => isOneOf(inPixels, code));
  return problems.filter((problem) => problem === pixels || !isOneOf(inPixels, problem.code));
}

const isOneOf = (codes: readonly string[], code: string) => codes.includes(code);
