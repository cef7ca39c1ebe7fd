// Our own icons: 20 px, strokes of 1.5 px in the current colour, hidden from assistive technology.
import {html, svg, type SVGTemplateResult, type TemplateResult} from 'lit';

export type Icon = () => TemplateResult;

/** An icon of these shapes. Icons are functions, so that bundles contain only those that are used. */
export const icon = (shape: SVGTemplateResult): TemplateResult => html`
  <svg
    class="icon"
    viewBox="0 0 20 20"
    fill="none"
    stroke="currentColor"
    stroke-width="1.5"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
  >
    ${shape}
  </svg>
`;

export const plus: Icon = () => icon(svg`<path d="M10 4v12M4 10h12" />`);
export const close: Icon = () => icon(svg`<path d="m5 5 10 10M15 5 5 15" />`);
export const check: Icon = () => icon(svg`<path d="m4 10.5 4 4 8-9" />`);
export const picture: Icon = () =>
  icon(svg`
  <rect x="2.75" y="3.75" width="14.5" height="12.5" rx="2" />
  <circle cx="7" cy="8" r="1.25" />
  <path d="m3.5 15 4.25-4.25 2.75 2.75 2.75-2.75 3.5 3.5" />
`);
export const camera: Icon = () =>
  icon(svg`
  <path d="M2.75 7a1.5 1.5 0 0 1 1.5-1.5h2L7.5 3.75h5l1.25 1.75h2a1.5 1.5 0 0 1 1.5 1.5v7.75a1.5 1.5 0 0 1-1.5 1.5H4.25a1.5 1.5 0 0 1-1.5-1.5z" />
  <circle cx="10" cy="10.5" r="3" />
`);
export const lock: Icon = () =>
  icon(svg`
  <rect x="4" y="9" width="12" height="8" rx="2" />
  <path d="M6.75 9V6.25a3.25 3.25 0 0 1 6.5 0V9" />
`);
export const warning: Icon = () => icon(svg`<path d="M10 3.25 17.5 16.5h-15zM10 8v4m0 2.25v.01" />`);
export const pen: Icon = () =>
  icon(
    svg`<path d="m3.5 16.5.75-3.5L13.5 3.75a1.4 1.4 0 0 1 2 0l.75.75a1.4 1.4 0 0 1 0 2L7 15.75zM12 5.25 14.75 8" />`,
  );
export const copy: Icon = () =>
  icon(svg`
  <rect x="7.25" y="7.25" width="9.5" height="9.5" rx="2" />
  <path d="M4.75 12.75a1.5 1.5 0 0 1-1.5-1.5v-6.5a1.5 1.5 0 0 1 1.5-1.5h6.5a1.5 1.5 0 0 1 1.5 1.5" />
`);
export const mail: Icon = () =>
  icon(svg`
  <rect x="2.75" y="4.25" width="14.5" height="11.5" rx="2" />
  <path d="m3.25 5.75 6.75 5 6.75-5" />
`);
export const phone: Icon = () =>
  icon(
    svg`<path d="M4.25 3.25h2.5l1.5 3.75-1.9 1.35a9 9 0 0 0 5.3 5.3l1.35-1.9 3.75 1.5v2.5a1.5 1.5 0 0 1-1.6 1.5A13 13 0 0 1 2.75 4.85a1.5 1.5 0 0 1 1.5-1.6z" />`,
  );
export const place: Icon = () =>
  icon(svg`
  <path d="M10 17.5s5.75-4.6 5.75-9.25a5.75 5.75 0 0 0-11.5 0C4.25 12.9 10 17.5 10 17.5z" />
  <circle cx="10" cy="8.25" r="2" />
`);
export const link: Icon = () =>
  icon(
    svg`<path d="M8.5 11.5a3 3 0 0 0 4.25 0l3-3a3 3 0 0 0-4.25-4.25L10.5 5.25m1 3.25a3 3 0 0 0-4.25 0l-3 3a3 3 0 0 0 4.25 4.25l1-1" />`,
  );
export const clock: Icon = () => icon(svg`<circle cx="10" cy="10" r="7.25" /><path d="M10 5.75V10l3 1.75" />`);
export const sync: Icon = () =>
  icon(
    svg`<path d="M16.5 4v4h-4m-9 8v-4h4M4 8.5a6.25 6.25 0 0 1 11.6-1.25L16.5 8M16 11.5a6.25 6.25 0 0 1-11.6 1.25L3.5 12" />`,
  );
export const signOut: Icon = () =>
  icon(svg`<path d="M8 3.25H5a1.5 1.5 0 0 0-1.5 1.5v10.5a1.5 1.5 0 0 0 1.5 1.5h3M8 10h9m-3.5-3.5L17 10l-3.5 3.5" />`);
