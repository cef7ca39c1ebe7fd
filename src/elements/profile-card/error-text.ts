// Why something on a card failed, as a sentence. A card speaks of the person's details where the errors speak of pictures.
import type {AvatarError} from '../../errors.js';
import type {Localizer} from '../shared/localize.js';

export function problemSentence(error: AvatarError, words: Localizer<'card'>): string {
  const {problems} = words.messages;
  const {message} = error.facts as {message?: string};
  if (error.code === 'field-invalid') return message ?? problems[error.code] ?? words.errorMessage(error.toProblem());
  return problems[error.code] ?? problems.other ?? '';
}
