// The preview column: four sizes and a chat line, in a light and a dark scheme; size of the result.
import {html, nothing, type TemplateResult} from 'lit';
import type {View} from './view-model.js';

export function previewView(view: View): TemplateResult {
  const {localizer, personName, headingLevel} = view;
  const {messages} = localizer;
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
      <div class="preview-strips" aria-hidden="true">${previewStrip(view, 'light')} ${previewStrip(view, 'dark')}</div>
      <p class="result-info secondary" part="result-info">${view.lazyModule?.resultInfo(view)}</p>
    </section>
  `;
}

function previewStrip(view: View, scheme: 'light' | 'dark'): TemplateResult {
  const {localizer, personName} = view;
  const {messages} = localizer;
  return html`
    <div class="preview-strip ${scheme}">
      <div class="sizes">
        ${avatarPreview(view, 'px128')}${avatarPreview(view, 'px64')}${avatarPreview(view, 'px24')}
      </div>
      <div class="chat">
        ${avatarPreview(view, 'px40')}
        <p>
          <span class="chat-head"
            ><b>${personName || messages.you}</b> <span class="secondary">${chatTime(localizer.tag)}</span></span
          >
          <span class="chat-text">${messages.previewMessage}</span>
        </p>
      </div>
    </div>
  `;
}

const timeCache = new Map<string, string>();

/** A constant time, formatted for the language. */
function chatTime(tag: string): string {
  let time = timeCache.get(tag);
  if (!time) {
    const clock = {hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: 'UTC'} as const;
    timeCache.set(tag, (time = new Intl.DateTimeFormat(tag, clock).format(Date.UTC(2000, 0, 1, 9, 41))));
  }
  return time;
}

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
        draggable="false"
        @error=${() => actions.onImageError(url)}
      />
    `;
  }
  return html`<canvas class="avatar ${size}" data-canvas="preview" aria-hidden="true"></canvas>`;
}
