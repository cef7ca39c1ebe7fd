// The queued avatar of the person in this browser's outbox. It is shown instead of the stored one; all tabs are observed.
import {decodeSafely} from './decode-safely.js';
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {
  getLatestChange,
  getPendingChange,
  type AvatarChange,
  type QueuedSaveActions,
} from '../../../people/avatar-changes.js';
import type {AvatarAdapter} from '../../../upload/avatar-adapter.js';
import {continuePendingSaves} from '../../../pending-saves.js';
import {sessionOf} from '../../../shared/session/session.js';
import {AvatarSubscription} from '../../shared/avatar-subscription.js';
import type {AvatarSource} from './current-avatar.js';

interface QueuedSettings {
  readonly personId: string;
  readonly adapter?: AvatarAdapter;
  readonly isServerRender: boolean;
}

interface QueuedOptions {
  settings(): QueuedSettings;
  /** The avatar is queued or was rejected; or it left the outbox, sent or discarded. */
  onChange(queued: QueuedSaveActions | undefined, sent: boolean): void;
}

export class QueuedAvatar implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: QueuedOptions;
  readonly #subscription: AvatarSubscription;
  #change?: AvatarChange;
  #stored?: AvatarChange;
  #bitmap?: ImageBitmap;

  constructor(host: ReactiveControllerHost & HTMLElement, options: QueuedOptions) {
    this.#host = host;
    this.#options = options;
    this.#subscription = new AvatarSubscription(host, () => this.#refresh(options.settings().personId));
    host.addController(this);
  }

  /** Actions for the queued avatar, while there is one. */
  get queued(): QueuedSaveActions | undefined {
    return this.#change?.queued;
  }

  /** The decoded picture, if it is ready. */
  get source(): AvatarSource | undefined {
    return this.#change && (this.#bitmap ? {kind: 'bitmap', bitmap: this.#bitmap} : {kind: 'none'});
  }

  hostUpdate(): void {
    const {personId, adapter, isServerRender} = this.#options.settings();
    if (isServerRender || !this.#host.isConnected) return;
    if (adapter?.outbox) continuePendingSaves(adapter.outbox, sessionOf(this.#host));
    if (!this.#subscription.switchTo(personId)) return;
    this.#reset();
    this.#stored = getLatestChange(personId, this.#host);
    if (personId) this.#refresh(personId);
  }

  hostDisconnected(): void {
    this.#subscription.stop();
    this.#reset();
  }

  #reset(): void {
    this.#change = undefined;
    this.#releaseBitmap();
  }

  #refresh(personId: string): void {
    // Another person or session: `hostUpdate` subscribes again.
    if (!this.#subscription.isOf(personId)) return this.#host.requestUpdate();
    const pending = getPendingChange(personId, this.#host);
    const change = pending?.queued && pending;
    if (change === this.#change) return;
    const before = this.#change;
    this.#change = change;
    if (before?.picture !== change?.picture) void this.#decode(change);
    const stored = getLatestChange(personId, this.#host);
    this.#options.onChange(change?.queued, stored !== this.#stored);
    this.#stored = stored;
    this.#host.requestUpdate();
  }

  async #decode(change: AvatarChange | undefined): Promise<void> {
    this.#releaseBitmap();
    const bitmap = change?.picture && (await decodeSafely(change.picture));
    if (this.#change?.picture !== change?.picture || !this.#host.isConnected) return bitmap?.close();
    this.#bitmap = bitmap;
    this.#host.requestUpdate();
  }

  #releaseBitmap(): void {
    this.#bitmap?.close();
    this.#bitmap = undefined;
  }
}
