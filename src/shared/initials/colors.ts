// Maps a person's key to a colour: the same on every page and every machine.

/** One pair of the palette, as lightness and chroma of background and text in light and in dark, around one OKLCH hue. */
export interface PaletteColor {
  readonly hue: number;
  readonly light: {readonly background: Tone; readonly text: Tone};
  readonly dark: {readonly background: Tone; readonly text: Tone};
}

export type Tone = readonly [lightness: number, chroma: number];

/** The colours of a person as CSS, for light and dark `color-scheme`. */
export interface PersonColors {
  /** Index in the palette: the `3` of `--avatar-palette-3-background`. */
  readonly index: number;
  readonly background: string;
  readonly text: string;
}

const tones = (light: Tone, dark: Tone) =>
  ({light: {background: light, text: [0.3, 0.05]}, dark: {background: dark, text: [0.95, 0.02]}}) as const;
const lighter = tones([0.9, 0.05], [0.35, 0.05]);
const darker = tones([0.8, 0.07], [0.46, 0.06]);

/** Twelve hues. Neighbours differ strongly in hue and also in lightness, which people with colour blindness see too. */
export const palette: readonly PaletteColor[] = Array.from({length: 12}, (_, index) => ({
  hue: (index * 150) % 360,
  ...(index % 2 ? darker : lighter),
}));

/**
 * The colours for a stable key of a person: the id, otherwise the name.
 * @param key - The person's id, otherwise the name; the same key has the same colours everywhere
 * @example
 * import {colorsOf} from 'avatar-elements';
 *
 * const {background, text} = colorsOf('ada');
 * document.body.style.cssText = `background: ${background}; color: ${text}`;
 */
export function colorsOf(key: string): PersonColors {
  const index = paletteIndex(key);
  return {index, ...toCss(palette[index] as PaletteColor)};
}

/** The palette index of a key: FNV-1a over its UTF-16 units. */
export function paletteIndex(key: string): number {
  let hash = 0x811c9dc5;
  for (const unit of String(key).split('')) hash = Math.imul(hash ^ unit.charCodeAt(0), 0x01000193);
  return ((hash ^ (hash >>> 15)) >>> 0) % 12; // The length of the palette: a number takes fewer bytes.
}

/** A palette colour as CSS. */
export function toCss({hue, light, dark}: PaletteColor): {background: string; text: string} {
  const css = ([lightness, chroma]: Tone) => `oklch(${lightness} ${chroma} ${hue})`;
  const both = (part: 'background' | 'text') => `light-dark(${css(light[part])}, ${css(dark[part])})`;
  return {background: both('background'), text: both('text')};
}
