// The file picker of the system. A chosen file belongs to the person for whom the picker was opened.
import {html, type LitElement, type TemplateResult} from 'lit';
import type {EditorController} from '../controller.js';
import type {PersonDraft} from '../state/person-draft.js';

export class FilePicker {
  readonly #host: LitElement;
  readonly #controller: EditorController;
  #person?: PersonDraft;

  constructor(host: LitElement, controller: EditorController) {
    this.#host = host;
    this.#controller = controller;
  }

  open(): void {
    if (!this.#controller.accepts('choose')) return;
    this.#person = this.#controller.owner;
    this.#host.renderRoot.querySelector<HTMLInputElement>('input[type=file]')?.click();
  }

  render(accept: string): TemplateResult {
    return html`<input type="file" hidden accept=${accept} @change=${this.#onChange} @cancel=${this.#onCancel} />`;
  }

  readonly #onChange = ({target}: Event): void => {
    const input = target as HTMLInputElement;
    const [file] = input.files ?? [];
    // Cleared, so that choosing the same file again fires `change` again.
    input.value = '';
    const person = this.#person;
    this.#person = undefined;
    if (file) void this.#controller.receiveFile(file, 'choose', person);
  };

  /** The `cancel` event of the input would close a dialog around the editor. */
  readonly #onCancel = (event: Event): void => {
    event.stopPropagation();
    this.#person = undefined;
  };
}
