// The edit mode of a card, loaded lazily by `load.ts`: the form of the contact fields and the dialog of the picture.
import type {LitElement, nothing, TemplateResult} from 'lit';
import type {AvatarSavedEvent} from '../../../events.js';
import {currentLocale} from '../../../locales/current.js';
import {editor} from '../../../locales/en/editor.js';
import type {MessageOverrides} from '../../../locales/locale.js';
import {getLatestChange} from '../../../people/avatar-changes.js';
import type {PictureRequest} from '../../../shared/pictures/picture-request.js';
import type {AvatarAdapter} from '../../../upload/avatar-adapter.js';
import {localizerFor, type Localizer} from '../../shared/localize.js';
import {ContactEditor, type EditedCard} from '../contact/contact-editor.js';
import {contactForm} from '../contact/contact-form.js';
import {formStyles} from '../contact/form.styles.js';
import {dialogStyles} from '../../shared/styles/dialog.styles.js';
import {PictureDialog} from '../picture-dialog.js';

export const styles = [dialogStyles, formStyles];

/** The card, with the options of the editor. */
export interface EditModeHost extends LitElement, PictureRequest {
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
    this.#dialog = new PictureDialog(host, (saved) => {
      card.focusSelector('.edit-picture');
      // The dialog that announced it in the editor has closed.
      if (saved?.personId === card.person().id) this.#announceSaved(saved.url !== null);
    });
    // A save that ended after the dialog.
    host.renderRoot.addEventListener('avatar-saved', (event) => {
      const {personId, url} = event as AvatarSavedEvent;
      if (!this.#dialog.isOpen && personId === card.person().id) this.#announceSaved(url !== null);
    });
  }

  editContacts(): void {
    this.#contactEditor.edit();
  }

  changePicture(): void {
    this.#dialog.open();
  }

  #announceSaved(hasPicture: boolean): void {
    const {messages} = localizerFor('editor', editor, {
      messages: this.#host.messages,
      locale: currentLocale(this.#host),
    });
    this.#card.announce(messages[hasPicture ? 'saved' : 'removed']);
  }

  /** The contact fields, while they are edited. */
  form(words: Localizer<'card'>): TemplateResult | undefined {
    const {state, fields, dispatch, save, cancel} = this.#contactEditor;
    if (state.phase === 'viewing') return undefined;
    return contactForm({state, fields, words, dispatch, onSave: save, onCancel: cancel});
  }

  dialog(words: Localizer<'card'>): TemplateResult | typeof nothing {
    const {adapter, endpoint, accept, maxBytes, messages} = this.#host;
    const person = this.#card.person();
    const change = getLatestChange(person.id, this.#host);
    const src = (change ? change.url : person.picture) ?? undefined;
    return this.#dialog.render({
      person,
      personKey: this.#card.shown.key,
      words,
      src,
      request: this.#host,
      adapter,
      endpoint,
      accept,
      maxBytes,
      messages,
    });
  }
}
