// The picture that is stored now: what `src` says, or what was announced since, whichever is newer.
import {importWithRetry} from '../../../shared/import-with-retry.js';
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {getLatestChange, subscribe, type AvatarChange} from '../../../people/avatar-changes.js';
import {personKey} from '../../../shared/session.js';

/** What there is to show. */
export type Stored =
  | {readonly kind: 'none'}
  | {readonly kind: 'url'; readonly url: string; readonly srcset: string}
  | {readonly kind: 'bitmap'; readonly bitmap: ImageBitmap};

interface StoredSettings {
  readonly personId: string;
  readonly src: string;
  readonly srcset: string;
  readonly pictureVersion?: string;
  readonly asServer: boolean;
}

/** Follows the stored picture of a person, in this tab and in others. */
export class StoredPicture implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #settings: () => StoredSettings;
  #src?: string;
  #broken = '';
  /** Of whom what follows is known; another person's picture is never shown meanwhile. */
  #key?: string;
  #change?: AvatarChange;
  #newest?: AvatarChange;
  #bitmap?: ImageBitmap;
  #taking: Promise<void> = Promise.resolve();
  #following?: {key: string; stop: () => void};

  constructor(host: ReactiveControllerHost & HTMLElement, settings: () => StoredSettings) {
    this.#host = host;
    this.#settings = settings;
    host.addController(this);
  }

  get shown(): Stored {
    const isTheirs = this.#isTheirs;
    const change = isTheirs ? this.#change : undefined;
    if (isTheirs && this.#bitmap) return {kind: 'bitmap', bitmap: this.#bitmap};
    if (change?.picture) return {kind: 'none'};
    const {src, srcset} = change ? {src: change.url ?? '', srcset: ''} : this.#settings();
    // The picture itself is being decoded; its address in memory would be refused by a strict content security policy.
    if (isTheirs && this.#newest?.picture && src.startsWith('blob:')) return {kind: 'none'};
    return src && src !== this.#broken ? {kind: 'url', url: src, srcset} : {kind: 'none'};
  }

  /** True where there is a picture to remove. */
  get exists(): boolean {
    return this.shown.kind !== 'none';
  }

  /** The version to be replaced, `null` where there is no picture, nothing where that is not known. */
  get version(): string | null | undefined {
    if (this.#change && this.#isTheirs) return this.#change.url === null ? null : this.#change.version;
    const {pictureVersion} = this.#settings();
    return pictureVersion === '' ? null : (pictureVersion ?? undefined);
  }

  /** The stored picture cannot be shown: the initials stand in for it. */
  broke(url: string): void {
    this.#broken = url;
    this.#host.requestUpdate();
  }

  /** Settles once the newest picture can be shown. */
  get ready(): Promise<void> {
    return this.#taking;
  }

  /** What was stored just now. */
  take(change: AvatarChange): void {
    this.#taking = this.#take(change);
  }

  hostUpdate(): void {
    const {personId, src, asServer} = this.#settings();
    // On the server there is nobody to listen to, and what it rendered knows of no announcement.
    if (!asServer && this.#host.isConnected && this.#following?.key !== this.#keyNow) this.#follow(personId);
    if (src === this.#src) return;
    // The host's later word is newer than what was announced before, unless it is the same word; its first one may come
    // from a stale page.
    if (this.#src !== undefined && src !== this.#newest?.url) this.#forget();
    this.#src = src;
  }

  hostDisconnected(): void {
    this.#following?.stop();
    this.#following = undefined;
    // Moved within the page it is back by then.
    queueMicrotask(() => this.#host.isConnected || this.#drop());
  }

  get #keyNow(): string {
    return personKey(this.#settings().personId, this.#host);
  }

  get #isTheirs(): boolean {
    return this.#key === this.#keyNow;
  }

  #follow(personId: string): void {
    const key = this.#keyNow;
    if (this.#key !== key) this.#forget();
    this.#key = key;
    this.#following?.stop();
    const stop = personId ? subscribe(personId, (change) => this.#hear(change), this.#host) : () => {};
    this.#following = {key, stop};
    const latest = (personId && getLatestChange(personId, this.#host)) || this.#newest;
    if (latest && (latest !== this.#change || !this.#bitmap)) this.take(latest);
  }

  /** What is shown before it is stored is not stored: the editor itself shows it as the person's draft. */
  #hear(change: AvatarChange | undefined): void {
    if (change && !change.pending) this.take(change);
    // The session may be another one: `hostUpdate` looks.
    else if (!change) this.#host.requestUpdate();
  }

  async #take(change: AvatarChange): Promise<void> {
    this.#newest = change;
    // Drawn rather than linked to: a strict content security policy has no room for `blob:` addresses.
    const bitmap = change.picture && (await decodeSafely(change.picture));
    if (this.#newest !== change || !this.#host.isConnected) return bitmap?.close();
    this.#drop();
    this.#change = change;
    this.#bitmap = bitmap;
    this.#host.requestUpdate();
  }

  #forget(): void {
    this.#change = this.#newest = undefined;
    this.#broken = '';
    this.#drop();
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
