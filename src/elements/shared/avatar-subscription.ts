// Subscribes an element to the avatar changes of one person at a time.
import {subscribe, type AvatarChangeListener} from '../../people/avatar-changes.js';
import {onSessionChange, personKey} from '../../shared/session/session.js';

export class AvatarSubscription {
  readonly #host: Element;
  readonly #listener: AvatarChangeListener;
  /** The person and the session; `undefined` while not subscribed. */
  #key?: string;
  #unsubscribe?: () => void;

  constructor(host: Element, listener: AvatarChangeListener) {
    this.#host = host;
    this.#listener = listener;
  }

  /** True if this person is subscribed to, for the session of now. */
  isOf(personId: string): boolean {
    return this.#key === personKey(personId, this.#host);
  }

  /** Subscribes to this person instead of the previous one. False if nothing changes. */
  switchTo(personId: string): boolean {
    if (this.isOf(personId)) return false;
    this.stop();
    this.#key = personKey(personId, this.#host);
    // Without a person there are no changes, but what is shown belongs to a session all the same.
    this.#unsubscribe = personId
      ? subscribe(personId, this.#listener, this.#host)
      : onSessionChange(() => this.#listener(undefined));
    return true;
  }

  stop(): void {
    this.#unsubscribe?.();
    this.#key = this.#unsubscribe = undefined;
  }
}
