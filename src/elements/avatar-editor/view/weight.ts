// What the finished picture weighs, and whether it will look soft.
import {html, nothing, type TemplateResult} from 'lit';
import {cropEdge} from '../../../image/framing.js';
import {warning} from '../../icons.js';
import {workOf} from '../draft.js';
import type {View} from './view.js';

export function weight({draft, words, finished, sizePx}: View): TemplateResult | typeof nothing {
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
