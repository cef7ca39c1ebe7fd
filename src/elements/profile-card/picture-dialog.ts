// The modal dialog in which a card's picture is changed: the editor, and a question before unsaved work is thrown away.
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

/** What the editor in the dialog is given. */
export interface EditorSetup {
  readonly person: Person;
  readonly src?: string;
  readonly adapter?: AvatarAdapter;
  readonly endpoint?: string;
  readonly accept?: string;
  readonly maxBytes?: number;
  readonly messages?: MessageOverrides;
  readonly words: Localizer<'card'>;
}

export type DialogPhase = 'closed' | 'open' | 'asking';

export class PictureDialog implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #closed: () => void;
  readonly #dialog = createRef<HTMLDialogElement>();
  readonly #editor = createRef<AvatarEditor>();
  #phase: DialogPhase = 'closed';
  /** Whom the editor is about. */
  #personId = '';

  /** `closed` is called once the dialog is gone, to put the focus back. */
  constructor(host: ReactiveControllerHost & HTMLElement, closed: () => void) {
    this.#host = host;
    this.#closed = closed;
    host.addController(this);
  }

  get phase(): DialogPhase {
    return this.#phase;
  }

  open(): void {
    if (this.#phase === 'closed') this.#move('open');
  }

  /** The dialog is shown once it is rendered, and hidden once it is empty. */
  hostUpdated(): void {
    const dialog = this.#dialog.value;
    if (this.#phase === 'closed') closeDialog(dialog);
    else if (dialog && !dialog.open) showModal(dialog);
    if (this.#phase === 'asking') dialog?.querySelector<HTMLElement>('.ask .primary')?.focus();
  }

  /** A card that is taken out of the page takes the dialog with it. */
  hostDisconnected(): void {
    this.#phase = 'closed';
  }

  render(setup: EditorSetup): TemplateResult {
    const {messages} = setup.words;
    // The question is about what was begun for the one before, which the editor keeps.
    if (setup.person.id !== this.#personId && this.#phase === 'asking') this.#phase = 'open';
    this.#personId = setup.person.id;
    return html`
      <dialog
        part="dialog"
        aria-labelledby="dialog-title"
        ${ref(this.#dialog)}
        @keydown=${this.#onKeyDown}
        @cancel=${this.#onCancel}
        @close=${this.#onClose}
      >
        ${this.#phase === 'closed' ? nothing : this.#content(setup, messages)}
      </dialog>
    `;
  }

  #content(setup: EditorSetup, messages: Localizer<'card'>['messages']): TemplateResult {
    return html`
      <div class="dialog-head">
        <h2 class="title" id="dialog-title">${messages.changePicture}</h2>
        <button class="button quiet square" type="button" aria-label=${messages.close} @click=${this.#wish}>
          ${close()}
        </button>
      </div>
      <div class="dialog-body">
        ${this.#phase === 'asking' ? this.#question(messages) : nothing} ${this.#editorOf(setup)}
      </div>
    `;
  }

  #editorOf({person, src, adapter, endpoint, accept, maxBytes, messages}: EditorSetup): TemplateResult {
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

  #question(messages: Localizer<'card'>['messages']): TemplateResult {
    return html`
      <div class="ask" role="alertdialog" aria-labelledby="ask-text">
        <p id="ask-text">${messages.unsaved}</p>
        <button class="button" type="button" @click=${this.#discard}>${messages.discard}</button>
        <button class="button primary" type="button" @click=${() => this.#move('open')}>${messages.keepEditing}</button>
      </div>
    `;
  }

  #move(phase: DialogPhase): void {
    this.#phase = phase;
    this.#host.requestUpdate();
  }

  /** A save on its way is confirmed: it goes on when the dialog closes. */
  get #unsaved(): boolean {
    const editor = this.#editor.value;
    return editor !== undefined && editor.unsaved && editor.draft.phase !== 'saving';
  }

  readonly #finish = (): void => this.#move('closed');

  /** A save of somebody who is not shown any more ends nothing that has been begun since. */
  readonly #onSaved = ({personId}: AvatarSavedEvent): void => {
    if (personId === this.#personId) this.#wish();
  };

  /** Somebody wants to leave: at once where nothing would be lost. */
  readonly #wish = (): void => this.#move(this.#unsaved ? 'asking' : 'closed');

  /** Cancel was pressed. Where that only stopped a save, what was chosen is still there, and so is the dialog. */
  readonly #onCancelled = ({personId}: AvatarCancelledEvent): void => {
    if (personId === this.#personId) this.#wish();
  };

  readonly #discard = (): void => {
    this.#editor.value?.cancel();
    this.#finish();
  };

  // Chromium closes a dialog on a second Esc whatever `cancel` listeners say, so Esc never gets that far.
  readonly #onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.isComposing || event.defaultPrevented) return;
    event.preventDefault();
    event.stopPropagation();
    if (this.#phase === 'asking') this.#move('open');
    else this.#wish();
  };

  /** The back gesture of a phone. The editor's file input fires `cancel` too, and it bubbles. */
  readonly #onCancel = (event: Event): void => {
    if (event.target !== this.#dialog.value) return;
    event.preventDefault();
    this.#wish();
  };

  /** Comes a moment after: by then the dialog may have been opened again. */
  readonly #onClose = (): void => {
    if (this.#dialog.value?.open) return;
    this.#phase = 'closed';
    this.#host.requestUpdate();
    this.#closed();
  };
}
