// Rotations and mirrorings of HEIF as one EXIF orientation. They may stand in any order, and each changes what the next one means.

/** Orientations by quarter turns clockwise, without and with a mirroring left to right before them. */
const upright = [1, 6, 3, 8];
const mirrored = [2, 7, 4, 5];

const isMirrored = (orientation: number) => mirrored.includes(orientation);
const quarters = (orientation: number) => Math.max(upright.indexOf(orientation), mirrored.indexOf(orientation));
const orientationOf = (turns: number, isFlipped: boolean) => (isFlipped ? mirrored : upright)[turns & 3] as number;

/** `irot`: quarter turns counter-clockwise, in the lower two bits. */
export function rotate(orientation: number, irot: number): number {
  return orientationOf(quarters(orientation) - irot, isMirrored(orientation));
}

/** `imir`: exchanges top and bottom (0), or left and right (1, in the lowest bit). */
export function mirror(orientation: number, imir: number): number {
  const half = imir & 1 ? 0 : 2;
  return orientationOf(half - quarters(orientation), !isMirrored(orientation));
}
