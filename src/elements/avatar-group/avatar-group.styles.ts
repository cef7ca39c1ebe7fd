import {css} from '../base/lite-element.js';

/** For server rendering, which knows how many badges are visible but not the badges themselves. */
const firstOnly = Array.from(
  {length: 20},
  (_, max) => `.first-${max} ::slotted(:nth-child(n + ${max + 1})) { display: none; }`,
);

/** How far each badge covers the one before. */
export const overlapMargin = 'calc(var(--avatar-size, 40px) * -1 * var(--avatar-overlap, 0.25))';

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
    padding: var(--avatar-ring-width);
    /* Not for scrolling: what the button adds to the row, for measuring it before it is there. */
    scroll-padding-inline-start: calc(var(--avatar-size, 40px) * (1 - var(--avatar-overlap, 0.25)));
  }
  /* The ruler has the preferred width, so that showing fewer cannot change it. */
  .measured {
    contain: inline-size;
  }
  ::slotted(*) {
    flex: none;
    position: relative;
  }
  ::slotted(:not(:first-child)) {
    margin-inline-start: ${overlapMargin};
  }
  ${firstOnly.join('')}
  ::slotted([hidden]) {
    display: none;
  }
  /* The badge with the focus is in front of its neighbours. */
  ::slotted(:focus-visible),
  .more:focus-visible {
    z-index: 1000 !important;
    outline: 2px solid Highlight;
    outline-offset: 2px;
  }
  .more,
  .names > * {
    all: initial;
    visibility: inherit;
    color-scheme: inherit;
    pointer-events: inherit;
    box-sizing: border-box;
  }
  .more {
    flex: none;
    position: relative;
    width: var(--avatar-size, 40px);
    height: var(--avatar-size, 40px);
    padding: 0;
    border: 0;
    border-radius: var(--avatar-radius, 50%);
    text-align: center;
    box-shadow: 0 0 0 var(--avatar-ring-width) var(--avatar-ring-color, Canvas);
    background: color-mix(in oklab, CanvasText 12%, Canvas);
    color: CanvasText;
    font: 600 calc(var(--avatar-size, 40px) * 0.34) / 1 a;
    font-family: inherit;
    font-variant-numeric: tabular-nums;
    cursor: pointer;
  }
  .more:not(.alone) {
    margin-inline-start: ${overlapMargin};
  }
  .more:hover {
    background: color-mix(in oklab, CanvasText 20%, Canvas);
  }
  .long {
    font-size: calc(var(--avatar-size, 40px) * 0.26);
  }
  .names {
    box-sizing: border-box;
    max-block-size: min(320px, 80vh);
    min-inline-size: 160px;
    max-inline-size: min(320px, calc(100vw - 16px));
    overflow: auto;
    padding: 4px;
    border: 1px solid color-mix(in oklab, CanvasText 12%, transparent);
    border-radius: var(--avatar-radius, 10px);
    box-shadow: 0 6px 24px rgb(0 0 0 / 16%);
    background: Canvas;
    color: CanvasText;
  }
  @supports (position-area: block-end) {
    .names {
      inset: auto;
      margin: 4px 0;
      position-area: block-end span-inline-end;
      position-try-fallbacks:
        flip-block,
        flip-inline,
        flip-block flip-inline;
    }
  }
  .names > * {
    display: block;
    inline-size: 100%;
    min-block-size: 36px;
    padding: 8px 12px;
    border: 0;
    border-radius: 6px;
    background: none;
    color: inherit;
    font: 14px / 20px a;
    font-family: inherit;
    text-align: start;
    overflow-wrap: anywhere;
  }
  .names > button {
    cursor: pointer;
  }
  .names > button:hover {
    background: color-mix(in oklab, CanvasText 7%, transparent);
  }
  .names > :focus-visible {
    outline: 2px solid Highlight;
    outline-offset: -2px;
  }
  .names > [aria-disabled] {
    color: color-mix(in oklab, CanvasText 68%, Canvas);
  }
  @media (pointer: coarse) {
    .names > * {
      min-block-size: 44px;
      padding-block: 12px;
    }
  }
  @media (forced-colors: active) {
    .more {
      border: 1px solid ButtonText;
    }
  }
`;
