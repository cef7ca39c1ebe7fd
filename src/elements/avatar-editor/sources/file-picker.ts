// The file picker of the system. A chosen file belongs to the person for whom the picker was opened.
import {html, type LitElement, type TemplateResult} from 'lit';
import type {EditorController} from '../controller.js';

export class FilePicker {
  readonly #host: LitElement;
  readonly #controller: EditorController;
  #personId?: string;

  constructor(host: LitElement, controller: EditorController) {
    this.#host = host;
    this.#controller = controller;
  }

  open(): void {
    if (!this.#controller.accepts('choose')) return;
    this.#personId = this.#controller.personId;
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
    const personId = this.#personId;
    this.#personId = undefined;
    if (file) void this.#controller.receiveFile(file, 'choose', personId);
  };

  /** The `cancel` event of the input would close a dialog around the editor. */
  readonly #onCancel = (event: Event): void => {
    event.stopPropagation();
    this.#personId = undefined;
  };
}
