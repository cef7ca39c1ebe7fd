// The left square: an inviting circle, until the late half brings the camera, or the picture under its mask.
import {html, nothing, type TemplateResult} from 'lit';
import {plus} from '../../shared/icons.js';
import {workOf} from '../state/draft.js';
import {avatar} from './avatar-preview.js';
import type {View} from './view-model.js';

export function stageView(view: View): TemplateResult {
  const {draft, workshop} = view;
  const framed = draft.phase !== 'camera' && draft.phase !== 'opening' && Boolean(workOf(draft));
  return html`
    <div class="stage ${framed ? 'framed' : ''}" part="stage">
      ${
        workshop && draft.phase === 'camera'
          ? workshop.cameraView(view)
          : workshop && framed
            ? workshop.framingView(view)
            : tile(view)
      }
    </div>
  `;
}

/** The button lies over what it shows: the initials are no part of its name. */
function tile(view: View): TemplateResult {
  const {words, draft, access, chooses, over, deeds, workshop} = view;
  const {messages} = words;
  const {phase} = draft;
  const offers = chooses && (access === 'usable' || access === 'disabled');
  const off = phase === 'opening' || phase === 'camera' || phase === 'saving' || access !== 'usable';
  return html`
    <div class="tile">
      <span class="disc ${phase === 'opening' ? 'opening' : ''}">${avatar(view, 'whole')}</span>
      ${offers && !off ? html`<span class="badge">${plus()}</span>` : nothing}
      ${over ? html`<span class="tint"></span>` : nothing}
    </div>
    ${
      offers
        ? html`
            <button
              class="tile"
              part="tile"
              type="button"
              data-focus
              aria-label=${phase === 'opening' ? messages.opening : messages.chooseFile}
              aria-disabled=${off ? 'true' : 'false'}
              ?disabled=${access === 'disabled'}
              @click=${() => off || deeds.choose()}
            ></button>
          `
        : nothing
    }
    ${phase === 'saving' ? workshop?.ring(view) : nothing}
  `;
}
