// The picture that is stored now: what `src` says, or what was announced since, whichever is newer.
import {importWithRetry} from '../../../shared/import-with-retry.js';
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {getLatestChange, subscribe, type AvatarChange} from '../../../people/avatar-changes.js';
import {personKey} from '../../../shared/session.js';

/** What there is to show. */
export type AvatarSource =
  | {readonly kind: 'none'}
  | {readonly kind: 'url'; readonly url: string; readonly srcset: string}
  | {readonly kind: 'bitmap'; readonly bitmap: ImageBitmap};

interface CurrentAvatarSettings {
  readonly personId: string;
  readonly src: string;
  readonly srcset: string;
  readonly pictureVersion?: string;
  readonly isServerRender: boolean;
}

/** Follows the stored picture of a person, in this tab and in others. */
export class CurrentAvatar implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #settings: () => CurrentAvatarSettings;
  #src?: string;
  #brokenUrl = '';
  /** Of whom what follows is known; another person's picture is never shown meanwhile. */
  #key?: string;
  #change?: AvatarChange;
  #latest?: AvatarChange;
  #bitmap?: ImageBitmap;
  #decoding: Promise<void> = Promise.resolve();
  #subscription?: {key: string; stop: () => void};

  constructor(host: ReactiveControllerHost & HTMLElement, settings: () => CurrentAvatarSettings) {
    this.#host = host;
    this.#settings = settings;
    host.addController(this);
  }

  get source(): AvatarSource {
    const isSamePerson = this.#isSamePerson;
    const change = isSamePerson ? this.#change : undefined;
    if (isSamePerson && this.#bitmap) return {kind: 'bitmap', bitmap: this.#bitmap};
    if (change?.picture) return {kind: 'none'};
    const {src, srcset} = change ? {src: change.url ?? '', srcset: ''} : this.#settings();
    // The picture itself is being decoded; its address in memory would be refused by a strict content security policy.
    if (isSamePerson && this.#latest?.picture && src.startsWith('blob:')) return {kind: 'none'};
    return src && src !== this.#brokenUrl ? {kind: 'url', url: src, srcset} : {kind: 'none'};
  }

  /** True where there is a picture to remove. */
  get exists(): boolean {
    return this.source.kind !== 'none';
  }

  /** The version to be replaced, `null` where there is no picture, nothing where that is not known. */
  get version(): string | null | undefined {
    if (this.#change && this.#isSamePerson) return this.#change.url === null ? null : this.#change.version;
    const {pictureVersion} = this.#settings();
    return pictureVersion === '' ? null : (pictureVersion ?? undefined);
  }

  /** The stored picture cannot be shown: the initials stand in for it. */
  markBroken(url: string): void {
    this.#brokenUrl = url;
    this.#host.requestUpdate();
  }

  /** Settles once the newest picture can be shown. */
  get whenReady(): Promise<void> {
    return this.#decoding;
  }

  /** What was stored just now. */
  apply(change: AvatarChange): void {
    this.#decoding = this.#decode(change);
  }

  hostUpdate(): void {
    const {personId, src, isServerRender} = this.#settings();
    // On the server there is nobody to listen to, and what it rendered knows of no announcement.
    if (!isServerRender && this.#host.isConnected && this.#subscription?.key !== this.#currentKey)
      this.#subscribe(personId);
    if (src === this.#src) return;
    // The host's later word is newer than what was announced before, unless it is the same word; its first one may come
    // from a stale page.
    if (this.#src !== undefined && src !== this.#latest?.url) this.#reset();
    this.#src = src;
  }

  hostDisconnected(): void {
    this.#subscription?.stop();
    this.#subscription = undefined;
    // Moved within the page it is back by then.
    queueMicrotask(() => this.#host.isConnected || this.#releaseBitmap());
  }

  get #currentKey(): string {
    return personKey(this.#settings().personId, this.#host);
  }

  get #isSamePerson(): boolean {
    return this.#key === this.#currentKey;
  }

  #subscribe(personId: string): void {
    const key = this.#currentKey;
    if (this.#key !== key) this.#reset();
    this.#key = key;
    this.#subscription?.stop();
    const stop = personId ? subscribe(personId, (change) => this.#onChange(change), this.#host) : () => {};
    this.#subscription = {key, stop};
    const latest = (personId && getLatestChange(personId, this.#host)) || this.#latest;
    if (latest && (latest !== this.#change || !this.#bitmap)) this.apply(latest);
  }

  /** What is shown before it is stored is not stored: the editor itself shows it as the person's draft. */
  #onChange(change: AvatarChange | undefined): void {
    if (change && !change.pending) this.apply(change);
    // The session may be another one: `hostUpdate` looks.
    else if (!change) this.#host.requestUpdate();
  }

  async #decode(change: AvatarChange): Promise<void> {
    this.#latest = change;
    // Drawn rather than linked to: a strict content security policy has no room for `blob:` addresses.
    const bitmap = change.picture && (await decodeSafely(change.picture));
    if (this.#latest !== change || !this.#host.isConnected) return bitmap?.close();
    this.#releaseBitmap();
    this.#change = change;
    this.#bitmap = bitmap;
    this.#host.requestUpdate();
  }

  #reset(): void {
    this.#change = this.#latest = undefined;
    this.#brokenUrl = '';
    this.#releaseBitmap();
  }

  #releaseBitmap(): void {
    this.#bitmap?.close();
    this.#bitmap = undefined;
  }
}

/** Nothing where it is no picture, or one too large to be decoded. */
async function decodeSafely(picture: Blob): Promise<ImageBitmap | undefined> {
  const {decodeBounded} = await importWithRetry(() => import('../../../image/bounded-bitmap.js'));
  return decodeBounded(picture).catch(() => undefined);
}
