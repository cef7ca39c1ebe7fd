// The modal dialog with the editor of the picture, and the confirmation before unsaved changes are discarded.
import {html, nothing, type LitElement, type ReactiveController, type TemplateResult} from 'lit';
import {keyed} from 'lit/directives/keyed.js';
import {createRef, ref} from 'lit/directives/ref.js';
import {editorParts} from '../shared/parts/editor-parts.js';
import type {AvatarEditor} from '../avatar-editor/avatar-editor.js';
import type {MessageOverrides} from '../../locales/locale.js';
import type {Person} from '../../people/person.js';
import type {PictureRequest} from '../../shared/pictures/picture-request.js';
import type {AvatarAdapter} from '../../upload/avatar-adapter.js';
import type {AvatarCancelledEvent, AvatarSavedEvent} from '../../events.js';
import {button} from '../shared/styles/button.js';
import {close} from '../shared/styles/icons.js';
import type {Localizer} from '../shared/localize.js';
import {ModalDialog} from '../shared/dialog/modal-dialog.js';

/** All parts of the editor but `base` are parts of the card too. */
const exportedParts = editorParts.filter((name) => name !== 'base').join(', ');

/** Options of the editor in the dialog. */
export interface EditorOptions {
  readonly person: Person;
  /** Key of that person and of the session. */
  readonly personKey: string;
  readonly src?: string;
  /** How the stored picture is requested. */
  readonly request: PictureRequest;
  readonly adapter?: AvatarAdapter;
  readonly endpoint?: string;
  readonly accept?: string;
  readonly maxBytes?: number;
  readonly messages?: MessageOverrides;
  readonly words: Localizer<'card'>;
}

export class PictureDialog implements ReactiveController {
  readonly #host: LitElement;
  readonly #onClosed: (saved: AvatarSavedEvent | undefined) => void;
  readonly #modal: ModalDialog;
  readonly #editor = createRef<AvatarEditor>();
  #isOpen = false;
  /** True until the dialog has closed. */
  #isShown = false;
  /** The person in the editor. */
  #personId = '';
  #personKey = '';
  /** The save that closes the dialog. */
  #saved?: AvatarSavedEvent;

  /** `onClosed` is called after the dialog has closed, to restore the focus and announce what was saved. */
  constructor(host: LitElement, onClosed: (saved: AvatarSavedEvent | undefined) => void) {
    this.#host = host;
    this.#onClosed = onClosed;
    this.#modal = new ModalDialog(host, {
      requestClose: () => this.#requestClose(),
      discard: () => this.#discard(),
      onShown: () => void this.#focusEditor(),
      onClosed: () => this.#setOpen(false),
    });
    host.addController(this);
  }

  open(): void {
    this.#setOpen(true);
  }

  /** True until the dialog has closed. */
  get isOpen(): boolean {
    return this.#isShown;
  }

  hostUpdated(): void {
    const hasClosed = this.#isShown && !this.#isOpen;
    this.#isShown = this.#isOpen;
    if (!hasClosed) return;
    this.#onClosed(this.#saved);
    this.#saved = undefined;
  }

  /** Closes the dialog when the card is removed. */
  hostDisconnected(): void {
    this.#setOpen(false);
  }

  render(options: EditorOptions): TemplateResult | typeof nothing {
    const {messages} = options.words;
    // The question is about the draft of the previous person, which the editor stores.
    if (options.personKey !== this.#personKey) this.#modal.setConfirming(false);
    this.#personId = options.person.id;
    this.#personKey = options.personKey;
    if (!this.#isOpen) return nothing;
    return this.#modal.render({
      label: messages.changePicture,
      head: this.#headTemplate(messages),
      // Without an id, the editor does not recognize a person by the name alone.
      body: html`${keyed(options.person.id ? '' : options.personKey, this.#editorTemplate(options))}`,
      question: messages,
    });
  }

  #headTemplate({changePicture, close: label}: Localizer<'card'>['messages']): TemplateResult {
    return html`
      <div class="dialog-head" part="dialog-header">
        <div class="title" part="dialog-title"><bdi>${changePicture}</bdi></div>
        ${button({names: 'quiet square close', label, content: close(), onPress: this.#requestClose})}
      </div>
    `;
  }

  #editorTemplate({
    person,
    src,
    request,
    adapter,
    endpoint,
    accept,
    maxBytes,
    messages,
  }: EditorOptions): TemplateResult {
    return html`
      <avatar-editor
        part="editor"
        exportparts=${exportedParts}
        person-id=${person.id}
        person-name=${person.name ?? nothing}
        crossorigin=${request.crossOrigin ?? nothing}
        referrerpolicy=${request.referrerPolicy ?? nothing}
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

  /** The first control of the editor chooses a file; the first one of the dialog would close it. */
  async #focusEditor(): Promise<void> {
    const editor = this.#editor.value;
    await editor?.updateComplete;
    if (this.#isOpen) editor?.focus();
  }

  #setOpen(isOpen: boolean): void {
    this.#isOpen = isOpen;
    this.#host.requestUpdate();
  }

  /** A running save does not count: it continues when the dialog closes. */
  get #unsaved(): boolean {
    const editor = this.#editor.value;
    return editor !== undefined && editor.unsaved && editor.draft.phase !== 'saving';
  }

  /** Ignores a save of a previous person. */
  readonly #onSaved = (event: AvatarSavedEvent): void => {
    if (event.personId !== this.#personId || event.currentTarget !== this.#editor.value) return;
    this.#saved = event;
    this.#requestClose();
  };

  /** Closes the dialog, or asks for confirmation if there are unsaved changes. */
  readonly #requestClose = (): void => {
    if (this.#unsaved) this.#modal.setConfirming(true);
    else this.#setOpen(false);
  };

  /** Cancel was pressed. If that only stopped a save, the draft and the dialog stay. */
  readonly #onCancelled = ({personId}: AvatarCancelledEvent): void => {
    if (personId === this.#personId) this.#requestClose();
  };

  #discard(): void {
    this.#editor.value?.cancel();
    this.#setOpen(false);
  }
}
