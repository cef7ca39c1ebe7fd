// Error messages of a card. They name contact details where the general messages name pictures.
import type {AvatarError} from '../../errors.js';
import type {Localizer} from '../shared/localize.js';

export function errorText(error: AvatarError, words: Localizer<'card'>): string {
  const {problems} = words.messages;
  const {message, mayBeStored} = error.facts as {message?: string; mayBeStored?: boolean};
  const known =
    (mayBeStored && problems.unconfirmed) ||
    (Object.hasOwn(problems, error.code) ? problems[error.code as keyof typeof problems] : undefined);
  if (error.code === 'field-invalid') return message ?? known ?? words.errorMessage(error.toData());
  return known ?? problems.other ?? '';
}
