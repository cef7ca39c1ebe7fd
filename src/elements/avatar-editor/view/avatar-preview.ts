// Preview of the avatar in the shape of the mask: cropped picture, stored picture or initials.
import {html, nothing, type TemplateResult} from 'lit';
import type {View} from './view-model.js';

/** One avatar of the given size class. Decorative: hidden from assistive technology. */
export function avatarPreview({previewSource, initials, actions}: View, size: string): TemplateResult {
  if (previewSource.kind === 'initials') {
    return html`<span class="avatar initials ${size}" part="initials" aria-hidden="true">${initials}</span>`;
  }
  if (previewSource.kind === 'url') {
    const {url, srcset} = previewSource;
    return html`
      <img
        class="avatar ${size}"
        alt=""
        src=${url}
        srcset=${srcset || nothing}
        decoding="async"
        @error=${() => actions.onImageError(url)}
      />
    `;
  }
  return html`<canvas class="avatar ${size}" data-canvas="preview" aria-hidden="true"></canvas>`;
}
