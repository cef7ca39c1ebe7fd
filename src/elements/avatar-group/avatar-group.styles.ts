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
  }
  :host([hidden]) {
    display: none;
  }
  /* As many as fit: the width comes from outside alone, so that showing fewer cannot change it. */
  :host(:not([max])) {
    inline-size: 100%;
    contain: inline-size;
  }
  .row {
    --avatar-ring-width: var(--avatar-group-ring, 2px);
    display: flex;
    padding: var(--avatar-ring-width);
  }
  ::slotted(*),
  .more {
    flex: none;
    position: relative;
  }
  ::slotted(:not(:first-child)),
  .more:not(.alone) {
    margin-inline-start: ${overlapMargin};
  }
  ${firstOnly.join('')}
  ::slotted([hidden]) {
    display: none;
  }
  /* Whoever has the focus is seen whole. */
  ::slotted(:focus-visible),
  .more:focus-visible {
    z-index: 1000 !important;
    outline: 2px solid Highlight;
    outline-offset: 2px;
  }
  .more {
    box-sizing: border-box;
    width: var(--avatar-size, 40px);
    height: var(--avatar-size, 40px);
    padding: 0;
    border: 0;
    border-radius: var(--avatar-radius, 50%);
    box-shadow: 0 0 0 var(--avatar-ring-width) var(--avatar-ring-color, Canvas);
    background: color-mix(in oklab, CanvasText 12%, Canvas);
    color: CanvasText;
    font: 600 calc(var(--avatar-size, 40px) * 0.34) / 1 inherit;
    font-family: inherit;
    font-variant-numeric: tabular-nums;
    cursor: pointer;
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
    overflow: auto;
    padding: 4px;
    border: 1px solid color-mix(in oklab, CanvasText 12%, transparent);
    border-radius: var(--avatar-radius, 10px);
    box-shadow: 0 6px 24px rgb(0 0 0 / 16%);
    background: Canvas;
    color: CanvasText;
    font-size: 14px;
    line-height: 20px;
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
    box-sizing: border-box;
    inline-size: 100%;
    min-block-size: 36px;
    padding: 8px 12px;
    border: 0;
    border-radius: 6px;
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
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
