// OKLCH as an sRGB hex colour: programs that show SVG files seldom know `oklch()`. Matrices: https://bottosson.github.io/posts/oklab/
import type {Tone} from '../../shared/initials/colors.js';

/** The linear channels (0 to 1, outside of it where sRGB has no such colour) of a tone around a hue in degrees. */
export function toLinearSrgb([lightness, chroma]: Tone, hue: number): [red: number, green: number, blue: number] {
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short,
  ];
}

const toGamma = (value: number) => (value <= 0.0031308 ? 12.92 * value : 1.055 * value ** (1 / 2.4) - 0.055);

/** A tone around a hue in degrees, as `#rrggbb`. */
export function toSrgbHex(tone: Tone, hue: number): string {
  const channels = toLinearSrgb(tone, hue).map((value) => Math.round(Math.min(Math.max(toGamma(value), 0), 1) * 255));
  return `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}
