// Design tokens of the elements that have panels and controls. Private custom properties begin with `--_`.
import {css, unsafeCSS} from 'lit';

/** A mix of ink and surface. */
const mix = (percent: number, surface = 'var(--_surface)') =>
  `color-mix(in oklab, var(--_ink) ${percent}%, ${surface})`;
/** White (1) on a dark accent, black (0) on a light one: y is its relative luminance, .179 the point where both reach 4.58:1. */
const light = 'clamp(0, (0.179 - y) * 9999, 1)';

/**
 * Colours, lines, radii and type. A host sets each of them as `--avatar-…`; the elements read it as `--_…`. The comments are the
 * descriptions in custom-elements.json.
 */
const defaults = {
  /** Text and icons. */
  ink: 'CanvasText',
  /** Secondary text. */
  'ink-2': mix(68),
  /** Text of disabled controls. */
  'ink-3': mix(55),
  /** Background of panels, dialogs and menus. */
  surface: 'Canvas',
  /** Colour of selected, filled and focused controls; `AccentColor` by default. */
  accent: 'var(--_system, light-dark(#2459b8, #8ab4f8))',
  /** Text on the accent; black or white by default, whichever reads better. */
  'on-accent': `color(from var(--_accent) xyz-d65 calc(0.9505 * ${light}) ${light} calc(1.089 * ${light}))`,
  /** Outline of what has the keyboard focus, as the value of `outline`. */
  'focus-ring': '2px solid color-mix(in oklab, var(--_accent) 80%, var(--_ink))',
  /** Background of a control under the pointer. */
  hover: mix(7, 'transparent'),
  /** Background of a pressed control. */
  pressed: mix(12, 'transparent'),
  /** Lines around and inside panels. */
  line: mix(12, 'transparent'),
  // It has to reach 3:1 on its own: on white, and on the blackest dark page.
  /** Edges of controls; at least 3:1 on the surface. */
  edge: `light-dark(${mix(36)}, ${mix(48)})`,
  /** Errors. */
  danger: 'light-dark(#b3261e, #ffb4ab)',
  /** Warnings. */
  warning: 'light-dark(#7a4d00, #f2c05c)',
  /** What has succeeded. */
  success: 'light-dark(#1b6b37, #83d79a)',
  /** Radius of panels, dialogs and menus; `--avatar-radius`, which badges have too, by default. */
  'panel-radius': 'var(--avatar-radius, 10px)',
  /** Radius of buttons and fields; that of panels, but at most 8px, by default. */
  'control-radius': 'min(8px, var(--_panel-radius))',
  /** Least height of controls; at least 44px for fingers. */
  'control-size': '36px',
  /** Room before and after the text of a button. */
  'control-padding': '14px',
  /** Weight of the text of buttons; 600 for primary buttons by default. */
  'control-weight': '500',
  /** Line style of the edge of disabled buttons. */
  'disabled-line': 'dashed',
  /** Background of fields. */
  field: 'var(--_surface)',
  /** Shadow of popovers and dialogs, as the value of `box-shadow`. */
  shadow: '0 6px 24px rgb(0 0 0 / 16%)',
  /** Duration and curve of transitions; none under reduced motion. */
  motion: '160ms ease-out',
};

const declarations = Object.entries(defaults).map(([name, value]) => `--_${name}: var(--avatar-${name}, ${value});`);

export const tokens = css`
  :host {
    ${unsafeCSS(declarations.join(''))}
    box-sizing: border-box;
    color: var(--_ink);
    font-size: 0.875em;
    line-height: 1.4286;
  }

  /* The system's own accent, calm, and dark or light enough for text on it. */
  @supports (color: oklch(from AccentColor l c h)) {
    :host {
      --_system: light-dark(
        oklch(from AccentColor min(l, 0.52) min(c, 0.17) h),
        oklch(from AccentColor max(l, 0.76) min(c, 0.12) h)
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
      --_control-size: max(44px, var(--avatar-control-size, 0px));
    }
  }

  @media (prefers-contrast: more) {
    :host {
      --_line: color-mix(in oklab, var(--_ink) 60%, transparent);
      --_edge: var(--_ink);
      --_ink-2: var(--_ink);
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
