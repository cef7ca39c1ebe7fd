// British English: the words that differ from American English.
import * as english from './en.js';
import type {Locale} from './locale.js';

export * from './en.js';

export const tag = 'en-GB';

export const card: Locale['card'] = {
  ...english.card,
  emailInvalid: 'Enter an e-mail address like name@example.org.',
  fields: {...english.card.fields, organization: 'Organisation', email: 'E-mail'},
};

export const editor: Locale['editor'] = {
  ...english.editor,
  cropDescription: (...facts) => english.editor.cropDescription(...facts).replace('Center', 'Centre'),
  flattened: 'Transparent parts are filled with a colour.',
  waitingDiscarded: 'Upload cancelled.',
};
