// What is known of a person beside the badge's own attributes: announced changes of their picture, and the directory around it.
import {latestChange, pendingChange, subscribe, type PictureChange} from '../../people/people-store.js';
import {requestPerson, type FoundPerson} from '../../people/person-request.js';
import {safePictureUrl} from '../safe-url.js';
import type {PictureSource} from './picture.js';

/** The badge that wants to know. */
interface Follower extends Element {
  readonly name?: string;
  readonly src?: string | null;
  readonly srcset?: string | null;
  requestUpdate(): void;
}

/** Follows one person for one badge while the badge is in the page. */
export class Following {
  readonly #badge: Follower;
  #unsubscribe?: () => void;
  #stopAsking?: () => void;
  #change?: PictureChange;
  /** Announced before the host named a picture. */
  #overruled?: PictureChange;
  /** Shown while it is being stored. */
  #pending?: PictureChange;
  #found?: FoundPerson;

  constructor(
    badge: Follower,
    readonly personId: string,
  ) {
    this.#badge = badge;
  }

  start(): void {
    const {personId} = this;
    const badge = this.#badge;
    const latest = latestChange(personId);
    if (latest !== this.#overruled) this.#change = latest;
    this.#hear(pendingChange(personId));
    this.#unsubscribe = subscribe(personId, (change) => this.#hear(change));
    const knowsAll = badge.name && (badge.src || badge.srcset);
    if (!knowsAll) this.#stopAsking = requestPerson(badge, personId, (found) => this.#learn(found));
  }

  stop(): void {
    this.#unsubscribe?.();
    this.#stopAsking?.();
  }

  /** The person, as the directory knows them. */
  get person(): FoundPerson['person'] | undefined {
    return this.#found?.person;
  }

  /** The picture that goes before the badge's own: one just announced. `null` where it was removed. */
  get announced(): PictureSource | null | undefined {
    const change = this.#pending ?? this.#change;
    if (!change) return undefined;
    return change.url === null ? null : {url: change.url, blob: change.picture};
  }

  /** The picture for a badge that has none of its own. */
  get found(): PictureSource | undefined {
    if (!this.#found) return undefined;
    const {person, picture} = this.#found;
    const url = safePictureUrl(person.picture) ?? '';
    return url || picture ? {url, blob: picture} : undefined;
  }

  /** The host has named a picture: it knows better than whatever was announced before, unless that is the same one. */
  giveWayTo(url: string | null | undefined): void {
    if (url === this.#change?.url) return;
    this.#overruled = this.#change;
    this.#change = undefined;
  }

  #hear(change: PictureChange | undefined): void {
    if (change && !change.pending) this.#change = change;
    else this.#pending = change;
    this.#badge.requestUpdate();
  }

  /** A picture that is newer in the directory goes before one announced earlier. */
  #learn(found: FoundPerson): void {
    const before = this.person;
    const {picture, pictureVersion} = found.person;
    if (before && (before.picture !== picture || before.pictureVersion !== pictureVersion)) this.#change = undefined;
    this.#found = found;
    this.#badge.requestUpdate();
  }
}
