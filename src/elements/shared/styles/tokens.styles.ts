// Design tokens of the elements that have panels and controls. Private custom properties begin with `--_`.
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

  /* The page around an element sets its font, scheme, cursor and direction; any other inherited style would move or hide text. */
  .base,
  .card {
    all: initial;
    display: block;
    box-sizing: inherit;
    visibility: inherit;
    color: inherit;
    color-scheme: inherit;
    cursor: inherit;
    pointer-events: inherit;
    font-family: inherit;
    font-size: inherit;
    line-height: inherit;
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
