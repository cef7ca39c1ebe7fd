// The way to the late half of a card, where it is changed: fetched once somebody comes near a card they may change.
import {html, nothing, type TemplateResult} from 'lit';
import {ProfileEditEvent} from '../../../events.js';
import {warning} from '../../shared/icons.js';
import {importWithRetry} from '../../../shared/import-with-retry.js';
import {PreloadController} from '../../shared/preload-controller.js';
import {LazyModule} from '../../shared/lazy.js';
import type {Localizer} from '../../shared/localize.js';
import type * as lateHalf from './edit-mode.js';

export const lateDesk = new LazyModule<typeof lateHalf>(() => importWithRetry(() => import('./edit-mode.js')));

export interface ChangingHost extends lateHalf.DeskHost {
  /** Not `null` on a card that its viewer may change. */
  readonly editable: string | null;
}

interface ChangingOptions {
  words(): Localizer<'card'>;
  /** Fetches the editor, unless it is there. */
  fetchEditor(): Promise<unknown> | undefined;
}

export class Changing {
  readonly #host: ChangingHost;
  readonly #options: ChangingOptions;
  #desk?: lateHalf.Desk;
  /** For whom something is being fetched that somebody waits for. */
  #fetchingFor?: string;
  /** On whose card something could not be fetched. */
  #failedFor?: string;

  constructor(host: ChangingHost, options: ChangingOptions) {
    this.#host = host;
    this.#options = options;
    new PreloadController(host, {module: lateDesk, shouldPreload: () => host.editable !== null});
  }

  /** True while somebody waits for what they have pressed. */
  get isFetching(): boolean {
    return this.#fetchingFor === this.#host.shown.id;
  }

  /** Edit was pressed. */
  readonly editContacts = (): void => {
    if (this.isFetching || !this.#host.dispatchEvent(new ProfileEditEvent(this.#host.shown.id))) return;
    void this.#begin((desk) => desk.editContacts());
  };

  /** The pen was pressed. */
  readonly changePicture = (): void => {
    if (!this.isFetching) void this.#begin((desk) => desk.changePicture(), this.#options.fetchEditor());
  };

  /** Somebody is near the pen: the editor is there by the time they press it. A failure shows then. */
  readonly expectPicture = (): void => void this.#options.fetchEditor()?.catch(() => {});

  /** The contact fields, while they are edited. */
  form(words: Localizer<'card'>): TemplateResult | undefined {
    return this.#desk?.form(words);
  }

  /** What could not be fetched, as a sentence. The next press tries again. */
  problem({messages}: Localizer<'card'>): TemplateResult | typeof nothing {
    if (this.#failedFor !== this.#host.shown.id) return nothing;
    return html`<p class="problem" role="alert">${warning()}${messages.notLoaded}</p>`;
  }

  dialog(words: Localizer<'card'>): TemplateResult | typeof nothing {
    return (this.#host.editable !== null && this.#desk?.dialog(words)) || nothing;
  }

  /** Begins once all is there that it takes, for the person it was begun for. */
  async #begin(work: (desk: lateHalf.Desk) => void, editor?: Promise<unknown>): Promise<void> {
    const host = this.#host;
    const {id} = host.shown;
    this.#failedFor = undefined;
    this.#fetchingFor = editor || !lateDesk.value ? id : undefined;
    host.requestUpdate();
    const fetched = await Promise.all([lateDesk.load(), editor]).catch(() => undefined);
    if (this.#fetchingFor === id) this.#fetchingFor = undefined;
    host.requestUpdate();
    if (!fetched) this.#failedFor = id;
    else if (host.isConnected && host.shown.id === id) {
      const [{Desk}] = fetched;
      work((this.#desk ??= new Desk(host, this.#options.words)));
    }
  }
}
