// The footer: source buttons, message, Clear, Cancel and Save; or the unlock button.
import {html, nothing, type TemplateResult} from 'lit';
import type {AvatarErrorCode} from '../../../errors.js';
import {camera, check, clock, lock, picture, warning, type Icon} from '../../shared/styles/icons.js';
import {canSave, getOpenImage, getUnopened} from '../state/draft.js';
import {saveErrorText, errorText} from './text/error-text.js';
import {phaseText} from './tools-view.js';
import type {View} from './view-model.js';

/** The footer of the full layout. */
export function footerView(view: View): TemplateResult {
  return html`
    <div class="footer" part="footer">
      ${sourcesView(view)} ${messageView(view)}
      <div class="form-actions">${clearView(view)} ${saveButtons(view)}</div>
    </div>
  `;
}

/** While cropping, the bar with Save stays in view. */
export function croppingFooterView(view: View): TemplateResult {
  const buttons = saveButtons(view);
  return html`
    <div class="footer" part="footer">${sourcesView(view)} ${clearView(view)} ${messageView(view)}</div>
    ${buttons && html`<div class="form-actions bar">${buttons}</div>`}
  `;
}

/** The row at rest: Save and Cancel take the place of the sources while there is something to save. */
export function restView(view: View): TemplateResult {
  const {localizer, draft, queued} = view;
  const buttons = saveButtons(view);
  const canStore = canSave(draft) || draft.phase === 'saving' || queued?.rejection;
  return html`
    <div class="footer" part="footer">
      <div class="rest-title"><slot name="title">${localizer.messages.name({name: ''})}</slot></div>
      ${messageView(view)}
      <div class="controls">
        <div class="exchange ${buttons && canStore && !view.hasDialog ? 'saves' : ''}">
          ${sourcesView(view)} ${buttons && html`<div class="form-actions">${buttons}</div>`}
        </div>
        ${clearView(view)}
      </div>
    </div>
  `;
}

const isLocked = ({access}: View) => access === 'locked' || access === 'unlocking';
const isChangeable = (view: View) => !isLocked(view) && view.access !== 'readonly';

function sourcesView(view: View): TemplateResult {
  const buttons = isLocked(view) ? unlockButton(view) : isChangeable(view) ? sourceButtons(view) : nothing;
  return html`<div class="sources">${buttons}</div>`;
}

const messageView = (view: View) => html`<p class="message secondary" part="message">${message(view)}</p>`;
const clearView = (view: View) => (isChangeable(view) ? (discardButton(view) ?? clearCheckbox(view)) : nothing);

function sourceButtons({localizer, draft, access, canChooseFile, sources, actions}: View): TemplateResult {
  const {messages} = localizer;
  const isDisabled = access === 'disabled' || draft.phase === 'saving';
  const photographed = getOpenImage(draft)?.chosen.source === 'camera';
  const photoLabel = photographed ? messages.retakePhoto : messages.takePhoto;
  const button = (kind: string, icon: Icon | undefined, label: string, onPress: () => void) => html`
    <button
      class="button ${kind}"
      part="button ${kind}"
      type="button"
      aria-label=${label}
      ?disabled=${isDisabled}
      @click=${onPress}
    >
      ${icon?.()} <span>${label}</span>
    </button>
  `;
  return html`
    ${getUnopened(draft) ? button('primary retry', undefined, messages.retry, actions.retryOpening) : nothing}
    ${canChooseFile ? button('choose-file', picture, messages.chooseFile, actions.openFilePicker) : nothing}
    ${sources.includes('camera') ? button('open-camera', camera, photoLabel, actions.startCamera) : nothing}
  `;
}

function unlockButton({localizer, access, actions}: View): TemplateResult {
  const {messages} = localizer;
  const isUnlocking = access === 'unlocking';
  return html`
    <button
      class="button unlock"
      part="button unlock"
      type="button"
      aria-disabled=${isUnlocking ? 'true' : 'false'}
      @click=${() => isUnlocking || actions.unlock()}
    >
      ${lock()} ${plain(isUnlocking ? messages.unlocking : messages.unlock)}
    </button>
  `;
}

function message(view: View): TemplateResult | typeof nothing {
  const {draft, localizer, access, limits, managedBy, queued, layout} = view;
  const {messages, format} = localizer;
  const problems = 'problems' in draft ? draft.problems : [];
  const error = problems.length
    ? errorText(problems, localizer)
    : draft.phase === 'failed'
      ? saveErrorText(draft.error, localizer)
      : '';
  if (error) return note('error', warning, error);
  if (draft.phase === 'saving' && draft.step === 'checking') return note('pending', clock, messages.checkingStored);
  if ('mayBeStored' in draft && draft.mayBeStored) return note('pending', clock, messages.stoppedUnconfirmed);
  if (isLocked(view)) return plain(messages.managed({system: managedBy}));
  if (access === 'readonly') return nothing;
  if (queued) {
    const {rejection} = queued;
    const sentence = localizer.errorMessage(rejection ?? {code: 'queued'});
    return rejection ? note('error', warning, sentence) : note('pending', clock, sentence);
  }
  if (draft.phase === 'saved') return note('success', check, draft.url === null ? messages.removed : messages.saved);
  return plain((layout === 'rest' && phaseText(view)) || messages.fileHint(limits, format));
}

/** A sentence may be English in a right-to-left page: its full stop stays at its end. */
const plain = (text: string) => html`<bdi>${text}</bdi>`;
const note = (kind: string, icon: Icon, text: string) => html`<span class=${kind}>${icon()} ${plain(text)}</span>`;

function clearCheckbox({localizer, draft, access, canClear, actions}: View): TemplateResult | typeof nothing {
  const isRemoval =
    draft.phase === 'clearing' || ((draft.phase === 'failed' || draft.phase === 'saving') && !draft.openImage);
  if (!canClear && !isRemoval) return nothing;
  return html`
    <label class="check" part="clear">
      <input
        part="checkbox"
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
      part="button quiet discard"
      type="button"
      ?disabled=${access === 'disabled'}
      @click=${() => void queued.discard()}
    >
      ${localizer.messages.discardWaiting}
    </button>
  `;
}

/** `undefined` if the form submits the picture, or nothing can be changed. */
function saveButtons(view: View): TemplateResult | undefined {
  const {localizer, draft, access, showsSaveButtons, queued, actions} = view;
  if (!showsSaveButtons || !isChangeable(view)) return undefined;
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
      part="button quiet cancel"
      type="button"
      ?disabled=${access === 'disabled'}
      @click=${isConflicting ? actions.acceptServerVersion : actions.cancel}
    >
      ${isSaving ? messages.stop : isConflicting ? messages.useServerVersion : messages.cancel}
    </button>
    <button
      class="button primary save"
      part="button primary save"
      type="button"
      aria-disabled=${isDisabled ? 'true' : 'false'}
      ?disabled=${access === 'disabled'}
      @click=${isDisabled ? nothing : onPress}
    >
      ${plain(saveButtonLabel(view))}
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
