// The question before a single-page app leaves unsaved changes: a modal dialog with Save, Discard and Keep editing.
import {html, nothing, render, type LitElement} from 'lit';
import {showModal} from '../../base/platform.js';
import type {Localizer} from '../../shared/localize.js';
import {takeEscape} from '../../shared/take-escape.js';
import type {Settings} from '../properties.js';
import {canSave, type Draft} from '../state/draft.js';
import type {EditorAccess} from '../view/view-model.js';

/** The controller of the editor. It imports this file, so that it is named here instead of imported. */
interface Controller {
  readonly unsavedDrafts: readonly Draft[];
  readonly access: EditorAccess;
  readonly draft: Draft;
  cancel(): void;
  reset(): void;
  save(): Promise<void>;
}

type Answer = 'save' | 'discard' | 'keep';

const asking = new WeakMap<LitElement, Promise<boolean>>();

/**
 * True if the changes are saved or discarded; false if people keep editing, or if Save failed. A second call joins the first. What a
 * running save stores is not lost.
 */
export function confirmLeave(host: LitElement, controller: Controller, settings: () => Settings): Promise<boolean> {
  let answer = asking.get(host);
  if (!answer) {
    answer = askUntilSettled(host, controller, settings).finally(() => asking.delete(host));
    asking.set(host, answer);
  }
  return answer;
}

async function askUntilSettled(host: LitElement, controller: Controller, settings: () => Settings): Promise<boolean> {
  while (controller.unsavedDrafts.some(({phase}) => phase !== 'saving')) {
    const {localizer, showsSaveButtons} = settings();
    const isSavable = () => controller.access === 'usable' && canSave(controller.draft);
    const answer = await ask(host, localizer, showsSaveButtons && isSavable());
    if (answer === 'keep') return false;
    if (answer === 'discard') {
      if (controller.draft.phase !== 'saving') controller.cancel();
      controller.reset();
      return true;
    }
    await controller.save();
    // What is left now belongs to another person, who is asked about next.
    if (isSavable()) return false;
  }
  return true;
}

function ask(host: LitElement, {messages}: Localizer<'editor'>, offersSave: boolean): Promise<Answer> {
  const dialog = document.createElement('dialog');
  dialog.className = 'leave';
  dialog.setAttribute('role', 'alertdialog');
  dialog.setAttribute('aria-labelledby', 'leave-text');
  return new Promise<Answer>((resolve) => {
    const button = (answer: Answer, text: string, kind = '') => html`
      <button class="button ${kind}" type="button" @click=${() => resolve(answer)}><bdi>${text}</bdi></button>
    `;
    render(
      html`<p id="leave-text"><bdi>${messages.unsaved}</bdi></p>
        <div class="answers">
          ${button('discard', messages.discard)} ${button('keep', messages.keepEditing, 'keep')}
          ${offersSave ? button('save', messages.save, 'primary') : nothing}
        </div>`,
      dialog,
    );
    dialog.addEventListener('keydown', (event) => takeEscape(event) && resolve('keep'));
    // Back gesture of a phone.
    dialog.addEventListener('close', () => resolve('keep'));
    host.addController({hostDisconnected: () => resolve('keep')});
    host.renderRoot.append(dialog);
    showModal(dialog);
    dialog.querySelector<HTMLElement>('.keep')?.focus();
    // In a part of the page that is not shown, the dialog is not shown either.
    if (!dialog.getClientRects().length) resolve(confirm(messages.unsaved) ? 'discard' : 'keep');
  }).finally(() => {
    dialog.close();
    dialog.remove();
  });
}
