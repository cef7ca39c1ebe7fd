// The question before a single-page app leaves unsaved changes: a modal dialog with Save, Discard and Keep editing.
import {render, type LitElement} from 'lit';
import {showModal} from '../../base/platform.js';
import type {Localizer} from '../../shared/localize.js';
import {takeEscape} from '../../shared/take-escape.js';
import {focusQuestion, unsavedQuestion, type Answer} from '../../shared/dialog/unsaved-question.js';
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
  dialog.className = 'question leave';
  dialog.setAttribute('part', 'dialog question');
  dialog.setAttribute('role', 'alertdialog');
  dialog.setAttribute('aria-labelledby', 'unsaved-text');
  return new Promise<Answer>((resolve) => {
    render(unsavedQuestion({...messages, save: offersSave ? messages.save : undefined}, resolve), dialog);
    dialog.addEventListener('keydown', (event) => takeEscape(event) && resolve('keep'));
    // Back gesture of a phone.
    dialog.addEventListener('close', () => resolve('keep'));
    host.addController({hostDisconnected: () => resolve('keep')});
    host.renderRoot.append(dialog);
    showModal(dialog);
    focusQuestion(dialog);
    // In a part of the page that is not shown, the dialog is not shown either.
    if (!dialog.getClientRects().length) resolve(confirm(messages.unsaved) ? 'discard' : 'keep');
  }).finally(() => {
    dialog.close();
    dialog.remove();
  });
}
