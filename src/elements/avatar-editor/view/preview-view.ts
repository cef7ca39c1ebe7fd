// As people will see it: at four sizes and in a chat line, in light and in dark; and what it will weigh.
import {html, nothing, type TemplateResult} from 'lit';
import {warning} from '../../icons.js';
import {workOf} from '../draft.js';
import {avatar} from './avatar.js';
import type {View} from './view.js';
import {cropEdge} from '../../../image/index.js';

export function previewView(view: View): TemplateResult {
  const {words, personName} = view;
  const {messages} = words;
  return html`
    <section class="preview" part="preview" aria-labelledby="preview-title">
      <h2 class="title" id="preview-title">${messages.preview({name: personName})}</h2>
      <div class="strips" aria-hidden="true">${strip(view, 'light')} ${strip(view, 'dark')}</div>
      <p class="weight secondary" part="weight">${weight(view)}</p>
    </section>
  `;
}

function strip(view: View, scheme: 'light' | 'dark'): TemplateResult {
  const {words, personName} = view;
  const {messages} = words;
  return html`
    <div class="strip ${scheme}">
      <div class="sizes">${avatar(view, 'px128')}${avatar(view, 'px64')}${avatar(view, 'px24')}</div>
      <div class="chat">
        ${avatar(view, 'px40')}
        <p>
          <span class="chat-head"
            ><b>${personName || messages.someone}</b> <span class="secondary">${chatTime(words.tag)}</span></span
          >
          <span class="chat-text">${messages.chat}</span>
        </p>
      </div>
    </div>
  `;
}

/** The same minute in every language, so that nothing changes while it is looked at. */
function chatTime(tag: string): string {
  return new Intl.DateTimeFormat(tag, {hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: 'UTC'}).format(
    Date.UTC(2000, 0, 1, 9, 41),
  );
}

function weight({draft, words, finished, sizePx}: View): TemplateResult | typeof nothing {
  const {messages, format} = words;
  const work = workOf(draft);
  if (!work) return nothing;
  const {file} = finished ?? {};
  const from = messages.from({bytes: work.chosen.file.size}, format);
  const edgePx = Math.round(cropEdge(work.frames.present, work.image));
  const result =
    file && messages.result({edgePx: finished?.width ?? sizePx, type: file.type, bytes: file.size}, format);
  return html`
    <bdi class="result">${result ?? messages.preparing}</bdi>
    <bdi class="result">${from}</bdi>
    ${
      edgePx < sizePx
        ? html`<span class="small"
            >${warning()}
            ${messages.small({edgePx, wantedPx: sizePx, zoomed: work.frames.present.zoom > 1}, format)}</span
          >`
        : nothing
    }
  `;
}
