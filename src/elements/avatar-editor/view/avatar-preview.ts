// The picture as it will be seen, in a circle of the mask's shape: framed, stored, or initials.
import {html, nothing, type TemplateResult} from 'lit';
import type {View} from './view-model.js';

/** One avatar of the given size class. Decorative: what it shows is said elsewhere. */
export function avatar({face, initials, deeds}: View, size: string): TemplateResult {
  if (face.kind === 'initials') {
    return html`<span class="avatar initials ${size}" part="initials" aria-hidden="true">${initials}</span>`;
  }
  if (face.kind === 'url') {
    const {url, srcset} = face;
    return html`
      <img
        class="avatar ${size}"
        alt=""
        src=${url}
        srcset=${srcset || nothing}
        decoding="async"
        @error=${() => deeds.pictureBroke(url)}
      />
    `;
  }
  return html`<canvas class="avatar ${size}" data-paint="face" aria-hidden="true"></canvas>`;
}
