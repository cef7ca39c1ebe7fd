// As people will see it: at four sizes and in a chat line, in light and in dark; and what it will weigh.
import {html, type TemplateResult} from 'lit';
import {avatar} from './avatar-preview.js';
import type {View} from './view-model.js';

export function previewView(view: View): TemplateResult {
  const {words, personName} = view;
  const {messages} = words;
  return html`
    <section class="preview" part="preview" aria-labelledby="preview-title">
      <h2 class="title" id="preview-title">${messages.preview({name: personName})}</h2>
      <div class="strips" aria-hidden="true">${strip(view, 'light')} ${strip(view, 'dark')}</div>
      <p class="weight secondary" part="weight">${view.workshop?.weight(view)}</p>
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

const clocks = new Map<string, string>();

/** The same minute in every language, so that nothing changes while it is looked at. */
function chatTime(tag: string): string {
  let time = clocks.get(tag);
  if (!time) {
    const clock = {hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: 'UTC'} as const;
    clocks.set(tag, (time = new Intl.DateTimeFormat(tag, clock).format(Date.UTC(2000, 0, 1, 9, 41))));
  }
  return time;
}
