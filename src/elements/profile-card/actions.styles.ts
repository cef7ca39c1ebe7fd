import {css} from 'lit';

/** The action rows and their errors. */
export const actionStyles = css`
  .actions {
    margin: 12px -16px 0;
    padding: 8px 16px 0;
    border-block-start: 1px solid var(--_line);
  }

  /* In a popover the rows stay in view and the rest scrolls, unless the popover is so low that the rows would fill most of it. */
  :host([popover]) .actions {
    position: sticky;
    inset-block-end: min(0px, (100% - 14em) * 99);
    z-index: 1;
    background: var(--_surface);
  }

  .actions[hidden] {
    display: none;
  }

  .row {
    flex-wrap: wrap;
    inline-size: 100%;
    margin: 0;
    padding-block: 0;
    border: 0;
    border-radius: var(--_control-radius);
    background: transparent;
    color: inherit;
    font: inherit;
    text-align: start;
    cursor: pointer;
  }

  .row:hover {
    background: var(--_hover);
  }

  .row:active {
    background: var(--_pressed);
  }

  .row[aria-disabled='true'] {
    cursor: progress;
  }

  .row .text {
    flex: 1 1 min-content;
  }

  .row .hint {
    margin-inline-start: auto;
    font-size: 0.8571em;
    white-space: nowrap;
  }

  .row[data-phase='failed'] .hint {
    color: var(--_link);
    font-weight: 600;
  }

  .row[data-phase='busy'] .icon {
    animation: turn 1.2s linear infinite;
  }

  .row[data-phase='busy'][part~='sign-out'] .icon {
    animation: none;
  }

  .problem {
    display: flex;
    gap: 6px;
    margin: 6px 0 0;
    color: var(--_danger);
    font-size: 0.8571em;
    line-height: 1.3333;
  }

  .actions .problem {
    margin-block: 0 8px;
    margin-inline: 40px 8px;
  }

  .problem .icon {
    inline-size: 16px;
    block-size: 16px;
  }

  @keyframes turn {
    to {
      rotate: 1turn;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    .row .icon {
      animation: none !important;
    }
  }
`;
