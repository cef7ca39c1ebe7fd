// The rules of the twelve colours of people: `.c3` is the colour with index 3, unless the host sets another one.
import {palette, toCss} from '../../../shared/initials/colors.js';

export const personColors = palette
  .map((color, index) => {
    const css = toCss(color);
    const own = (part: keyof typeof css) =>
      `var(--avatar-${part}, var(--avatar-palette-${index}-${part}, ${css[part]}))`;
    return `.c${index} { background: ${own('background')}; color: ${own('text')}; }`;
  })
  .join('');
