// Subscribes a badge to a person: announced changes of the picture, and the data of the nearest directory.
// Part of the badge itself: what waits to be sent is shown although the network is gone.
import {latestChanges, pendingChanges} from '../../people/avatar-change-cache.js';
import {attachBlob, subscribe, type AvatarChange} from '../../people/avatar-changes.js';
import {PERSON_SOURCE, type PersonResult, type PersonSource} from '../../people/lookup/person-source.js';
import {findProvided} from '../../shared/provided.js';
import {personKey} from '../../shared/session/session.js';
import {refetchPicture} from './refetch-picture.js';

/** The badge that subscribes. */
export interface SubscriberBadge extends Element {
  readonly name?: string;
  readonly src?: string | null;
  readonly srcset?: string | null;
  requestUpdate(): void;
}

/** Subscription of one badge to one person while the badge is connected. */
export class PersonSubscription {
  readonly #badge: SubscriberBadge;
  readonly personId: string;
  /** The person in the session of the badge; changes with the scope or the owner. */
  key = '';
  /** The person from the directory; `undefined` before the answer. */
  person?: PersonResult;
  /** The change that `ignoreChange` was called for. */
  #ignored?: AvatarChange;
  #unsubscribe?: () => void;
  #stopLookup?: () => void;
  #source?: PersonSource;

  constructor(badge: SubscriberBadge, personId: string) {
    this.#badge = badge;
    this.personId = personId;
  }

  /** The announced change, unless the host or the directory has set another picture since. */
  get change(): AvatarChange | undefined {
    const change = latestChanges.get(this.key);
    return pendingChanges.get(this.key)?.at(-1) ?? (change === this.#ignored ? undefined : change);
  }

  /** Ignores the announced change: newer data is known. */
  ignoreChange(): void {
    this.#ignored = latestChanges.get(this.key);
  }

  /**
   * Subscribes where that is not done yet. Called in each update, because the session may be another one than before, or the nearest
   * directory: it may have other people under the same ids.
   */
  start(): void {
    const {personId} = this;
    const badge = this.#badge;
    const key = personKey(personId, badge);
    const hasOwnData = badge.name && (badge.src || badge.srcset);
    const source = hasOwnData ? undefined : findProvided(badge, PERSON_SOURCE);
    if (source !== this.#source || key !== this.key) {
      this.#stopLookup?.();
      this.#stopLookup = this.person = undefined;
      this.#source = source;
      this.key = key;
    }
    this.#stopLookup ??= source?.observe(badge, personId, (found) => this.#onPerson(found));
    if (this.#unsubscribe) return;
    this.#refetchChanged(latestChanges.get(key));
    this.#unsubscribe = subscribe(
      personId,
      (change) => {
        this.#refetchChanged(change);
        badge.requestUpdate();
      },
      badge,
    );
  }

  stop(): void {
    this.#unsubscribe?.();
    this.#stopLookup?.();
    this.#unsubscribe = this.#stopLookup = undefined;
  }

  /** If the picture changed at the same URL and the change has no file, the picture is fetched again. */
  #refetchChanged(change: AvatarChange | undefined): void {
    const known = this.person?.person.picture ?? this.#badge.src;
    if (change?.url && !change.picture && change.url === known)
      void refetchPicture(change, change.url, this.#badge, (picture) => attachBlob(change, picture, this.#badge));
  }

  /** A newer picture in the directory replaces an earlier announcement. */
  #onPerson(found: PersonResult): void {
    const before = this.person;
    const {picture, pictureVersion} = found.person;
    const isNewer = before && (before.address !== found.address || before.person.pictureVersion !== pictureVersion);
    if (isNewer) this.ignoreChange();
    this.person = found;
    this.#badge.requestUpdate();
    if (isNewer && picture && before.address === picture && !found.picture)
      void refetchPicture(found.person, picture, this.#badge, (blob) => {
        if (this.person !== found) return;
        this.person = {...found, picture: blob};
        this.#badge.requestUpdate();
      });
  }
}
