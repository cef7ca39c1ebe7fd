import {css} from 'lit';

/** The panel: position, portrait, contacts and action rows. */
export const cardStyles = css`
  :host {
    --_link: color-mix(in oklab, var(--_accent) 85%, var(--_ink));
    /* 320 px where text is 16 px; with larger text there is more of it to hold. */
    inline-size: 22.857em;
    max-inline-size: 100%;
    border: 1px solid var(--_line);
    border-radius: var(--_panel-radius);
    background: var(--_surface);
  }

  :host(:not([popover], [hidden])) {
    display: block;
  }

  /*
   * Below the end edge of its opener, or on another side where it does not fit. At most as high as the room on that side, unless that is
   * less than about half of the viewport: then the other side has more room.
   */
  :host([popover]) {
    position-area: block-end span-inline-start;
    position-try-fallbacks:
      flip-block,
      flip-inline,
      flip-block flip-inline,
      block-end span-all,
      block-start span-all,
      span-all;
    inset: auto;
    max-inline-size: calc(100vw - 16px);
    max-block-size: max(100% - 16px, 50dvh - 3em);
    margin: 0;
    margin-block: 8px;
    padding: 0;
    overflow: auto;
    overscroll-behavior: contain;
    /* What has the focus is not below the buttons that stay in view. */
    scroll-padding-block-end: min(8em, 50%);
    box-shadow: var(--_shadow);
    opacity: 1;
    transition: opacity var(--_motion);
  }

  @starting-style {
    :host(:popover-open) {
      opacity: 0;
    }
  }

  .card {
    padding: 24px 16px 8px;
    outline: none;
  }

  .card:has(> .actions[hidden]) {
    padding-block-end: 16px;
  }

  .card:focus-visible {
    outline: var(--_focus-ring);
    outline-offset: -2px;
    border-radius: inherit;
  }

  .head {
    display: grid;
    justify-items: center;
    text-align: center;
  }

  /* As large as 96 px where text is 16 px; it grows with the button on it. */
  .portrait {
    position: relative;
    max-inline-size: 100%;
    margin-block-end: 12px;
  }

  .edit-picture {
    position: absolute;
    inset-block-end: -0.2857em;
    inset-inline-end: -0.5714em;
    border: 1px solid var(--_line);
    border-radius: 50%;
    background: var(--_surface);
    box-shadow: 0 1px 4px rgb(0 0 0 / 14%);
  }

  .edit-picture:hover {
    background: color-mix(in oklab, var(--_ink) 7%, var(--_surface));
  }

  /* Pressed, and waiting for what it leads to. */
  .button:is(.edit-picture, .edit)[aria-disabled='true'] {
    background: var(--_surface);
    cursor: progress;
  }

  .head p {
    margin: 0;
    overflow-wrap: anywhere;
  }

  .head .note {
    margin-block-start: 8px;
  }

  .title {
    overflow-wrap: anywhere;
    text-wrap: balance;
  }

  .managed {
    display: grid;
    justify-items: center;
    gap: 8px;
    margin-block-start: 12px;
  }

  .managed .label {
    display: inline-flex;
    align-items: center;
    gap: 4px;
  }

  .managed .icon {
    inline-size: 1.3333em;
    block-size: 1.3333em;
  }

  .contacts {
    margin: 16px 0 0;
    padding: 0;
    list-style: none;
  }

  .contacts li,
  .row {
    display: flex;
    align-items: center;
    gap: 12px;
    min-block-size: var(--_control-size);
    padding-inline: 8px;
  }

  .contacts .icon,
  .row .icon {
    color: var(--_ink-2);
  }

  .contacts .copy {
    inline-size: calc(var(--_control-size) - 4px);
    min-block-size: calc(var(--_control-size) - 4px);
    margin-inline: auto -8px;
    color: var(--_ink-2);
  }

  .text {
    min-inline-size: 0;
    padding-block: 4px;
    overflow-wrap: anywhere;
  }

  a.text {
    color: inherit;
    text-decoration: underline;
    text-decoration-color: color-mix(in oklab, var(--_ink) 30%, transparent);
    text-underline-offset: 3px;
    border-radius: 2px;
    overflow-wrap: break-word;
  }

  a.text:hover {
    text-decoration-color: currentColor;
  }

  .hint {
    color: var(--_ink-2);
    font-variant-numeric: tabular-nums;
  }

  .card > .problem {
    margin-inline: 8px;
  }

  .edit {
    margin-block-start: 4px;
    padding-inline: 8px;
    color: var(--_link);
  }
`;
