// Subscribes a badge to a person: announced changes of the picture, and the data of the nearest directory.
// Part of the badge itself: what waits to be sent is shown although the network is gone.
import {attachBlob, getLatestChange, subscribe, type AvatarChange} from '../../people/avatar-changes.js';
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
  readonly #onNewer: () => void;
  readonly personId: string;
  /** The person from the directory; `undefined` before the answer. */
  person?: PersonResult;
  /** Changes with the scope or the owner. */
  #key = '';
  #unsubscribe?: () => void;
  #stopLookup?: () => void;
  #source?: PersonSource;

  /** `onNewer` is called when the directory knows newer data than the announced change. */
  constructor(badge: SubscriberBadge, personId: string, onNewer: () => void) {
    this.#badge = badge;
    this.personId = personId;
    this.#onNewer = onNewer;
  }

  start(): void {
    const {personId} = this;
    const badge = this.#badge;
    this.#key = personKey(personId, badge);
    this.#onAvatarChange(getLatestChange(personId, badge));
    this.#unsubscribe = subscribe(personId, (change) => this.#onAvatarChange(change), badge);
    this.lookUp();
  }

  /** Looks the person up in the nearest directory, which may be another one than before: it may have other people under the same ids. */
  lookUp(): void {
    const badge = this.#badge;
    const hasOwnData = badge.name && (badge.src || badge.srcset);
    const source = hasOwnData ? undefined : findProvided(badge, PERSON_SOURCE);
    if (source !== this.#source) {
      this.#stopLookup?.();
      this.#stopLookup = this.person = undefined;
      this.#source = source;
    }
    this.#stopLookup ??= source?.observe(badge, this.personId, (found) => this.#onPerson(found));
  }

  stop(): void {
    this.#unsubscribe?.();
    this.#stopLookup?.();
    this.#stopLookup = undefined;
  }

  /** If the picture changed at the same URL and the change has no file, the picture is fetched again. */
  #onAvatarChange(change: AvatarChange | undefined): void {
    const key = personKey(this.personId, this.#badge);
    // What the directory of another app or for another person said is not shown to this one.
    if (key !== this.#key) this.person = undefined;
    this.#key = key;
    const known = this.person?.person.picture ?? this.#badge.src;
    if (change?.url && !change.picture && change.url === known)
      void refetchPicture(change, change.url).then((picture) => picture && attachBlob(change, picture, this.#badge));
    this.#badge.requestUpdate();
  }

  /** A newer picture in the directory replaces an earlier announcement. */
  #onPerson(found: PersonResult): void {
    const before = this.person?.person;
    const {picture, pictureVersion} = found.person;
    const isNewer = before && (before.picture !== picture || before.pictureVersion !== pictureVersion);
    if (isNewer) this.#onNewer();
    this.person = found;
    this.#badge.requestUpdate();
    if (isNewer && picture && before.picture === picture && !found.picture)
      void refetchPicture(found.person, picture).then((blob) => {
        if (!blob || this.person !== found) return;
        this.person = {...found, picture: blob};
        this.#badge.requestUpdate();
      });
  }
}
