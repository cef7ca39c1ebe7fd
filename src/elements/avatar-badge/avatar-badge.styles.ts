import {css} from '../base/css.js';
import {personColors} from '../shared/styles/person-colors.js';

/**
 * - The size is that of the host, and the letters on the disc are a share of it: so an em is one of the page around it.
 *   Where the badge says its size itself, which only the disc knows of, the host is as large as that.
 * - The disc is as wide as it is high, whatever becomes of the host in a flex container or under the rules of a reset, and however
 *   wide the letters are.
 * - Of inherited styles only those named here count: an indent or a spacing would move the letters.
 * - The ring is an outline: browsers spend as much on a shadow without extent as on all the rest of a badge.
 * - `wide` and `wider` are texts that would touch the circle at the usual size.
 * - The line inside the edge keeps the circle of a white photo on a white page.
 * - Each status has a shape of its own: full, clock, minus, hollow.
 * - Paper is white, and what is printed without backgrounds has to be dark.
 */
export const styles = css`
  :host {
    display: inline-block;
    flex-shrink: 0 !important;
    max-width: none !important;
    width: var(--avatar-size, 40px);
    height: var(--avatar-size, 40px);
    vertical-align: middle;
  }
  :host([size]) {
    width: max-content;
    height: max-content;
  }
  :host([size*='%']) {
    width: 100%;
    container-type: inline-size;
  }
  :host([hidden]) {
    display: none;
  }
  [part~='base'] {
    all: initial;
    visibility: inherit;
    color-scheme: inherit;
    cursor: inherit;
    pointer-events: inherit;
    user-select: none;
    position: relative;
    display: block;
    height: 100%;
    min-width: 0;
    aspect-ratio: 1;
    border-radius: var(--avatar-radius, 50%);
    outline: var(--avatar-ring-width, 0) solid var(--avatar-ring-color, Canvas);
    font: 600 calc(var(--avatar-size, 40px) * var(--_fit, 0.4)) / calc(1 / var(--_fit, 0.4)) a;
    font-family: inherit;
    text-align: center;
    white-space: nowrap;
    print-color-adjust: exact;
  }
  :host([size]) [part~='base'] {
    width: var(--_box, var(--avatar-size, 40px));
    height: var(--_box, var(--avatar-size, 40px));
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
  ${personColors}
  .wide {
    --_fit: 0.3;
  }
  .wider {
    --_fit: 0.2;
  }
  [part='icon'] {
    display: grid;
    align-items: center;
    width: 60%;
    height: 100%;
    margin: auto;
  }
  i {
    aspect-ratio: 1;
    --_shape: currentColor calc(100% - 0.7px), #0000;
    background:
      radial-gradient(17.5% 17.5% at 50% 32.5%, var(--_shape)),
      radial-gradient(35% 39% at 50% 100%, var(--_shape)) 0 0 / 100% 90% no-repeat;
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
  .loading {
    visibility: hidden;
  }
  .fade-in {
    animation: fade-in 160ms ease-out;
  }
  @keyframes fade-in {
    from {
      opacity: 0;
    }
  }
  [part='status'],
  ::slotted([slot='status']) {
    position: absolute;
    inset-block-end: 0;
    inset-inline-end: 0;
    color: CanvasText;
    line-height: normal;
  }
  [part='status'] {
    --_ink: linear-gradient(var(--avatar-status-ink, Canvas) 0 0) no-repeat;
    box-sizing: border-box;
    width: 28%;
    height: 28%;
    border-radius: 50%;
    box-shadow: 0 0 0 max(1.5px, 0.045 * var(--avatar-size, 40px)) var(--avatar-ring-color, Canvas);
    background: var(--_mark,) var(--_color);
  }
  .online {
    --_color: var(--avatar-online, light-dark(#12793c, #5bd48a));
  }
  .away {
    --_color: var(--avatar-away, light-dark(#9a5b00, #f5b94a));
    --_mark: var(--_ink) 50% 30% / 15% 45%, var(--_ink) 72% 56% / 36% 15%;
  }
  .busy {
    --_color: var(--avatar-busy, light-dark(#c5221f, #ff8a80));
    --_mark: var(--_ink) 50% / 56% 18%;
  }
  .offline {
    --_color: Canvas;
    border: max(1.5px, 0.06 * var(--avatar-size, 40px)) solid light-dark(#5f6368, #bdc1c6);
  }
  @media (prefers-reduced-motion: reduce) {
    .fade-in {
      animation-duration: 1ms;
    }
  }
  @media print {
    :host {
      color-scheme: light;
    }
  }
  @media (forced-colors: active) {
    [part~='base'] {
      outline: max(1px, var(--avatar-ring-width, 0px)) solid CanvasText;
      outline-offset: -1px;
    }
    [part='icon'],
    [part='status'] {
      forced-color-adjust: none;
      color: CanvasText;
    }
    .online,
    .away,
    .busy {
      --_color: CanvasText;
    }
    .offline {
      border-color: CanvasText;
    }
  }
`;
