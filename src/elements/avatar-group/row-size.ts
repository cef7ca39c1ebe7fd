// Measures the row of a group: how wide it is with everybody, and how many badges fit. Sizes are those of layout, without transforms.

export interface RowSize {
  /** Width of the whole row in px, with its padding and margin. */
  readonly fullPx: number;
  /** Width of the first badge with the button in px, with the padding: the group asks for no less. */
  readonly leastPx: number;
  /** The number of badges that fit into this width beside the button; all where the whole row fits. */
  readonly countIn: (widthPx: number) => number;
}

const sum = (lengths: readonly string[]): number =>
  lengths.reduce((total, length) => total + (parseFloat(length) || 0), 0);

/** The room that a badge takes in the row: its width without what it covers of the one before. */
function advanceOf(badge: Element): number {
  const style = getComputedStyle(badge);
  const margins = sum([style.inlineSize, style.marginInlineStart, style.marginInlineEnd]);
  if (style.boxSizing === 'border-box') return margins;
  const {paddingInlineStart, paddingInlineEnd, borderInlineStartWidth, borderInlineEndWidth} = style;
  return margins + sum([paddingInlineStart, paddingInlineEnd, borderInlineStartWidth, borderInlineEndWidth]);
}

/** Measures the badges, all of which must be displayed; the row ends with the button if `hasMore`. */
export function measureRow(row: HTMLElement, badges: readonly HTMLElement[], hasMore: boolean): RowSize {
  const style = getComputedStyle(row);
  const morePx = sum([style.scrollPaddingInlineStart]); // See the styles.
  const ends: number[] = [];
  let endPx = sum([style.paddingInlineStart, style.paddingInlineEnd, style.marginInlineStart]);
  for (const badge of badges) ends.push((endPx += advanceOf(badge)));
  const fullPx = endPx + (hasMore ? morePx : 0);
  return {
    fullPx,
    leastPx: Math.min(fullPx, (ends[0] ?? 0) + morePx),
    countIn(widthPx) {
      const roomPx = widthPx + 0.5; // Tolerates rounding.
      return fullPx <= roomPx ? badges.length : ends.filter((end) => end + morePx <= roomPx).length;
    },
  };
}
