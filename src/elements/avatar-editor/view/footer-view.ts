// The foot: where pictures come from, what is wrong if anything, Clear, Cancel and Save; or who owns the picture.
import {html, nothing, type TemplateResult} from 'lit';
import type {AvatarErrorCode} from '../../../errors.js';
import {camera, check, clock, lock, picture, warning} from '../../shared/icons.js';
import {canSave, workOf} from '../state/draft.js';
import {failureText, problemText} from './error-text.js';
import type {View} from './view-model.js';

export function footerView(view: View): TemplateResult {
  const {access} = view;
  const locked = access === 'locked' || access === 'unlocking';
  return html`
    <div class="footer" part="footer">
      <div class="sources">${locked ? unlockButton(view) : access === 'readonly' ? nothing : sourceButtons(view)}</div>
      <p class="message secondary" part="message">${message(view)}</p>
      <div class="decide">
        ${locked || access === 'readonly' ? nothing : html`${discardButton(view) ?? clearBox(view)} ${saveButtons(view)}`}
      </div>
    </div>
  `;
}

function sourceButtons({words, draft, access, chooses, films, deeds}: View): TemplateResult {
  const {messages} = words;
  const off = access === 'disabled' || draft.phase === 'saving';
  const photographed = workOf(draft)?.chosen.source === 'camera';
  return html`
    ${
      chooses
        ? html`
            <button class="button choose" type="button" ?disabled=${off} @click=${deeds.choose}>
              ${picture()} ${messages.chooseFile}
            </button>
          `
        : nothing
    }
    ${
      films
        ? html`
            <button class="button film" type="button" ?disabled=${off} @click=${deeds.pointCamera}>
              ${camera()} ${photographed ? messages.retakePhoto : messages.takePhoto}
            </button>
          `
        : nothing
    }
  `;
}

function unlockButton({words, access, deeds}: View): TemplateResult {
  const {messages} = words;
  const busy = access === 'unlocking';
  return html`
    <button
      class="button unlock"
      part="unlock"
      type="button"
      data-focus
      aria-disabled=${busy ? 'true' : 'false'}
      @click=${() => busy || deeds.unlock()}
    >
      ${lock()} ${busy ? messages.unlocking : messages.unlock}
    </button>
  `;
}

function message({draft, words, access, accept, maxBytes, managedBy, waiting}: View): TemplateResult | string {
  const {messages, format} = words;
  const problems = 'problems' in draft ? draft.problems : [];
  const wrong = problems.length
    ? problemText(problems, words)
    : draft.phase === 'failed'
      ? failureText(draft.error, words)
      : '';
  if (wrong) return html`<span class="wrong">${warning()} <span>${wrong}</span></span>`;
  if (access === 'locked' || access === 'unlocking') return messages.managed({system: managedBy});
  if (access === 'readonly') return '';
  if (waiting) {
    const {rejection} = waiting;
    const sentence = words.errorMessage(rejection ?? {code: 'queued'});
    return html`<span class=${rejection ? 'wrong' : 'waits'}
      >${rejection ? warning() : clock()} <span>${sentence}</span></span
    >`;
  }
  if (draft.phase === 'saved') {
    return html`<span class="done"
      >${check()} <span>${draft.url === null ? messages.removed : messages.saved}</span></span
    >`;
  }
  return messages.hint({accept, maxBytes}, format);
}

function clearBox({words, draft, access, clears, deeds}: View): TemplateResult | typeof nothing {
  const removing =
    draft.phase === 'clearing' || ((draft.phase === 'failed' || draft.phase === 'saving') && !draft.work);
  if (!clears && !removing) return nothing;
  return html`
    <label class="check" part="clear">
      <input
        type="checkbox"
        .checked=${removing}
        ?disabled=${access === 'disabled' || draft.phase === 'saving'}
        @change=${(event: Event) => deeds.toggleClear((event.target as HTMLInputElement).checked)}
      />
      ${words.messages.clear}
    </label>
  `;
}

/** In the place of Clear: what waits is not stored, and what is stored is not shown. */
function discardButton({words, access, waiting}: View): TemplateResult | undefined {
  if (!waiting) return undefined;
  return html`
    <button
      class="button quiet"
      part="discard"
      type="button"
      ?disabled=${access === 'disabled'}
      @click=${() => void waiting.discard()}
    >
      ${words.messages.discardWaiting}
    </button>
  `;
}

function saveButtons(view: View): TemplateResult | typeof nothing {
  const {words, draft, access, saves, waiting, deeds} = view;
  if (!saves) return nothing;
  const {messages} = words;
  const saving = draft.phase === 'saving';
  const refused = waiting?.rejection && !canSave(draft);
  const off = access !== 'usable' || !(canSave(draft) || refused);
  const theirs = draft.phase === 'failed' && isTheirs(draft.error);
  const press = () => (refused ? void waiting.retry() : deeds.save());
  return html`
    <button
      class="button quiet cancel"
      type="button"
      ?disabled=${access === 'disabled'}
      @click=${theirs ? deeds.useTheirs : deeds.cancel}
    >
      ${saving ? messages.stop : theirs ? messages.useTheirs : messages.cancel}
    </button>
    <button
      class="button primary save"
      part="save"
      type="button"
      aria-disabled=${off ? 'true' : 'false'}
      ?disabled=${access === 'disabled'}
      @click=${() => off || press()}
    >
      ${saveLabel(view)}
    </button>
  `;
}

const isTheirs = ({code}: {readonly code: AvatarErrorCode}) => code === 'conflict';

function saveLabel({draft, words, waiting}: View): string {
  const {messages, format} = words;
  if (draft.phase === 'saving') {
    const share = draft.total ? Math.min(draft.loaded / draft.total, 1) : 0;
    return messages.saving({share}, format);
  }
  const failed = draft.phase === 'failed' ? draft.error : canSave(draft) ? undefined : waiting?.rejection;
  return failed ? (isTheirs(failed) ? messages.saveMine : messages.retry) : messages.save;
}
