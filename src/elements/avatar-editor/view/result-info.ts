// Size of the encoded picture, and a warning if its resolution is low.
import {html, nothing, type TemplateResult} from 'lit';
import {cropEdge} from '../../../image/geometry/crop-geometry.js';
import {warning} from '../../shared/icons.js';
import {getOpenImage} from '../state/draft.js';
import type {ViewModel} from './view-model.js';

export function resultInfo(view: ViewModel): TemplateResult | typeof nothing {
  const {draft, localizer, result, encodeProgress, sizePx} = view;
  const {messages, format} = localizer;
  const openImage = getOpenImage(draft);
  if (!openImage) return nothing;
  const original = messages.from({bytes: openImage.chosen.file.size}, format);
  const edgePx = Math.round(cropEdge(openImage.history.present, openImage.image));
  const isEncoding = !result && encodeProgress !== undefined;
  return html`
    ${isEncoding ? animationProgress(view, encodeProgress) : html`<span class="result"><bdi>${resultText(view) ?? messages.preparing}</bdi></span>`}
    <span class="result"><bdi>${original}</bdi></span>
    ${
      edgePx < sizePx && !isEncoding
        ? html`<span class="small"
            >${warning()}
            ${messages.small({edgePx, wantedPx: sizePx, zoomed: openImage.history.present.zoom > 1}, format)}</span
          >`
        : nothing
    }
  `;
}

function resultText({localizer, result}: ViewModel): string | undefined {
  if (!result) return undefined;
  const {messages, format} = localizer;
  const {file, width, frames} = result;
  const note = frames > 1 ? messages.animated : undefined;
  return messages.result({edgePx: width, type: file.type, bytes: file.size, note}, format);
}

/** Progress of an animation, with a button that uses a still picture instead. */
function animationProgress({localizer, actions, access, draft}: ViewModel, share: number): TemplateResult {
  const {messages, format} = localizer;
  const isDisabled = access !== 'usable' || draft.phase === 'saving';
  return html`
    <span class="animating">
      <bdi>${messages.preparingFrames({share}, format)}</bdi>
      <button
        class="link"
        type="button"
        aria-disabled=${isDisabled ? 'true' : 'false'}
        @click=${() => isDisabled || actions.dropAnimation()}
      >
        ${messages.keepStill}
      </button>
    </span>
  `;
}
