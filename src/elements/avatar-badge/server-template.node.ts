// Server template of a badge: the same nodes as in a page, which reuses them. Used in
// place of server-template.ts under the export condition `node`.
import {html, nothing, type TemplateResult} from 'lit';
import type {BadgeState} from './dom.js';
import {emBoxSize} from './css-size.js';
import type {PictureAttributes} from './picture-loader.js';

/** The template of a badge, for a server that renders Lit elements. */
export function serverTemplate(
  {text, classes, label, size, status}: BadgeState,
  picture?: PictureAttributes,
): TemplateResult {
  const box = size && emBoxSize(size);
  const style = size ? `--avatar-size:${size};${box ? `--_box:${box}` : ''}` : nothing;
  const image =
    (picture?.src || picture?.srcset) &&
    html`<img
      part="image"
      alt=""
      decoding="async"
      draggable="false"
      loading=${picture.loading ?? nothing}
      crossorigin=${picture.crossorigin ?? nothing}
      referrerpolicy=${picture.referrerpolicy ?? nothing}
      sizes=${picture.sizes ?? nothing}
      srcset=${picture.srcset ?? nothing}
      src=${picture.src ?? nothing}
    />`;
  const content = text ?? html`<slot part="icon"><i></i></slot>`;
  const statusDot = status && html`<b part="status" class=${status}></b>`;
  return html`<span
    part="base initials"
    class=${classes}
    role=${label ? 'img' : nothing}
    aria-label=${label ?? nothing}
    aria-hidden=${label ? nothing : 'true'}
    style=${style}
    >${content}${image}<slot name="status">${statusDot}</slot></span
  >`;
}
