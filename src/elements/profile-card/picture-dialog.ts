// The modal dialog with the editor of the picture, and the confirmation before unsaved changes are discarded.
import {html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult} from 'lit';
import {createRef, ref} from 'lit/directives/ref.js';
import type {AvatarEditor} from '../avatar-editor/avatar-editor.js';
import type {MessageOverrides} from '../../locales/locale.js';
import type {Person} from '../../people/person.js';
import type {AvatarAdapter} from '../../upload/avatar-adapter.js';
import type {AvatarCancelledEvent, AvatarSavedEvent} from '../../events.js';
import {close} from '../shared/icons.js';
import {closeDialog, showModal} from '../base/platform.js';
import type {Localizer} from '../shared/localize.js';
import {takeEscape} from '../shared/take-escape.js';

/** Options of the editor in the dialog. */
export interface EditorOptions {
  readonly person: Person;
  readonly src?: string;
  readonly adapter?: AvatarAdapter;
  readonly endpoint?: string;
  readonly accept?: string;
  readonly maxBytes?: number;
  readonly messages?: MessageOverrides;
  readonly words: Localizer<'card'>;
}

export type DialogPhase = 'closed' | 'open' | 'confirming';

export class PictureDialog implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #onClosed: () => void;
  readonly #dialog = createRef<HTMLDialogElement>();
  readonly #editor = createRef<AvatarEditor>();
  #phase: DialogPhase = 'closed';
  /** The person in the editor. */
  #personId = '';

  /** `onClosed` is called after the dialog has closed, to restore the focus. */
  constructor(host: ReactiveControllerHost & HTMLElement, onClosed: () => void) {
    this.#host = host;
    this.#onClosed = onClosed;
    host.addController(this);
  }

  get phase(): DialogPhase {
    return this.#phase;
  }

  open(): void {
    if (this.#phase === 'closed') this.#setPhase('open');
  }

  /** Opens the dialog after it has rendered, and closes it when it is empty. */
  hostUpdated(): void {
    const dialog = this.#dialog.value;
    if (this.#phase === 'closed') closeDialog(dialog);
    else if (dialog && !dialog.open) showModal(dialog);
    if (this.#phase === 'confirming') dialog?.querySelector<HTMLElement>('.confirm .primary')?.focus();
  }

  /** Closes the dialog when the card is removed. */
  hostDisconnected(): void {
    this.#phase = 'closed';
  }

  render(options: EditorOptions): TemplateResult {
    const {messages} = options.words;
    // The confirmation is about the draft of the previous person, which the editor stores.
    if (options.person.id !== this.#personId && this.#phase === 'confirming') this.#phase = 'open';
    this.#personId = options.person.id;
    return html`
      <dialog
        part="dialog"
        aria-labelledby="dialog-title"
        ${ref(this.#dialog)}
        @keydown=${this.#onKeyDown}
        @cancel=${this.#onCancel}
        @close=${this.#onClose}
      >
        ${this.#phase === 'closed' ? nothing : this.#content(options, messages)}
      </dialog>
    `;
  }

  #content(options: EditorOptions, messages: Localizer<'card'>['messages']): TemplateResult {
    return html`
      <div class="dialog-head">
        <h2 class="title" id="dialog-title">${messages.changePicture}</h2>
        <button class="button quiet square" type="button" aria-label=${messages.close} @click=${this.#requestClose}>
          ${close()}
        </button>
      </div>
      <div class="dialog-body">
        ${this.#phase === 'confirming' ? this.#confirmTemplate(messages) : nothing} ${this.#editorTemplate(options)}
      </div>
    `;
  }

  #editorTemplate({person, src, adapter, endpoint, accept, maxBytes, messages}: EditorOptions): TemplateResult {
    return html`
      <avatar-editor
        part="editor"
        person-id=${person.id}
        person-name=${person.name ?? nothing}
        src=${src ?? nothing}
        picture-version=${person.pictureVersion ?? (person.picture === null ? '' : nothing)}
        endpoint=${endpoint ?? nothing}
        accept=${accept ?? nothing}
        max-bytes=${maxBytes ?? nothing}
        .adapter=${adapter}
        .messages=${messages}
        ${ref(this.#editor)}
        @avatar-saved=${this.#onSaved}
        @avatar-cancelled=${this.#onCancelled}
      ></avatar-editor>
    `;
  }

  #confirmTemplate(messages: Localizer<'card'>['messages']): TemplateResult {
    return html`
      <div class="confirm" role="alertdialog" aria-labelledby="confirm-text">
        <p id="confirm-text">${messages.unsaved}</p>
        <button class="button" type="button" @click=${this.#discard}>${messages.discard}</button>
        <button class="button primary" type="button" @click=${() => this.#setPhase('open')}>
          ${messages.keepEditing}
        </button>
      </div>
    `;
  }

  #setPhase(phase: DialogPhase): void {
    this.#phase = phase;
    this.#host.requestUpdate();
  }

  /** A running save does not count: it continues when the dialog closes. */
  get #unsaved(): boolean {
    const editor = this.#editor.value;
    return editor !== undefined && editor.unsaved && editor.draft.phase !== 'saving';
  }

  readonly #close = (): void => this.#setPhase('closed');

  /** Ignores a save of a previous person. */
  readonly #onSaved = ({personId}: AvatarSavedEvent): void => {
    if (personId === this.#personId) this.#requestClose();
  };

  /** Closes the dialog, or asks for confirmation if there are unsaved changes. */
  readonly #requestClose = (): void => this.#setPhase(this.#unsaved ? 'confirming' : 'closed');

  /** Cancel was pressed. If that only stopped a save, the draft and the dialog stay. */
  readonly #onCancelled = ({personId}: AvatarCancelledEvent): void => {
    if (personId === this.#personId) this.#requestClose();
  };

  readonly #discard = (): void => {
    this.#editor.value?.cancel();
    this.#close();
  };

  // Chromium closes a dialog on a second Esc even if `cancel` was prevented, so Esc is handled here.
  readonly #onKeyDown = (event: KeyboardEvent): void => {
    if (!takeEscape(event)) return;
    if (this.#phase === 'confirming') this.#setPhase('open');
    else this.#requestClose();
  };

  /** Back gesture of a phone. The editor's file input also fires `cancel`, which bubbles. */
  readonly #onCancel = (event: Event): void => {
    if (event.target !== this.#dialog.value) return;
    event.preventDefault();
    this.#requestClose();
  };

  /** `close` is asynchronous: the dialog may be open again. */
  readonly #onClose = (): void => {
    if (this.#dialog.value?.open) return;
    this.#phase = 'closed';
    this.#host.requestUpdate();
    this.#onClosed();
  };
}
