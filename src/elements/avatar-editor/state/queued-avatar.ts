// The person's picture that waits in this browser to be sent: shown in the place of the stored one, and followed in all tabs.
import {importWithRetry} from '../../../shared/import-with-retry.js';
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {
  getLatestChange,
  getPendingChange,
  subscribe,
  type AvatarChange,
  type QueuedSaveActions,
} from '../../../people/avatar-changes.js';
import type {AvatarAdapter} from '../../../upload/avatar-adapter.js';
import {continuePendingSaves} from '../../../pending-saves.js';
import {personKey, sessionOf} from '../../../shared/session.js';
import type {Stored} from './current-avatar.js';

interface WaitingSettings {
  readonly personId: string;
  readonly store?: AvatarAdapter;
  readonly asServer: boolean;
}

interface WaitingOptions {
  settings(): WaitingSettings;
  /** It waits, or has been refused; or waits no more, because it was `sent` or given up. */
  changed(waiting: QueuedSaveActions | undefined, sent: boolean): void;
}

export class WaitingPicture implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: WaitingOptions;
  #following?: {key: string; stop: () => void};
  #change?: AvatarChange;
  #stored?: AvatarChange;
  #bitmap?: ImageBitmap;

  constructor(host: ReactiveControllerHost & HTMLElement, options: WaitingOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  /** What can be done about it, while there is one. */
  get waiting(): QueuedSaveActions | undefined {
    return this.#change?.queued;
  }

  /** The picture itself, once it can be drawn. */
  get shown(): Stored | undefined {
    return this.#change && (this.#bitmap ? {kind: 'bitmap', bitmap: this.#bitmap} : {kind: 'none'});
  }

  hostUpdate(): void {
    const {personId, store, asServer} = this.#options.settings();
    if (asServer || !this.#host.isConnected) return;
    if (store?.outbox) continuePendingSaves(store.outbox, sessionOf(this.#host));
    const key = personKey(personId, this.#host);
    if (this.#following?.key === key) return;
    this.#leave();
    const stop = personId ? subscribe(personId, () => this.#look(personId), this.#host) : () => {};
    this.#following = {key, stop};
    this.#stored = getLatestChange(personId, this.#host);
    if (personId) this.#look(personId);
  }

  hostDisconnected(): void {
    this.#leave();
  }

  #leave(): void {
    this.#following?.stop();
    this.#following = this.#change = undefined;
    this.#drop();
  }

  #look(personId: string): void {
    // Another session: `hostUpdate` begins anew.
    if (this.#following?.key !== personKey(personId, this.#host)) return this.#host.requestUpdate();
    const pending = getPendingChange(personId, this.#host);
    const change = pending?.queued && pending;
    if (change === this.#change) return;
    const before = this.#change;
    this.#change = change;
    if (before?.picture !== change?.picture) void this.#draw(change);
    const stored = getLatestChange(personId, this.#host);
    this.#options.changed(change?.queued, stored !== this.#stored);
    this.#stored = stored;
    this.#host.requestUpdate();
  }

  async #draw(change: AvatarChange | undefined): Promise<void> {
    this.#drop();
    const bitmap = change?.picture && (await decodeSafely(change.picture));
    if (this.#change?.picture !== change?.picture || !this.#host.isConnected) return bitmap?.close();
    this.#bitmap = bitmap;
    this.#host.requestUpdate();
  }

  #drop(): void {
    this.#bitmap?.close();
    this.#bitmap = undefined;
  }
}

/** Nothing where it is no picture, or one too large to be decoded. */
async function decodeSafely(picture: Blob): Promise<ImageBitmap | undefined> {
  const {decodeBounded} = await importWithRetry(() => import('../../../image/bounded-bitmap.js'));
  return decodeBounded(picture).catch(() => undefined);
}
