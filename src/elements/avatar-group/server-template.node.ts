// Server template of a group: the same nodes as in a page, which reuses them. Used in
// place of server-template.ts under the export condition `node`.
import {html, nothing, type TemplateResult} from 'lit';
import type {GroupState} from './dom.js';

/** A server knows how many badges are visible but not the badges themselves. */
export const serverStyles = Array.from(
  {length: 20},
  (_, max) => `.first-${max} ::slotted(:nth-child(n + ${max + 1})) { display: none; }`,
).join('');

/** The template of a group, for a server that renders Lit elements. It does not see the badges: CSS hides those after `max`. */
export function serverTemplate({label, size, more}: GroupState, max?: number): TemplateResult {
  const button =
    more &&
    html`<button
      class=${more.classes}
      part="more"
      type="button"
      aria-haspopup="menu"
      aria-expanded="false"
      aria-label=${more.label}
    >
      ${more.text}
    </button>`;
  return html`<div
    class=${max === undefined ? 'row' : `row first-${max}`}
    part="row"
    role="group"
    aria-label=${label}
    style=${size ? `--avatar-size:${size}` : nothing}
  >
    <slot></slot>${button}
  </div>`;
}
