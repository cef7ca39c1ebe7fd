// Loads the edit mode of a card lazily: on the first sign of intent on an editable card.
import {html, nothing, type TemplateResult} from 'lit';
import {ProfileEditEvent} from '../../../events.js';
import {warning} from '../../shared/styles/icons.js';
import {importWithRetry} from '../../../shared/loading/import-with-retry.js';
import {PreloadController} from '../../shared/preload-controller.js';
import {LazyModule} from '../../shared/lazy.js';
import type {Localizer} from '../../shared/localize.js';
import type {EditedCard} from '../contact/contact-editor.js';
import type * as editModeTypes from './edit-mode.js';

export const editModeModule = new LazyModule<typeof editModeTypes>(() =>
  importWithRetry(() => import('./edit-mode.js')),
);

export interface EditModeLoaderHost extends editModeTypes.EditModeHost {
  /** Not `null` on an editable card. */
  readonly editable: string | null;
}

export class EditModeLoader {
  readonly #host: EditModeLoaderHost;
  readonly #card: EditedCard;
  /** Loads the editor, unless it is loaded. */
  readonly #loadEditor: () => Promise<unknown> | undefined;
  #editMode?: editModeTypes.EditMode;
  /** The person for whom a pressed button is loading. */
  #loadingKey?: string;
  /** The person for whom loading failed. */
  #failedKey?: string;

  constructor(host: EditModeLoaderHost, card: EditedCard, loadEditor: () => Promise<unknown> | undefined) {
    this.#host = host;
    this.#card = card;
    this.#loadEditor = loadEditor;
    new PreloadController(host, {module: editModeModule, shouldPreload: () => host.editable !== null});
  }

  /** True while a pressed button is loading. */
  get isLoading(): boolean {
    return this.#loadingKey === this.#card.shown.key;
  }

  /** Edit was pressed. */
  readonly editContacts = (): void => {
    if (this.isLoading || !this.#host.dispatchEvent(new ProfileEditEvent(this.#card.person().id))) return;
    void this.#runWhenLoaded((editMode) => editMode.editContacts());
  };

  /** The edit button of the picture was pressed. */
  readonly changePicture = (): void => {
    if (!this.isLoading) void this.#runWhenLoaded((editMode) => editMode.changePicture(), this.#loadEditor());
  };

  /** Loads the editor when the edit button is hovered or focused. A failure is reported on the press. */
  readonly preloadEditor = (): void => void this.#loadEditor()?.catch(() => {});

  /** The contact fields, while they are edited. */
  form(words: Localizer<'card'>): TemplateResult | undefined {
    return this.#editMode?.form(words);
  }

  /** The message that loading failed. The next press tries again. */
  error({messages}: Localizer<'card'>): TemplateResult | typeof nothing {
    if (this.#failedKey !== this.#card.shown.key) return nothing;
    return html`<p class="problem" role="alert" dir="auto">${warning()}${messages.loadFailed}</p>`;
  }

  dialog(words: Localizer<'card'>): TemplateResult | typeof nothing {
    return (this.#host.editable !== null && this.#editMode?.dialog(words)) || nothing;
  }

  /** Runs `work` when everything is loaded, if the same person is still shown. */
  async #runWhenLoaded(work: (editMode: editModeTypes.EditMode) => void, editor?: Promise<unknown>): Promise<void> {
    const host = this.#host;
    const key = this.#card.shown.key;
    this.#failedKey = undefined;
    this.#loadingKey = editor || !editModeModule.value ? key : undefined;
    host.requestUpdate();
    const module = editModeModule.load();
    // The next press must not join a load that is failing.
    await Promise.allSettled([module, editor]);
    const loaded = await Promise.all([module, editor]).catch(() => undefined);
    if (this.#loadingKey === key) this.#loadingKey = undefined;
    host.requestUpdate();
    if (!loaded) this.#failedKey = key;
    else if (host.isConnected && this.#card.shown.key === key) {
      const [{EditMode}] = loaded;
      work((this.#editMode ??= new EditMode(host, this.#card)));
    }
  }
}
