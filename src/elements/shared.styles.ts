// The look shared by elements that have panels and controls. Private custom properties begin with `--_`.
import {css} from 'lit';

/** Colours, lines, radii and type. Everything is mixed from the page's own `Canvas` and `CanvasText`. */
export const tokens = css`
  :host {
    --_accent: var(--avatar-accent, light-dark(#2459b8, #8ab4f8));
    /* Black or white, whichever reads better on the accent: y is its relative luminance, .179 the point where both reach 4.58:1. */
    --_on-accent: color(
      from var(--_accent) xyz-d65 calc(0.9505 * clamp(0, (0.179 - y) * 9999, 1)) clamp(0, (0.179 - y) * 9999, 1)
        calc(1.089 * clamp(0, (0.179 - y) * 9999, 1))
    );
    --_tint: color-mix(in oklab, var(--_accent) 14%, Canvas);
    --_surface: color-mix(in oklab, CanvasText 3%, Canvas);
    --_hover: color-mix(in oklab, CanvasText 7%, transparent);
    --_pressed: color-mix(in oklab, CanvasText 12%, transparent);
    --_line: color-mix(in oklab, CanvasText 12%, transparent);
    /* The edge of a control has to reach 3:1 on its own: on white, and on the blackest dark page. */
    --_edge: light-dark(color-mix(in oklab, CanvasText 36%, Canvas), color-mix(in oklab, CanvasText 48%, Canvas));
    --_ink-2: color-mix(in oklab, CanvasText 68%, Canvas);
    --_danger: light-dark(#b3261e, #ffb4ab);
    --_warning: light-dark(#7a4d00, #f2c05c);
    --_success: light-dark(#1b6b37, #83d79a);
    --_radius: var(--avatar-radius, 10px);
    --_radius-control: min(8px, var(--_radius));
    --_shadow: 0 6px 24px rgb(0 0 0 / 16%);
    --_control: 36px;
    --_motion: 160ms ease-out;
    box-sizing: border-box;
    color: CanvasText;
    font-size: 0.875em;
    line-height: 1.4286;
  }

  /* The system's own accent, calm, and dark or light enough for text on it. */
  @supports (color: oklch(from AccentColor l c h)) {
    :host {
      --_accent: var(
        --avatar-accent,
        light-dark(
          oklch(from AccentColor min(l, 0.52) min(c, 0.17) h),
          oklch(from AccentColor max(l, 0.76) min(c, 0.12) h)
        )
      );
    }
  }

  :host([hidden]) {
    display: none;
  }

  *,
  *::before,
  *::after {
    box-sizing: inherit;
  }

  @media (pointer: coarse) {
    :host {
      --_control: 44px;
    }
  }

  @media (prefers-contrast: more) {
    :host {
      --_line: color-mix(in oklab, CanvasText 60%, transparent);
      --_edge: CanvasText;
      --_ink-2: CanvasText;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    :host {
      --_motion: 0s;
    }
  }

  @media (forced-colors: active) {
    :host {
      --_accent: Highlight;
      --_on-accent: HighlightText;
      --_tint: Canvas;
      --_surface: Canvas;
      --_hover: transparent;
      --_pressed: transparent;
      --_line: CanvasText;
      --_edge: ButtonBorder;
      --_ink-2: CanvasText;
      --_danger: CanvasText;
      --_warning: CanvasText;
      --_success: CanvasText;
    }
  }
`;

/** Buttons, fields, check boxes and the focus ring. `.button` is outlined; add `primary`, `quiet` or `square`. */
export const controls = css`
  :focus-visible {
    outline: 2px solid color-mix(in oklab, var(--_accent) 80%, CanvasText);
    outline-offset: 2px;
  }

  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 8px;
    min-block-size: var(--_control);
    margin: 0;
    padding: 4px 14px;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius-control);
    background: transparent;
    color: inherit;
    font: inherit;
    font-weight: 500;
    text-align: center;
    cursor: pointer;
    transition: background-color var(--_motion);
    -webkit-tap-highlight-color: transparent;
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
    font-weight: 600;
  }

  .button.primary:hover {
    background: color-mix(in oklab, var(--_accent) 90%, CanvasText);
  }

  .button.quiet {
    border-color: transparent;
  }

  .button.square {
    inline-size: max(var(--_control), 2.2857em);
    min-block-size: max(var(--_control), 2.2857em);
    padding: 0;
    flex: none;
  }

  /* A dashed edge tells it as well as the paler ink does. Said twice, to stand above the primary button under a pointer. */
  .button.button:is(:disabled, [aria-disabled='true']) {
    border: 1px dashed color-mix(in oklab, CanvasText 30%, Canvas);
    background: transparent;
    color: color-mix(in oklab, CanvasText 55%, Canvas);
    cursor: not-allowed;
  }

  .button.quiet:is(:disabled, [aria-disabled='true']) {
    border-color: transparent;
    opacity: 0.6;
  }

  .field {
    display: block;
    inline-size: 100%;
    min-block-size: var(--_control);
    margin: 0;
    padding: 4px 10px;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius-control);
    background: Canvas;
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
    min-block-size: var(--_control);
    cursor: pointer;
  }

  .check input {
    inline-size: 16px;
    block-size: 16px;
    flex: none;
    margin: 0;
    accent-color: var(--_accent);
    cursor: inherit;
  }

  .check:has(:disabled) {
    color: color-mix(in oklab, CanvasText 55%, Canvas);
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
  .unseen {
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
