// The size of a badge, as CSS.

/** A CSS length; a bare number counts px. A percentage is one of the badge's own box, which then is as wide as there is room. */
export function toCssSize(size: string | number | undefined | null): string | undefined {
  if (size === undefined || size === null || size === '') return undefined;
  return Number.isFinite(Number(size)) ? `${Number(size)}px` : String(size).replaceAll('%', 'cqw');
}

/**
 * The edge of a badge whose size is in em: told from the size of its letters, which is a share of it, because an em
 * on the disc itself would be one of those letters.
 */
export function emBoxSize(size: string): string | undefined {
  return /\dem\b/.test(size) ? 'calc(1em / var(--_fit, 0.4))' : undefined;
}
