// The few icons of the app itself: 20 px, strokes of 1.5 px, in the colour of the text beside them.
import {html, svg, type SVGTemplateResult} from 'lit';

const icon = (shape: SVGTemplateResult) => html`
  <svg class="icon" viewBox="0 0 20 20" aria-hidden="true">${shape}</svg>
`;

export const brand = html`<svg class="brand-mark" viewBox="0 0 32 32" aria-hidden="true">
  <circle cx="16" cy="16" r="16" />
  <path
    d="M16 7.5a5 5 0 1 1 0 10 5 5 0 0 1 0-10Zm0 11.5c4.6 0 8.4 3.2 9.4 7.5A13.9 13.9 0 0 1 16 30a13.9 13.9 0 0 1-9.4-3.5A9.7 9.7 0 0 1 16 19Z"
  />
</svg>`;
export const send = icon(svg`<path d="M3.5 10h12m-5-5 5 5-5 5" />`);
export const lock = icon(
  svg`<rect x="4" y="9" width="12" height="8" rx="2" /><path d="M6.75 9V6.25a3.25 3.25 0 0 1 6.5 0V9" />`,
);
export const back = icon(svg`<path d="M12.5 4.5 7 10l5.5 5.5" />`);
export const play = icon(svg`<path d="M6.5 4.25v11.5l9-5.75z" />`);
