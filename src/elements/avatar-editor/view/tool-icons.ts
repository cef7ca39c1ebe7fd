// Icons of the crop tools; part of the lazy chunk.
import {svg} from 'lit';
import {icon} from '../../shared/icons.js';

export const minusIcon = icon(svg`<path d="M4 10h12" />`);
export const upIcon = icon(svg`<path d="M10 16V4m-5 5 5-5 5 5" />`);
export const downIcon = icon(svg`<path d="M10 4v12m-5-5 5 5 5-5" />`);
export const leftIcon = icon(svg`<path d="M16 10H4m5-5-5 5 5 5" />`);
export const rightIcon = icon(svg`<path d="M4 10h12m-5-5 5 5-5 5" />`);
export const rotateLeftIcon = icon(svg`<path d="M4 3.5v4h4M4.4 7.5A6.5 6.5 0 1 1 3.7 12" />`);
export const rotateRightIcon = icon(svg`<path d="M16 3.5v4h-4m3.6 0a6.5 6.5 0 1 0 .7 4.5" />`);
export const flipIcon = icon(svg`<path d="M10 3v1.5m0 3V9m0 2v1.5m0 3V17M7 5.5v9H2.75zm6 0v9h4.25z" />`);
export const undoIcon = icon(svg`<path d="M7 4.5 3.5 8 7 11.5M3.5 8h8a4 4 0 0 1 0 8H8" />`);
export const redoIcon = icon(svg`<path d="M13 4.5 16.5 8 13 11.5M16.5 8h-8a4 4 0 0 0 0 8H12" />`);
export const straightenIcon = icon(
  svg`<path d="M2.75 14.25h14.5M4.5 11.5a6.5 6.5 0 0 1 11 0M10 8.25V5m0 0L8.25 6.75M10 5l1.75 1.75" />`,
);
