// The picture as it will be seen, in a circle of the mask's shape: framed, stored, or initials.
import {html, nothing, type TemplateResult} from 'lit';
import type {ViewModel} from './view-model.js';

/** One avatar of the given size class. Decorative: what it shows is said elsewhere. */
export function avatarPreview({previewSource, initials, actions}: ViewModel, size: string): TemplateResult {
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
