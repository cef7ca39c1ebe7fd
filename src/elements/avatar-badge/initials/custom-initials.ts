// Initials by a host's own rules, for the badges inside its <avatar-provider>.
import {initialsOf, type InitialsOptions, type NameParts} from './initials.js';

/** The initials of a name by the host's rules; nothing leaves it to ours. */
export type InitialsFunction = (name: string | NameParts, options: InitialsOptions) => string | undefined;

/** Who has rules of their own. */
export const customInitials = new Map<Node, InitialsFunction>();

/** What the nearest provider around a badge makes of a name. */
export function findInitialsFunction(badge: Node): typeof initialsOf | undefined {
  if (!customInitials.size) return undefined;
  for (let node: Node | null = badge; node; node = node.parentNode ?? (node as Partial<ShadowRoot>).host ?? null) {
    const getInitials = customInitials.get(node);
    if (getInitials) return (name, options = {}) => (name && getInitials(name, options)) ?? initialsOf(name, options);
  }
  return undefined;
}
