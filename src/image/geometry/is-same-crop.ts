// Whether two framings come to the same.
import type {Crop} from '../stages/types.js';

/** True where the two frame the same square. */
export function isSameCrop(a: Crop, b: Crop): boolean {
  const numbers = ['centreX', 'centreY', 'zoom', 'rotation'] as const;
  return a.flipped === b.flipped && numbers.every((name) => Math.abs(a[name] - b[name]) < 1e-9);
}
