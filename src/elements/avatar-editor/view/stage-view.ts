// The stage: the placeholder, the camera or the crop area.
import {html, nothing, type TemplateResult} from 'lit';
import {plus} from '../../shared/icons.js';
import {getOpenImage} from '../state/draft.js';
import {avatarPreview} from './preview-view.js';
import type {View} from './view-model.js';

export function stageView(view: View): TemplateResult {
  const {draft, lazyModule} = view;
  const isCropping = draft.phase !== 'camera' && draft.phase !== 'opening' && Boolean(getOpenImage(draft));
  return html`
    <div class="stage ${isCropping ? 'cropping' : ''}" part="stage">
      ${
        lazyModule && draft.phase === 'camera'
          ? lazyModule.cameraView(view)
          : lazyModule && isCropping
            ? lazyModule.cropView(view)
            : placeholderTile(view)
      }
    </div>
  `;
}

/** The button lies above the circle, so that the initials are not part of its accessible name. */
function placeholderTile(view: View): TemplateResult {
  const {localizer, draft, access, canChooseFile, isDragOver, actions, lazyModule, personName, previewSource} = view;
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
      ${canOffer && !isDisabled ? html`<span class="badge">${plus()}</span>` : nothing}
      ${isDragOver ? html`<span class="drop-overlay"></span>` : nothing}
    </div>
    ${
      canOffer
        ? html`
            <button
              class="tile"
              part="tile"
              type="button"
              data-focus
              aria-label=${phase === 'opening' ? messages.opening : messages.chooseFile}
              aria-disabled=${isDisabled ? 'true' : 'false'}
              ?disabled=${access === 'disabled'}
              @click=${() => isDisabled || actions.openFilePicker()}
            ></button>
          `
        : nothing
    }
    ${phase === 'saving' ? lazyModule?.progressRing(view) : nothing}
  `;
}
