// A modal dialog in the shadow root of an element, and the question before unsaved work in it is discarded.
import {html, nothing, type LitElement, type ReactiveController, type TemplateResult} from 'lit';
import {closeDialog, showModal} from '../../base/platform.js';
import {takeEscape} from '../take-escape.js';
import {focusQuestion, unsavedQuestion, type Answer, type QuestionWords} from './unsaved-question.js';

export interface ModalDialogOptions {
  /** Esc or the back gesture of a phone. Closes the dialog, or calls `confirm`. */
  requestClose(): void;
  /** Discard was pressed. */
  discard(): void;
  /** The dialog has been shown. */
  onShown?(): void;
  /** The browser closed the dialog. */
  onClosed?(): void;
}

export interface ModalDialogContent {
  readonly label: string;
  /** Above the body; it does not scroll. */
  readonly head?: TemplateResult;
  readonly body: TemplateResult;
  readonly question: Omit<QuestionWords, 'save'>;
}

export class ModalDialog implements ReactiveController {
  readonly #host: LitElement;
  readonly #options: ModalDialogOptions;
  #isConfirming = false;
  /** The question has received the focus. */
  #isAsked = false;
  /** What had the focus before the question. */
  #focusBefore?: HTMLElement;

  constructor(host: LitElement, options: ModalDialogOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  /** Shows the question, or hides it. */
  setConfirming(isConfirming: boolean): void {
    if (isConfirming === this.#isConfirming) return;
    if (isConfirming) this.#focusBefore = deepActiveElement(this.#host);
    this.#isConfirming = isConfirming;
    this.#host.requestUpdate();
  }

  /** Shows the dialog once it is rendered. One that was moved with its host is open, but not modal any more. */
  hostUpdated(): void {
    const dialog = this.#element;
    if (!dialog) {
      this.#isConfirming = this.#isAsked = false;
      return;
    }
    if (!(dialog.open && dialog.matches(':modal'))) {
      closeDialog(dialog);
      showModal(dialog);
      this.#options.onShown?.();
    }
    const isAsked = this.#isAsked;
    this.#isAsked = this.#isConfirming;
    if (isAsked === this.#isAsked) return;
    if (this.#isAsked) focusQuestion(dialog);
    else this.#focusBefore?.focus({preventScroll: true});
  }

  render({label, head, body, question}: ModalDialogContent): TemplateResult {
    return html`
      <dialog
        part="dialog"
        aria-label=${label}
        @keydown=${this.#onKeyDown}
        @cancel=${this.#onCancel}
        @close=${this.#onClose}
      >
        ${head}
        <div class="dialog-body" ?inert=${this.#isConfirming}>${body}</div>
        ${this.#isConfirming ? this.#questionTemplate(question) : nothing}
      </dialog>
    `;
  }

  #questionTemplate({unsaved, discard, keepEditing}: ModalDialogContent['question']): TemplateResult {
    const onAnswer = (answer: Answer) => {
      this.setConfirming(false);
      if (answer === 'discard') this.#options.discard();
    };
    return html`
      <div class="question confirm" part="question" role="alertdialog" aria-labelledby="unsaved-text">
        ${unsavedQuestion({unsaved, discard, keepEditing}, onAnswer)}
      </div>
    `;
  }

  #requestClose(): void {
    if (this.#isConfirming) this.setConfirming(false);
    else this.#options.requestClose();
  }

  // Chromium closes a dialog on a second Esc even if `cancel` was prevented, so Esc is handled here.
  readonly #onKeyDown = (event: KeyboardEvent): void => {
    if (takeEscape(event)) this.#requestClose();
  };

  /** Back gesture of a phone. A file input inside also fires `cancel`, which bubbles. */
  readonly #onCancel = (event: Event): void => {
    if (event.target !== event.currentTarget) return;
    event.preventDefault();
    this.#requestClose();
  };

  /** `close` is asynchronous: the dialog may be open again. */
  readonly #onClose = (): void => {
    if (!this.#element?.open) this.#options.onClosed?.();
  };

  get #element(): HTMLDialogElement | undefined {
    return this.#host.renderRoot.querySelector<HTMLDialogElement>('dialog[part=dialog]') ?? undefined;
  }
}

/** The element with the focus inside of a host, in its shadow root or in one below. */
function deepActiveElement(host: Element): HTMLElement | undefined {
  let active: Element | null | undefined = host;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active === host ? undefined : (active as HTMLElement);
}
