// Computes how many badges a group shows; the others are in the menu.

export interface LayoutLimits {
  /** Number of badges. */
  readonly children: number;
  /** Number of people, if there are more than badges. */
  readonly total?: number;
  /** Badges to show at most, the button not counted. */
  readonly max?: number;
  /** Circles that fit in a row; `undefined` without a limit. */
  readonly capacity?: number;
}

/** The number of visible badges. The button replaces one of them if not all people are visible. */
export function visibleCount({children, total = 0, max = Infinity, capacity = Infinity}: LayoutLimits): number {
  const most = Math.min(children, max);
  const isEverybody = Math.max(total, children) <= most;
  return isEverybody && most <= capacity ? most : Math.max(0, Math.min(most, capacity - 1));
}

/** How many circles fit in a row when each covers a share of the one before. */
export function capacityFor(widthPx: number, diameterPx: number, overlap: number): number {
  if (widthPx < diameterPx) return 1;
  // Half a pixel of tolerance for rounded widths.
  return 1 + Math.floor((widthPx - diameterPx + 0.5) / (diameterPx * (1 - overlap)));
}
