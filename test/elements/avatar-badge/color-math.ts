// What eyes and screens make of an OKLCH colour. Channels are linear sRGB from 0 to 1.
export {toLinearSrgb as linearOf} from '../../../src/server/initials/srgb.js';

export type Rgb = readonly [number, number, number];

const luminance = ([red, green, blue]: Rgb) => 0.2126 * red + 0.7152 * green + 0.0722 * blue;

/** WCAG 2 contrast. */
export function contrast(one: Rgb, other: Rgb): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

export function isInSrgb(color: Rgb): boolean {
  return color.every((channel) => channel > -0.0005 && channel < 1.0005);
}

/** Machado, Oliveira and Fernandes (2009), full severity. */
const deficiencies = {
  protan: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deutan: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  tritan: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
} as const;

export function seenBy(deficiency: keyof typeof deficiencies, [red, green, blue]: Rgb): Rgb {
  const matrix: readonly number[] = deficiencies[deficiency];
  const row = (from: number) =>
    (matrix[from] ?? 0) * red + (matrix[from + 1] ?? 0) * green + (matrix[from + 2] ?? 0) * blue;
  return [row(0), row(3), row(6)];
}

/** How different two colours look: distance in OKLab. */
export function distance(one: Rgb, other: Rgb): number {
  const [first, second] = [oklab(one), oklab(other)];
  return Math.hypot(...first.map((value, at) => value - (second[at] ?? 0)));
}

function oklab([red, green, blue]: Rgb): number[] {
  const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}
