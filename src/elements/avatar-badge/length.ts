/** A CSS length; a bare number counts px. */
export function lengthOf(size: string | number | undefined | null): string | undefined {
  if (size === undefined || size === null || size === '') return undefined;
  return Number.isFinite(Number(size)) ? `${Number(size)}px` : String(size);
}
