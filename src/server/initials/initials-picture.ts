// The initials of a person as an SVG picture, with the letters and the colours that a badge shows.
import {colorsOf, palette} from '../../shared/initials/colors.js';
import {initialsOf} from '../../shared/initials/initials.js';
import {toSrgbHex} from './srgb.js';

/** What the initials are made from. */
export interface NamedPerson {
  readonly name: string;
  /**
   * BCP 47 tag of the name's language.
   *
   * @default none
   */
  readonly locale?: string;
}

const escapeXml = (text: string) =>
  text.replace(/[<>&"']/g, (character) => `&#${character.codePointAt(0)};`).replace(/[^\P{Cc}\t\n\r]/gu, '');

/** A square of 96 px in the light colours of the person. An `<img>` shows it without scripts and without requests. */
export function initialsPicture(personId: string, {name, locale}: NamedPerson): string {
  const tones = palette[colorsOf(personId || name).index] as (typeof palette)[number];
  const [background, text] = [tones.light.background, tones.light.text].map((tone) => toSrgbHex(tone, tones.hue));
  const initials = escapeXml(initialsOf(name, {locale}));
  const letters = initials
    ? `<text x="50%" y="50%" dy=".35em" text-anchor="middle" font-family="system-ui, sans-serif" font-size="38" font-weight="600" fill="${text}">${initials}</text>`
    : `<g fill="${text}"><circle cx="48" cy="36" r="17"/><path d="M14 96a34 34 0 0 1 68 0z"/></g>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="96" height="96" viewBox="0 0 96 96"><title>${escapeXml(name)}</title><rect width="96" height="96" fill="${background}"/>${letters}</svg>`;
}
