// Styles of the overflow menu, adopted by a group while its menu is open.
import {css} from '../../base/css.js';

export const overflowMenuStyles = css`
  .names {
    box-sizing: border-box;
    max-block-size: min(20em, 80vh);
    min-inline-size: min(10em, 100vw - 16px);
    max-inline-size: min(20em, 100vw - 16px);
    overflow: auto;
    overscroll-behavior: contain;
    padding: 4px;
    --_ink: var(--avatar-ink, CanvasText);
    border: 1px solid var(--avatar-line, color-mix(in oklab, var(--_ink) 12%, transparent));
    border-radius: var(--avatar-panel-radius, var(--avatar-radius, 10px));
    box-shadow: var(--avatar-shadow, 0 6px 24px rgb(0 0 0 / 16%));
    background: var(--avatar-surface, Canvas);
    color: var(--_ink);
    font-size: 1rem;
  }
  @supports (position-area: block-end) {
    .names {
      inset: auto;
      margin: 4px 0;
      margin-inline-end: 8px;
      position-area: block-end span-inline-end;
      position-try-fallbacks:
        flip-block,
        flip-inline,
        flip-block flip-inline;
    }
  }
  .names > * {
    all: initial;
    box-sizing: border-box;
    visibility: inherit;
    color-scheme: inherit;
    pointer-events: inherit;
    display: flex;
    align-items: center;
    gap: 8px;
    inline-size: 100%;
    min-block-size: 36px;
    padding: 4px 8px;
    border-radius: 6px;
    color: inherit;
    font: 0.875rem / 1.4 a;
    font-family: inherit;
    text-align: start;
    overflow-wrap: anywhere;
  }
  .names > button {
    cursor: pointer;
  }
  .names > button:hover {
    background: color-mix(in oklab, var(--_ink) 7%, transparent);
  }
  .names > :focus-visible {
    outline: 2px solid Highlight;
    outline-offset: -2px;
  }
  .names > [aria-disabled] {
    color: color-mix(in oklab, var(--_ink) 68%, var(--avatar-surface, Canvas));
  }
  .names avatar-badge {
    --avatar-ring-width: 0;
  }
  .names span {
    min-inline-size: 0;
    unicode-bidi: plaintext;
  }
  @media (pointer: coarse) {
    .names > * {
      min-block-size: 44px;
    }
  }
  @media (forced-colors: active) {
    .names {
      border-color: CanvasText;
    }
    .names > :hover {
      outline: 1px solid Highlight;
      outline-offset: -1px;
    }
  }
`;
