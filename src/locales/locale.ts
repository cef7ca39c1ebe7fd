// The type of a locale: all messages, and its language tag.
import type * as english from './en.js';

export type {ErrorMessages, Format, Message, NumberFormatters} from './message.js';

/** A locale is a module: `import * as fi from 'avatar-elements/locales/fi'`. */
export type Locale = typeof english;

/** Some messages in place of the locale's own, one by one. */
export type MessageOverrides = {readonly [Part in Exclude<keyof Locale, 'tag'>]?: Partial<Locale[Part]>};

/** A locale in which messages may be missing: those are English. */
export type PartialLocale = MessageOverrides & {readonly tag: string};
