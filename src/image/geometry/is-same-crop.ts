// Compares two crops.
import type {Crop} from '../stages/types.js';

/** True if both crops select the same square. */
export function isSameCrop(a: Crop, b: Crop): boolean {
  const numbers = ['centreX', 'centreY', 'zoom', 'rotation'] as const;
  return a.flipped === b.flipped && numbers.every((name) => Math.abs(a[name] - b[name]) < 1e-9);
}
