// The stage: the placeholder, the camera or the crop area.
import {html, nothing, type TemplateResult} from 'lit';
import {pen, plus} from '../../shared/styles/icons.js';
import {getOpenImage} from '../state/draft.js';
import {avatarPreview} from './preview-view.js';
import type {View} from './view-model.js';

export function stageView(view: View): TemplateResult {
  const {draft, lazyModule, layout} = view;
  const isCropping = draft.phase !== 'opening' && (draft.phase === 'camera' || Boolean(getOpenImage(draft)));
  const hasStage = isCropping && layout !== 'rest' ? lazyModule : undefined;
  return html`
    <div class="stage ${hasStage && draft.phase !== 'camera' ? 'cropping' : ''}" part="stage">
      ${
        hasStage
          ? draft.phase === 'camera'
            ? hasStage.cameraView(view)
            : hasStage.cropView(view)
          : placeholderTile(view)
      }
    </div>
  `;
}

/** The button lies above the circle, so that the initials are not part of its accessible name. */
function placeholderTile(view: View): TemplateResult {
  const {localizer, draft, access, canChooseFile, isDragOver, actions, lazyModule, personName, previewSource} = view;
  const {hasDialog} = view;
  const {messages} = localizer;
  const {phase} = draft;
  const hasPicture = previewSource.kind !== 'initials';
  const canOffer = canChooseFile && (access === 'usable' || access === 'disabled');
  const isDisabled = phase === 'opening' || phase === 'camera' || phase === 'saving' || access !== 'usable';
  return html`
    <div class="tile">
      <span
        class="disc ${phase === 'opening' ? 'opening' : ''}"
        role=${hasPicture ? 'img' : nothing}
        aria-label=${hasPicture ? messages.name({name: personName}) : nothing}
        >${avatarPreview(view, 'whole')}</span
      >
      ${canOffer && !isDisabled ? html`<span class="badge">${hasPicture ? pen() : plus()}</span>` : nothing}
      ${isDragOver ? html`<span class="drop-overlay"></span>` : nothing}
    </div>
    ${
      canOffer
        ? html`
            <button
              class="tile"
              part="tile"
              type="button"
              aria-label=${phase === 'opening' ? messages.opening : hasDialog ? messages.adjust : messages.chooseFile}
              aria-disabled=${isDisabled ? 'true' : 'false'}
              ?disabled=${access === 'disabled'}
              @click=${() => isDisabled || (hasDialog ? actions.openStage() : actions.openFilePicker())}
            ></button>
          `
        : nothing
    }
    ${phase === 'saving' ? lazyModule?.progressRing(view) : nothing}
  `;
}
