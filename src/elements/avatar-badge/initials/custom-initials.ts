// Initials by a function of the host, for the badges inside its `<avatar-provider>`.
import {initialsOf, type InitialsOptions, type NameParts} from './initials.js';

/** Returns the initials of a name; `undefined` uses the built-in rules. */
export type InitialsFunction = (name: string | NameParts, options: InitialsOptions) => string | undefined;

/** The providers that have an initials function. */
export const customInitials = new Map<Node, InitialsFunction>();

/** The initials function of the nearest provider; `undefined` if there is none. */
export function findInitialsFunction(badge: Node): typeof initialsOf | undefined {
  if (!customInitials.size) return undefined;
  for (let node: Node | null = badge; node; node = node.parentNode ?? (node as Partial<ShadowRoot>).host ?? null) {
    const getInitials = customInitials.get(node);
    if (getInitials) return (name, options = {}) => (name && getInitials(name, options)) ?? initialsOf(name, options);
  }
  return undefined;
}
