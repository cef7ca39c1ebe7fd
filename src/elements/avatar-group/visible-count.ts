// How many badges a group shows; what is left over goes behind its button.

export interface LayoutLimits {
  /** Badges there are. */
  readonly children: number;
  /** People there are, where the server knows of more than it sent. */
  readonly total?: number;
  /** Badges to show at most, the button not counted. */
  readonly max?: number;
  /** Circles that fit in a row; left out where there is no limit. */
  readonly capacity?: number;
}

/** The badges to show. The button takes the place of one wherever anybody is left out. */
export function visibleCount({children, total = 0, max = Infinity, capacity = Infinity}: LayoutLimits): number {
  const most = Math.min(children, max);
  const isEverybody = Math.max(total, children) <= most;
  return isEverybody && most <= capacity ? most : Math.max(0, Math.min(most, capacity - 1));
}

/** How many circles fit in a row when each covers a share of the one before. */
export function capacityFor(widthPx: number, diameterPx: number, overlap: number): number {
  if (widthPx < diameterPx) return 1;
  // Half a pixel of grace, for widths that browsers round.
  return 1 + Math.floor((widthPx - diameterPx + 0.5) / (diameterPx * (1 - overlap)));
}
