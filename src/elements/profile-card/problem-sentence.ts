// Why something on a card failed, as a sentence. A card speaks of the person's details where the errors speak of pictures.
import type {AvatarError} from '../../errors.js';
import type {Words} from '../shared/localize.js';

export function problemSentence(error: AvatarError, words: Words<'card'>): string {
  const {problems} = words.messages;
  const {message} = error.facts as {message?: string};
  if (error.code === 'field-invalid') return message ?? problems[error.code] ?? words.sentence(error.toProblem());
  return problems[error.code] ?? problems.other ?? '';
}
