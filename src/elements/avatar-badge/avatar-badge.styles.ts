import {css, unsafeCSS} from 'lit';
import {cssOf, palette} from './colors.js';

/** One rule a palette colour, so that a badge carries a class name and no style of its own. */
const colors = palette.map((color, index) => {
  const {background, text} = cssOf(color);
  const own = (part: string, fallback: string) =>
    `var(--avatar-${part}, var(--avatar-palette-${index}-${part}, ${fallback}))`;
  return `.c${index} { background: ${own('background', background)}; color: ${own('text', text)}; }`;
});

/**
 * - The ring is an outline: browsers spend as much on a shadow without extent as on all the rest of a badge.
 * - `wide` and `wider` are texts that would touch the circle at the usual size.
 * - The line inside the edge keeps the circle of a white photo on a white page.
 * - Each status has a shape of its own: full, clock, minus, hollow.
 */
export const styles = css`
  :host {
    isolation: isolate;
    display: inline-block;
    vertical-align: middle;
    user-select: none;
  }
  :host([hidden]) {
    display: none;
  }
  [part~='base'] {
    --_size: var(--avatar-size, 40px);
    position: relative;
    display: block;
    box-sizing: border-box;
    width: var(--_box, var(--_size));
    height: var(--_box, var(--_size));
    border-radius: var(--avatar-radius, 50%);
    outline: var(--avatar-ring-width, 0) solid var(--avatar-ring-color, Canvas);
    font-size: calc(var(--_size) * var(--_fit, 0.4));
    font-weight: 600;
    line-height: var(--_box, var(--_size));
    letter-spacing: normal;
    text-align: center;
    text-transform: none;
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
    background: var(--avatar-background, light-dark(oklch(0.9 0 0), oklch(0.35 0 0)));
    color: var(--avatar-text, light-dark(oklch(0.4 0 0), oklch(0.9 0 0)));
  }
  ${unsafeCSS(colors.join('\n'))}
  .wide {
    --_fit: 0.3;
  }
  .wider {
    --_fit: 0.2;
  }
  [data-covered] {
    color: transparent;
    forced-color-adjust: none;
  }
  [part='icon'],
  slot[part='icon']::slotted(*) {
    display: block;
    width: 60%;
    height: 100%;
    margin: auto;
  }
  svg {
    display: block;
    width: 100%;
    height: 100%;
  }
  [part='image'] {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    border-radius: inherit;
    object-fit: cover;
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
  [part='status'],
  ::slotted([slot='status']) {
    position: absolute;
    z-index: 2;
    inset-block-end: 0;
    inset-inline-end: 0;
  }
  [part='status'] {
    --_ink: var(--avatar-status-ink, Canvas);
    box-sizing: border-box;
    width: 28%;
    height: 28%;
    border-radius: 50%;
    box-shadow: 0 0 0 max(1.5px, 0.045 * var(--_box, var(--_size))) var(--avatar-ring-color, Canvas);
    background: no-repeat center var(--_color);
  }
  .online {
    --_color: var(--avatar-online, light-dark(#12793c, #5bd48a));
  }
  .away {
    --_color: var(--avatar-away, light-dark(#9a5b00, #f5b94a));
    background-image: linear-gradient(var(--_ink) 0 0), linear-gradient(var(--_ink) 0 0);
    background-position:
      50% 30%,
      72% 56%;
    background-size:
      15% 45%,
      36% 15%;
  }
  .busy {
    --_color: var(--avatar-busy, light-dark(#c5221f, #ff8a80));
    background-image: linear-gradient(var(--_ink) 0 0);
    background-size: 56% 18%;
  }
  .offline {
    --_color: Canvas;
    border: max(1.5px, 0.06 * var(--_box, var(--_size))) solid light-dark(#5f6368, #bdc1c6);
  }
  @media (prefers-reduced-motion: reduce) {
    .entering {
      animation-duration: 1ms;
    }
  }
  @media (forced-colors: active) {
    [part~='base'] {
      border: 1px solid CanvasText;
      line-height: calc(var(--_box, var(--_size)) - 2px);
    }
    [part='status'] {
      --_color: CanvasText;
      forced-color-adjust: none;
    }
    .offline {
      --_color: Canvas;
      border-color: CanvasText;
    }
  }
`;
