// What the finished picture weighs, and whether it will look soft.
import {html, nothing, type TemplateResult} from 'lit';
import {cropEdge} from '../../../image/geometry/crop-geometry.js';
import {warning} from '../../shared/icons.js';
import {workOf} from '../state/draft.js';
import type {View} from './view-model.js';

export function weight(view: View): TemplateResult | typeof nothing {
  const {draft, words, finished, finishing, sizePx} = view;
  const {messages, format} = words;
  const work = workOf(draft);
  if (!work) return nothing;
  const from = messages.from({bytes: work.chosen.file.size}, format);
  const edgePx = Math.round(cropEdge(work.frames.present, work.image));
  const writes = !finished && finishing !== undefined;
  return html`
    ${writes ? animating(view, finishing) : html`<span class="result"><bdi>${result(view) ?? messages.preparing}</bdi></span>`}
    <span class="result"><bdi>${from}</bdi></span>
    ${
      edgePx < sizePx && !writes
        ? html`<span class="small"
            >${warning()}
            ${messages.small({edgePx, wantedPx: sizePx, zoomed: work.frames.present.zoom > 1}, format)}</span
          >`
        : nothing
    }
  `;
}

function result({words, finished}: View): string | undefined {
  if (!finished) return undefined;
  const {messages, format} = words;
  const {file, width, frames} = finished;
  const note = frames > 1 ? messages.animated : undefined;
  return messages.result({edgePx: width, type: file.type, bytes: file.size, note}, format);
}

/** An animation takes its time: how far it is, and a way out. */
function animating({words, deeds, access, draft}: View, share: number): TemplateResult {
  const {messages, format} = words;
  const off = access !== 'usable' || draft.phase === 'saving';
  return html`
    <span class="animating">
      <bdi>${messages.preparingFrames({share}, format)}</bdi>
      <button
        class="link"
        type="button"
        aria-disabled=${off ? 'true' : 'false'}
        @click=${() => off || deeds.keepStill()}
      >
        ${messages.keepStill}
      </button>
    </span>
  `;
}
