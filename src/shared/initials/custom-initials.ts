// Initials by a function of the host, for the badges inside its `<avatar-provider>`.
import {findProvided, type ProvidedKey} from '../provided.js';
import {initialsOf, type InitialsOptions, type NameParts} from './initials.js';

/** Returns the initials of a name; `undefined` uses the built-in rules. */
export type InitialsFunction = (name: string | NameParts, options: InitialsOptions) => string | undefined;

export const CUSTOM_INITIALS: ProvidedKey<InitialsFunction> = 'initials';

/** The initials by the function of the nearest provider, otherwise by the built-in rules. */
export function initialsFor(badge: Element, name: string | NameParts | undefined, options: InitialsOptions): string {
  return (name && findProvided(badge, CUSTOM_INITIALS)?.(name, options)) ?? initialsOf(name, options);
}
