// Computes how many badges a group shows at most; the others are in the menu.

/** The number of badges among so many children if there is room for all: up to `max`, never fewer than none. */
export function visibleCount(children: number, max = Infinity): number {
  return Math.max(0, Math.min(children, max));
}
