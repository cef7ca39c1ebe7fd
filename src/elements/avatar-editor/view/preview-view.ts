// The preview column: four sizes and a chat line, in a light and a dark scheme; size of the result.
import {html, nothing, type TemplateResult} from 'lit';
import {keyed} from 'lit/directives/keyed.js';
import {memoize} from '../../../locales/format.js';
import type {View} from './view-model.js';

/** One strip, or with all tools a light and a dark one with a chat line. */
export function previewView(view: View): TemplateResult {
  const {localizer, personName, headingLevel, isAdjusting} = view;
  const {messages} = localizer;
  const strips = isAdjusting
    ? html`${previewStrip(view, 'light')} ${previewStrip(view, 'dark')}`
    : html`<div class="preview-strip">${sizes(view, 'px64', 'px40', 'px24')}</div>`;
  return html`
    <section class="preview" part="preview" aria-labelledby="preview-title">
      <div
        class="title"
        id="preview-title"
        role=${headingLevel ? 'heading' : nothing}
        aria-level=${headingLevel ?? nothing}
      >
        ${messages.preview({name: personName})}
      </div>
      <div class="preview-strips" aria-hidden="true">${strips}</div>
      <p class="result-info secondary" part="result-info">${view.lazyModule?.resultInfo(view)}</p>
    </section>
  `;
}

function previewStrip(view: View, scheme: 'light' | 'dark'): TemplateResult {
  const {localizer, personName} = view;
  const {messages} = localizer;
  return html`
    <div class="preview-strip ${scheme}">
      ${sizes(view, 'px128', 'px64', 'px24')}
      <div class="chat">
        ${avatarPreview(view, 'px40')}
        <p>
          <span><b>${personName || messages.you}</b> <span class="secondary">${chatTime(localizer.tag)}</span></span>
          <span>${messages.previewMessage}</span>
        </p>
      </div>
    </div>
  `;
}

const sizes = (view: View, ...names: readonly string[]) =>
  html`<div class="sizes">${names.map((name) => avatarPreview(view, name))}</div>`;

/** A constant time, formatted for the language. */
const chatTime = memoize((tag) => {
  return new Intl.DateTimeFormat(tag, {timeStyle: 'short', timeZone: 'UTC'}).format(Date.UTC(2000, 0, 1, 9, 41));
});

/** One avatar of the given size class. Decorative: hidden from assistive technology. */
export function avatarPreview(view: View, size: string): unknown {
  const {previewSource, initials, colorClass, actions, request, pictureKey} = view;
  if (previewSource.kind === 'initials') {
    return html`<span class="avatar initials ${size} ${colorClass}" part="initials" aria-hidden="true"
      >${initials}</span
    >`;
  }
  if (previewSource.kind === 'url') {
    const {url, srcset} = previewSource;
    // An <img> shows the last picture until the next one has loaded, so another person has another <img>.
    return keyed(
      pictureKey,
      html`<img
        class="avatar ${size} ${colorClass}"
        alt=""
        crossorigin=${request.crossorigin ?? nothing}
        referrerpolicy=${request.referrerpolicy ?? nothing}
        src=${url}
        srcset=${srcset || nothing}
        decoding="async"
        draggable="false"
        @error=${() => actions.onImageError(url)}
      />`,
    );
  }
  return html`<canvas class="avatar ${size}" data-canvas="preview" aria-hidden="true"></canvas>`;
}
