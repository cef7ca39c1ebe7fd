// The stage in a modal dialog of its own (`stage="dialog"`).
import {html, nothing, type LitElement, type TemplateResult} from 'lit';
import {button} from '../../shared/styles/button.js';
import {ModalDialog} from '../../shared/dialog/modal-dialog.js';
import {getOpenImage} from '../state/draft.js';
import type {View} from '../view/view-model.js';

export class StageDialog {
  readonly #host: LitElement;
  readonly #modal: ModalDialog;
  #view?: View;
  /** The picture that people are done with: the form keeps it. */
  #done?: ImageBitmap;

  constructor(host: LitElement) {
    this.#host = host;
    this.#modal = new ModalDialog(host, {
      requestClose: () => this.#requestClose(),
      discard: () => this.#view?.actions.cancel(),
    });
  }

  /** Shows the stage of a picture again. */
  open(): void {
    this.#setDone(undefined);
  }

  /** `content` renders the panels. Nothing where people are done with the picture. */
  render(view: View, content: (view: View) => TemplateResult): TemplateResult | typeof nothing {
    this.#view = view;
    const {draft, localizer, personName, showsSaveButtons} = view;
    const {messages} = localizer;
    const openImage = getOpenImage(draft);
    if (openImage && openImage.image.bitmap === this.#done && draft.phase !== 'camera') return nothing;
    const done = () => this.#setDone(openImage?.image.bitmap);
    return this.#modal.render({
      label: messages.name({name: personName}),
      question: messages,
      body: html`
        ${content({...view, layout: 'cropping'})}
        ${
          showsSaveButtons
            ? nothing
            : html`<div class="form-actions bar">
                ${button({names: 'primary done', content: html`<bdi>${messages.done}</bdi>`, onPress: done})}
              </div>`
        }
      `,
    });
  }

  /** A camera is closed; unsaved work is asked about; a running save goes on. */
  #requestClose(): void {
    const {draft, actions} = this.#view ?? {};
    if (draft?.phase === 'camera') actions?.closeCamera();
    else if (draft?.phase !== 'saving') this.#modal.setConfirming(true);
  }

  #setDone(bitmap: ImageBitmap | undefined): void {
    this.#done = bitmap;
    this.#host.requestUpdate();
  }
}
