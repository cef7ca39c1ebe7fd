// Styles of controls, for every element that has some.
import {css} from 'lit';

/** Buttons, fields, check boxes and the focus ring. `.button` is outlined; add `primary`, `quiet` or `square`. */
export const controls = css`
  :focus-visible {
    outline: var(--_focus-ring);
    outline-offset: 2px;
  }

  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 8px;
    min-block-size: var(--_control-size);
    max-inline-size: 100%;
    margin: 0;
    padding: 4px var(--_control-padding);
    border: 1px solid var(--_edge);
    border-radius: var(--_control-radius);
    background: transparent;
    color: inherit;
    font: inherit;
    font-weight: var(--_control-weight);
    text-align: center;
    overflow-wrap: break-word;
    cursor: pointer;
    transition: background-color var(--_motion);
    -webkit-tap-highlight-color: transparent;
  }

  .button > * {
    min-inline-size: 0;
  }

  .button:hover {
    background: var(--_hover);
  }

  .button:active {
    background: var(--_pressed);
  }

  .button.primary {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
    font-weight: var(--avatar-control-weight, 600);
  }

  .button.primary:hover {
    background: color-mix(in oklab, var(--_accent) 90%, var(--_ink));
  }

  .button.quiet {
    border-color: transparent;
  }

  .button.square {
    inline-size: max(var(--_control-size), 2.2857em);
    min-block-size: max(var(--_control-size), 2.2857em);
    padding: 0;
    flex: none;
  }

  /* A dashed edge tells it as well as the paler ink does, unless a host wants another one. Said twice, to stand above the primary button under a pointer. */
  .button.button:is(:disabled, [aria-disabled='true']) {
    border: 1px var(--_disabled-line) color-mix(in oklab, var(--_ink) 30%, var(--_surface));
    background: transparent;
    color: var(--_ink-3);
    cursor: not-allowed;
  }

  .button.quiet:is(:disabled, [aria-disabled='true']) {
    border-color: transparent;
    opacity: 0.6;
  }

  .field {
    display: block;
    inline-size: 100%;
    min-block-size: var(--_control-size);
    margin: 0;
    padding: 4px 10px;
    border: 1px solid var(--_edge);
    border-radius: var(--_control-radius);
    background: var(--_field);
    color: inherit;
    font: inherit;
  }

  .field[aria-invalid='true'] {
    border-color: var(--_danger);
  }

  .check {
    display: inline-flex;
    align-items: center;
    gap: 8px;
    min-block-size: var(--_control-size);
    max-inline-size: 100%;
    overflow-wrap: anywhere;
    cursor: pointer;
  }

  .check input {
    /* Browsers give inputs a text size of their own. */
    font: inherit;
    inline-size: max(16px, 1.1429em);
    block-size: max(16px, 1.1429em);
    flex: none;
    margin: 0;
    accent-color: var(--_accent);
    cursor: inherit;
  }

  .check:has(:disabled) {
    color: var(--_ink-3);
    cursor: not-allowed;
  }

  /* 20 px at the usual size of text, and larger with it. */
  .icon {
    inline-size: 1.4286em;
    block-size: 1.4286em;
    flex: none;
  }

  .title {
    margin: 0;
    font-size: 1.1429em;
    font-weight: 600;
    line-height: 1.5;
  }

  .secondary {
    color: var(--_ink-2);
    font-size: 0.8571em;
    line-height: 1.3333;
    font-variant-numeric: tabular-nums;
  }

  /* For assistive technology only. */
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  @media (forced-colors: active) {
    .check:has(:disabled),
    .button.button:is(:disabled, [aria-disabled='true']) {
      border-color: GrayText;
      color: GrayText;
    }

    .button.primary:not(:disabled, [aria-disabled='true']) {
      forced-color-adjust: none;
    }
  }
`;
