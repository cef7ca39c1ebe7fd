// The way to the late half of a card, where it is changed: fetched once somebody comes near a card they may change.
import {html, nothing, type TemplateResult} from 'lit';
import {ProfileEditEvent} from '../../../events.js';
import {warning} from '../../shared/icons.js';
import {importWithRetry} from '../../../shared/import-with-retry.js';
import {PreloadController} from '../../shared/preload-controller.js';
import {LazyModule} from '../../shared/lazy.js';
import type {Localizer} from '../../shared/localize.js';
import type * as editModeTypes from './edit-mode.js';

export const editModeModule = new LazyModule<typeof editModeTypes>(() =>
  importWithRetry(() => import('./edit-mode.js')),
);

export interface EditModeLoaderHost extends editModeTypes.EditModeHost {
  /** Not `null` on a card that its viewer may change. */
  readonly editable: string | null;
}

interface EditModeLoaderOptions {
  words(): Localizer<'card'>;
  /** Fetches the editor, unless it is there. */
  loadEditor(): Promise<unknown> | undefined;
}

export class EditModeLoader {
  readonly #host: EditModeLoaderHost;
  readonly #options: EditModeLoaderOptions;
  #editMode?: editModeTypes.EditMode;
  /** For whom something is being fetched that somebody waits for. */
  #loadingPersonId?: string;
  /** On whose card something could not be fetched. */
  #failedPersonId?: string;

  constructor(host: EditModeLoaderHost, options: EditModeLoaderOptions) {
    this.#host = host;
    this.#options = options;
    new PreloadController(host, {module: editModeModule, shouldPreload: () => host.editable !== null});
  }

  /** True while somebody waits for what they have pressed. */
  get isLoading(): boolean {
    return this.#loadingPersonId === this.#host.resolvedPerson.id;
  }

  /** Edit was pressed. */
  readonly editContacts = (): void => {
    if (this.isLoading || !this.#host.dispatchEvent(new ProfileEditEvent(this.#host.resolvedPerson.id))) return;
    void this.#runWhenLoaded((editMode) => editMode.editContacts());
  };

  /** The pen was pressed. */
  readonly changePicture = (): void => {
    if (!this.isLoading) void this.#runWhenLoaded((editMode) => editMode.changePicture(), this.#options.loadEditor());
  };

  /** Somebody is near the pen: the editor is there by the time they press it. A failure shows then. */
  readonly preloadEditor = (): void => void this.#options.loadEditor()?.catch(() => {});

  /** The contact fields, while they are edited. */
  form(words: Localizer<'card'>): TemplateResult | undefined {
    return this.#editMode?.form(words);
  }

  /** What could not be fetched, as a sentence. The next press tries again. */
  error({messages}: Localizer<'card'>): TemplateResult | typeof nothing {
    if (this.#failedPersonId !== this.#host.resolvedPerson.id) return nothing;
    return html`<p class="problem" role="alert">${warning()}${messages.notLoaded}</p>`;
  }

  dialog(words: Localizer<'card'>): TemplateResult | typeof nothing {
    return (this.#host.editable !== null && this.#editMode?.dialog(words)) || nothing;
  }

  /** Begins once all is there that it takes, for the person it was begun for. */
  async #runWhenLoaded(work: (editMode: editModeTypes.EditMode) => void, editor?: Promise<unknown>): Promise<void> {
    const host = this.#host;
    const {id} = host.resolvedPerson;
    this.#failedPersonId = undefined;
    this.#loadingPersonId = editor || !editModeModule.value ? id : undefined;
    host.requestUpdate();
    const loaded = await Promise.all([editModeModule.load(), editor]).catch(() => undefined);
    if (this.#loadingPersonId === id) this.#loadingPersonId = undefined;
    host.requestUpdate();
    if (!loaded) this.#failedPersonId = id;
    else if (host.isConnected && host.resolvedPerson.id === id) {
      const [{EditMode}] = loaded;
      work((this.#editMode ??= new EditMode(host, this.#options.words)));
    }
  }
}
