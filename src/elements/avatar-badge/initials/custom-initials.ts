// Initials by a host's own rules, for the badges inside its <avatar-provider>.
import {initialsOf, type InitialsOptions, type NameParts} from './initials.js';

/** The initials of a name by the host's rules; nothing leaves it to ours. */
export type OwnInitials = (name: string | NameParts, options: InitialsOptions) => string | undefined;

/** Who has rules of their own. */
export const ownInitials = new Map<Node, OwnInitials>();

/** What the nearest provider around a badge makes of a name. */
export function ownInitialsFor(badge: Node): typeof initialsOf | undefined {
  if (!ownInitials.size) return undefined;
  for (let node: Node | null = badge; node; node = node.parentNode ?? (node as Partial<ShadowRoot>).host ?? null) {
    const own = ownInitials.get(node);
    if (own) return (name, options = {}) => (name && own(name, options)) ?? initialsOf(name, options);
  }
  return undefined;
}
