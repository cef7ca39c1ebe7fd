import {css} from '../base/css.js';
import {serverStyles} from './server-template.js';

export const styles = css`
  :host {
    display: block;
    writing-mode: horizontal-tb;
  }
  :host([hidden]) {
    display: none;
  }
  .ruler {
    display: grid;
    grid-template-columns: minmax(var(--_least, 0), var(--_full, 0));
    overflow: clip;
  }
  .row {
    --avatar-ring-width: var(--avatar-group-ring, 2px);
    display: flex;
    position: relative;
    padding: var(--avatar-ring-width);
    /* Every badge begins that much earlier, also the first one, whichever child that is. */
    margin-inline-start: calc(var(--avatar-size, 40px) * var(--avatar-overlap, 0.25));
    /* Not for scrolling: what the button adds to the row, for measuring it before it is there. */
    scroll-padding-inline-start: calc(var(--avatar-size, 40px) * (1 - var(--avatar-overlap, 0.25)));
  }
  /* The ruler has the preferred width, so that showing fewer cannot change it. */
  .measured {
    contain: inline-size;
  }
  /* Also where the page resets all margins. */
  ::slotted(*) {
    flex: none;
    position: relative;
    margin-inline-start: calc(var(--avatar-size, 40px) * -1 * var(--avatar-overlap, 0.25)) !important;
  }
  ${serverStyles}
  /* The badge with the focus is in front of its neighbours. */
  ::slotted(:focus-visible),
  .more:focus-visible {
    z-index: 1000 !important;
    outline: 2px solid Highlight;
    outline-offset: 2px;
  }
  .more {
    all: initial;
    visibility: inherit;
    color-scheme: inherit;
    pointer-events: inherit;
    box-sizing: border-box;
    --_diameter: calc(var(--avatar-size, 40px) * var(--_share, 1));
    flex: none;
    position: relative;
    width: var(--_diameter);
    height: var(--_diameter);
    border-radius: var(--avatar-radius, 50%);
    text-align: center;
    unicode-bidi: plaintext;
    box-shadow: 0 0 0 var(--avatar-ring-width) var(--avatar-ring-color, Canvas);
    background: color-mix(in oklab, CanvasText 12%, Canvas);
    color: CanvasText;
    margin-inline-start: calc(var(--_diameter) * -1 * var(--avatar-overlap, 0.25));
    font: 600 calc(var(--avatar-size, 40px) * var(--_share, 1) * var(--_letters, 0.34)) / var(--_diameter) a;
    font-family: inherit;
    cursor: pointer;
  }
  /* An em in the button is one of its letters. */
  .em {
    --_diameter: calc(1em / var(--_letters, 0.34));
  }
  .more:hover {
    background: color-mix(in oklab, CanvasText 20%, Canvas);
  }
  .long {
    --_letters: 0.26;
  }
  .longer {
    --_letters: 0.18;
  }
  /* Only one circle fits: the button covers a corner of it. */
  .more.tight {
    --_share: 0.6;
    position: absolute;
    inset-block-end: 0;
    inset-inline-end: 0;
  }
  @media (forced-colors: active) {
    .more {
      border: 1px solid ButtonText;
    }
  }
`;
