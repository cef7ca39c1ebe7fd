// The current stored avatar: `src`, or the latest announced change if that is newer.
import {decodeSafely} from './decode-safely.js';
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {AvatarLoadFailedEvent} from '../../../events.js';
import {getLatestChange, type AvatarChange} from '../../../people/avatar-changes.js';
import {personKey} from '../../../shared/session/session.js';
import {safePictureUrl, safeSrcset} from '../../../shared/url.js';
import {validVersion} from '../../../shared/http/version.js';
import {AvatarSubscription} from '../../shared/avatar-subscription.js';

/** What is displayed for the stored avatar. */
export type AvatarSource =
  | {readonly kind: 'none'}
  | {readonly kind: 'url'; readonly url: string; readonly srcset: string}
  | {readonly kind: 'bitmap'; readonly bitmap: ImageBitmap};

interface CurrentAvatarSettings {
  readonly personId: string;
  readonly personName: string;
  readonly src: string;
  readonly srcset: string;
  readonly pictureVersion?: string;
  readonly isServerRender: boolean;
}

/** Subscribes to the stored avatar of a person, in this tab and in others. */
export class CurrentAvatar implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #settings: () => CurrentAvatarSettings;
  #src?: string;
  /** The address that failed to load, or was refused. */
  #brokenUrl = '';
  /** The person that the following fields belong to; they are ignored for any other person. */
  #key?: string;
  #change?: AvatarChange;
  #latest?: AvatarChange;
  #bitmap?: ImageBitmap;
  #decoding: Promise<void> = Promise.resolve();
  readonly #subscription: AvatarSubscription;
  #shownUrl?: string;
  /** Whose picture is shown. */
  pictureKey?: string;

  constructor(host: ReactiveControllerHost & HTMLElement, settings: () => CurrentAvatarSettings) {
    this.#host = host;
    this.#settings = settings;
    this.#subscription = new AvatarSubscription(host, (change) => this.#onChange(change));
    host.addController(this);
  }

  get source(): AvatarSource {
    const isSamePerson = this.#isSamePerson;
    const change = isSamePerson ? this.#change : undefined;
    if (isSamePerson && this.#bitmap) return {kind: 'bitmap', bitmap: this.#bitmap};
    if (change?.picture) return {kind: 'none'};
    const named = this.#named;
    const [src, srcset] = [safePictureUrl(named.src) ?? '', safeSrcset(named.srcset) ?? ''];
    // The picture is being decoded. A strict content security policy blocks its `blob:` URL.
    if (isSamePerson && this.#latest?.picture && src.startsWith('blob:')) return {kind: 'none'};
    return src && src !== this.#brokenUrl ? {kind: 'url', url: src, srcset} : {kind: 'none'};
  }

  /** True if there is a picture that can be removed, although it may still be decoding. */
  get exists(): boolean {
    return this.source.kind !== 'none' || (this.#isSamePerson && this.#latest?.picture !== undefined);
  }

  /** The stored version. `null`: no avatar exists; `undefined`: unknown. */
  get version(): string | null | undefined {
    if (this.#change && this.#isSamePerson) return this.#change.url === null ? null : this.#change.version;
    const {pictureVersion} = this.#settings();
    return pictureVersion === '' ? null : validVersion(pictureVersion);
  }

  /** The stored picture failed to load: initials are shown instead. */
  markBroken(url: string): void {
    this.#report(url);
    this.#host.requestUpdate();
  }

  /** Resolves when the latest picture is decoded. */
  get whenReady(): Promise<void> {
    return this.#decoding;
  }

  /** Applies a change that was stored just now. */
  apply(change: AvatarChange): void {
    this.#decoding = this.#decode(change);
  }

  hostUpdate(): void {
    const {personId, src, isServerRender} = this.#settings();
    // A server has no subscriptions, and its output contains no announced change.
    if (!isServerRender && this.#host.isConnected && this.#subscription.switchTo(personId)) this.#showLatest(personId);
    if (src !== this.#src) {
      // A new `src` is newer than an earlier announcement, unless it is the same URL. The first `src` may come from a
      // stale page.
      if (this.#src !== undefined && src !== this.#latest?.url) this.#reset();
      this.#src = src;
    }
    this.#updatePictureKey();
  }

  /** Tells of an address that is refused, once. */
  hostUpdated(): void {
    const {src} = this.#named;
    if (src && !safePictureUrl(src)) this.#report(src, 'unsafe-url');
  }

  #report(url: string, code?: 'unsafe-url'): void {
    if (url === this.#brokenUrl) return;
    this.#brokenUrl = url;
    this.#host.dispatchEvent(new AvatarLoadFailedEvent(url, code));
  }

  hostDisconnected(): void {
    this.#subscription.stop();
    // An element that was moved within the page is connected again by then.
    queueMicrotask(() => this.#host.isConnected || this.#releaseBitmap());
  }

  /** The addresses of the stored picture, which may be unsafe. */
  get #named(): {readonly src?: string | null; readonly srcset: string} {
    const change = this.#isSamePerson ? this.#change : undefined;
    return change ? {src: change.url, srcset: ''} : this.#settings();
  }

  get #currentKey(): string {
    return personKey(this.#settings().personId, this.#host);
  }

  get #isSamePerson(): boolean {
    return this.#key === this.#currentKey;
  }

  /** As in a badge, a person is the same id, without one the same name. At the same address, nothing else is shown than before. */
  #updatePictureKey(): void {
    const {source} = this;
    const {personId, personName} = this.#settings();
    const url = source.kind === 'url' ? source.url : '';
    if (url !== this.#shownUrl) this.pictureKey = personId ? this.#currentKey : personName || url;
    this.#shownUrl = url;
  }

  #showLatest(personId: string): void {
    if (!this.#isSamePerson) this.#reset();
    this.#key = this.#currentKey;
    const latest = (personId && getLatestChange(personId, this.#host)) || this.#latest;
    if (latest && (latest !== this.#change || !this.#bitmap)) this.apply(latest);
  }

  /** Pending changes are ignored: the editor shows them as the draft. */
  #onChange(change: AvatarChange | undefined): void {
    if (change && !change.pending) this.apply(change);
    // The session may have changed: `hostUpdate` checks it.
    else if (!change) this.#host.requestUpdate();
  }

  async #decode(change: AvatarChange): Promise<void> {
    this.#latest = change;
    // Decoded to a bitmap: a strict content security policy blocks `blob:` URLs.
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
