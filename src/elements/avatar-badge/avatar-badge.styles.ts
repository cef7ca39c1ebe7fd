import {css, unsafeCSS} from 'lit';
import {cssOf, palette} from './colors.js';

/** One rule a palette colour, so that a badge carries a class name and no style of its own. */
const colors = palette.map((color, index) => {
  const {background, text} = cssOf(color);
  const own = (part: string, fallback: string) =>
    `var(--avatar-${part}, var(--avatar-palette-${index}-${part}, ${fallback}))`;
  return `.c${index} { background: ${own('background', background)}; color: ${own('text', text)}; }`;
});

export const styles = css`
  :host {
    display: inline-block;
    vertical-align: middle;
    user-select: none;
  }
  :host([hidden]) {
    display: none;
  }
  [part~='base'] {
    display: flex;
    align-items: center;
    justify-content: center;
    position: relative;
    box-sizing: border-box;
    width: var(--avatar-size, 40px);
    height: var(--avatar-size, 40px);
    border-radius: var(--avatar-radius, 50%);
    box-shadow: 0 0 0 var(--avatar-ring-width, 0) var(--avatar-ring-color, Canvas);
    font-weight: 600;
    font-size: calc(var(--avatar-size, 40px) * 0.4);
    line-height: 1;
    white-space: nowrap;
    print-color-adjust: exact;
  }
  .rounded {
    border-radius: var(--avatar-radius, 22%);
  }
  .square {
    border-radius: 0;
  }
  .none {
    background: var(--avatar-background, light-dark(oklch(0.88 0 0), oklch(0.4 0 0)));
    color: var(--avatar-text, light-dark(oklch(0.4 0 0), oklch(0.88 0 0)));
  }
  ${unsafeCSS(colors.join('\n'))}
  .fit-3 {
    font-size: calc(var(--avatar-size, 40px) * 0.3);
  }
  .fit-4 {
    font-size: calc(var(--avatar-size, 40px) * 0.22);
  }
  svg,
  ::slotted(svg) {
    width: 60%;
    height: 60%;
  }
  img,
  canvas {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    border-radius: inherit;
    object-fit: cover;
    /* Keeps the circle of a white photo on a white page. */
    outline: 1px solid color-mix(in srgb, CanvasText 12%, transparent);
    outline-offset: -1px;
  }
  .waiting {
    visibility: hidden;
  }
  .entering {
    z-index: 1;
    animation: appear 160ms ease-out;
  }
  @keyframes appear {
    from {
      opacity: 0;
    }
  }
  slot[name] {
    position: absolute;
    z-index: 2;
    inset-block-end: 0;
    inset-inline-end: 0;
  }
  @media (prefers-reduced-motion: reduce) {
    .entering {
      animation-duration: 1ms;
    }
  }
  @media (forced-colors: active) {
    [part~='base'] {
      border: 1px solid CanvasText;
    }
  }
`;
