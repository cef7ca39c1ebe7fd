// The edit mode of a card, loaded lazily by `load.ts`: the form of the contact fields and the dialog of the picture.
import type {LitElement, TemplateResult} from 'lit';
import type {MessageOverrides} from '../../../locales/locale.js';
import {getLatestChange} from '../../../people/avatar-changes.js';
import type {AvatarAdapter} from '../../../upload/avatar-adapter.js';
import type {Localizer} from '../../shared/localize.js';
import {ContactEditor, type EditedCard} from '../contact/contact-editor.js';
import {contactForm} from '../contact/contact-form.js';
import {formStyles} from '../contact/form.styles.js';
import {PictureDialog} from '../picture-dialog.js';

export const styles = [formStyles];

/** The card, with the options of the editor. */
export interface EditModeHost extends LitElement {
  readonly adapter?: AvatarAdapter;
  readonly endpoint?: string;
  readonly accept?: string;
  readonly maxBytes?: number;
  readonly messages?: MessageOverrides;
}

export class EditMode {
  readonly #host: EditModeHost;
  readonly #card: EditedCard;
  readonly #contactEditor: ContactEditor;
  readonly #dialog: PictureDialog;

  constructor(host: EditModeHost, card: EditedCard) {
    this.#host = host;
    this.#card = card;
    this.#contactEditor = new ContactEditor(host, card);
    this.#dialog = new PictureDialog(host, () => card.focusSelector('.edit-picture'));
  }

  editContacts(): void {
    this.#contactEditor.edit();
  }

  changePicture(): void {
    this.#dialog.open();
  }

  /** The contact fields, while they are edited. */
  form(words: Localizer<'card'>): TemplateResult | undefined {
    const {state, fields, dispatch, save, cancel} = this.#contactEditor;
    if (state.phase === 'viewing') return undefined;
    return contactForm({state, fields, words, dispatch, onSave: save, onCancel: cancel});
  }

  dialog(words: Localizer<'card'>): TemplateResult {
    const {adapter, endpoint, accept, maxBytes, messages} = this.#host;
    const person = this.#card.person();
    const change = getLatestChange(person.id, this.#host);
    const src = (change ? change.url : person.picture) ?? undefined;
    return this.#dialog.render({person, words, src, adapter, endpoint, accept, maxBytes, messages});
  }
}
