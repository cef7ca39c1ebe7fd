// The footer: source buttons, message, Clear, Cancel and Save; or the unlock button.
import {html, nothing, type TemplateResult} from 'lit';
import type {AvatarErrorCode} from '../../../errors.js';
import {camera, check, clock, lock, picture, warning} from '../../shared/icons.js';
import {canSave, getOpenImage} from '../state/draft.js';
import {saveErrorText, errorText} from './error-text.js';
import type {View} from './view-model.js';

export function footerView(view: View): TemplateResult {
  const {access} = view;
  const isLocked = access === 'locked' || access === 'unlocking';
  return html`
    <div class="footer" part="footer">
      <div class="sources">
        ${isLocked ? unlockButton(view) : access === 'readonly' ? nothing : sourceButtons(view)}
      </div>
      <p class="message secondary" part="message">${message(view)}</p>
      <div class="form-actions">
        ${isLocked || access === 'readonly' ? nothing : html`${discardButton(view) ?? clearCheckbox(view)} ${saveButtons(view)}`}
      </div>
    </div>
  `;
}

function sourceButtons({localizer, draft, access, canChooseFile, canUseCamera, actions}: View): TemplateResult {
  const {messages} = localizer;
  const isDisabled = access === 'disabled' || draft.phase === 'saving';
  const photographed = getOpenImage(draft)?.chosen.source === 'camera';
  return html`
    ${
      canChooseFile
        ? html`
            <button class="button choose-file" type="button" ?disabled=${isDisabled} @click=${actions.openFilePicker}>
              ${picture()} ${messages.chooseFile}
            </button>
          `
        : nothing
    }
    ${
      canUseCamera
        ? html`
            <button class="button open-camera" type="button" ?disabled=${isDisabled} @click=${actions.startCamera}>
              ${camera()} ${photographed ? messages.retakePhoto : messages.takePhoto}
            </button>
          `
        : nothing
    }
  `;
}

function unlockButton({localizer, access, actions}: View): TemplateResult {
  const {messages} = localizer;
  const isUnlocking = access === 'unlocking';
  return html`
    <button
      class="button unlock"
      part="unlock"
      type="button"
      data-focus
      aria-disabled=${isUnlocking ? 'true' : 'false'}
      @click=${() => isUnlocking || actions.unlock()}
    >
      ${lock()} ${isUnlocking ? messages.unlocking : messages.unlock}
    </button>
  `;
}

function message({draft, localizer, access, accept, maxBytes, managedBy, queued}: View): TemplateResult | string {
  const {messages, format} = localizer;
  const problems = 'problems' in draft ? draft.problems : [];
  const error = problems.length
    ? errorText(problems, localizer)
    : draft.phase === 'failed'
      ? saveErrorText(draft.error, localizer)
      : '';
  if (error) return html`<span class="error">${warning()} <span>${error}</span></span>`;
  if (draft.phase === 'saving' && draft.step === 'checking') {
    return html`<span class="pending">${clock()} <span>${messages.checkingStored}</span></span>`;
  }
  if ('mayBeStored' in draft && draft.mayBeStored) {
    return html`<span class="pending">${clock()} <span>${messages.stoppedUnconfirmed}</span></span>`;
  }
  if (access === 'locked' || access === 'unlocking') return messages.managed({system: managedBy});
  if (access === 'readonly') return '';
  if (queued) {
    const {rejection} = queued;
    const sentence = localizer.errorMessage(rejection ?? {code: 'queued'});
    return html`<span class=${rejection ? 'error' : 'pending'}
      >${rejection ? warning() : clock()} <span>${sentence}</span></span
    >`;
  }
  if (draft.phase === 'saved') {
    return html`<span class="success"
      >${check()} <span>${draft.url === null ? messages.removed : messages.saved}</span></span
    >`;
  }
  return messages.fileHint({accept, maxBytes}, format);
}

function clearCheckbox({localizer, draft, access, canClear, actions}: View): TemplateResult | typeof nothing {
  const isRemoval =
    draft.phase === 'clearing' || ((draft.phase === 'failed' || draft.phase === 'saving') && !draft.openImage);
  if (!canClear && !isRemoval) return nothing;
  return html`
    <label class="check" part="clear">
      <input
        type="checkbox"
        .checked=${isRemoval}
        ?disabled=${access === 'disabled' || draft.phase === 'saving'}
        @change=${(event: Event) => actions.setClear((event.target as HTMLInputElement).checked)}
      />
      ${localizer.messages.clear}
    </label>
  `;
}

/** Replaces Clear while a queued avatar is shown. */
function discardButton({localizer, access, queued}: View): TemplateResult | undefined {
  if (!queued) return undefined;
  return html`
    <button
      class="button quiet"
      part="discard"
      type="button"
      ?disabled=${access === 'disabled'}
      @click=${() => void queued.discard()}
    >
      ${localizer.messages.discardWaiting}
    </button>
  `;
}

function saveButtons(view: View): TemplateResult | typeof nothing {
  const {localizer, draft, access, showsSaveButtons, queued, actions} = view;
  if (!showsSaveButtons) return nothing;
  const {messages} = localizer;
  const isSaving = draft.phase === 'saving';
  const rejection = queued?.rejection && !canSave(draft);
  const isDisabled = access !== 'usable' || !(canSave(draft) || rejection);
  const isConflicting = draft.phase === 'failed' && isConflict(draft.error);
  const onPress = needsOtherPicture(view)
    ? actions.openFilePicker
    : rejection
      ? () => void queued.retry()
      : actions.save;
  return html`
    <button
      class="button quiet cancel"
      type="button"
      ?disabled=${access === 'disabled'}
      @click=${isConflicting ? actions.acceptServerVersion : actions.cancel}
    >
      ${isSaving ? messages.stop : isConflicting ? messages.useServerVersion : messages.cancel}
    </button>
    <button
      class="button primary save"
      part="save"
      type="button"
      aria-disabled=${isDisabled ? 'true' : 'false'}
      ?disabled=${access === 'disabled'}
      @click=${isDisabled ? nothing : onPress}
    >
      ${saveButtonLabel(view)}
    </button>
  `;
}

const isConflict = ({code}: {readonly code: AvatarErrorCode}) => code === 'conflict';

function saveButtonLabel(view: View): string {
  const {draft, localizer} = view;
  const {messages, format} = localizer;
  if (draft.phase === 'saving') {
    if (draft.step === 'checking') return messages.checking;
    const share = draft.total ? Math.min(draft.loaded / draft.total, 1) : 0;
    // All bytes are sent, and the server has not responded yet.
    return share === 1 ? messages.almostDone : messages.saving({share}, format);
  }
  const error = saveError(view);
  if (!error) return messages.save;
  if (needsOtherPicture(view)) return messages.chooseOther;
  return isConflict(error) ? messages.overwrite : messages.retry;
}

/** Why the picture is not stored; `undefined` if nothing has failed. */
function saveError({draft, queued}: View): {readonly code: AvatarErrorCode} | undefined {
  return draft.phase === 'failed' ? draft.error : canSave(draft) ? undefined : queued?.rejection;
}

/** True if the server will never take this picture, and another one can be chosen. */
function needsOtherPicture(view: View): boolean {
  const code = saveError(view)?.code;
  return view.canChooseFile && (code === 'payload-too-large' || code === 'unsupported-media-type');
}
