// The lock of a person that another system looks after, and the host's answer that opens it: that person's lock only.
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {AvatarUnlockedEvent, AvatarUnlockEvent} from '../../events.js';
import type {Person} from '../../people/person.js';
import {personKey} from '../../shared/session.js';
import type {Localizer} from '../shared/localize.js';
import {problemSentence} from './error-text.js';
import {RespondableAction} from '../shared/host-action.js';

interface OwnedHost extends ReactiveControllerHost, Element {
  readonly shown: Person;
  announce(text: string): void;
  focusOn(selector: string): void;
}

export class Ownership implements ReactiveController {
  readonly #host: OwnedHost;
  readonly #request: RespondableAction;
  /** Who is shown to whom, owned by which system. */
  #lock = '';
  /** The lock the host has opened. */
  #opened?: string;

  constructor(host: OwnedHost) {
    this.#host = host;
    this.#request = new RespondableAction(host);
    host.addController(this);
  }

  /** The system that owns the record, unless the host has given it up. */
  get owner(): string | undefined {
    return this.#opened === this.#lockNow ? undefined : this.#host.shown.managedBy;
  }

  get isAsking(): boolean {
    return this.#request.stateOf(this.#lockNow).phase === 'busy';
  }

  get #lockNow(): string {
    const {id, managedBy = ''} = this.#host.shown;
    return JSON.stringify([personKey(id, this.#host), managedBy]);
  }

  /** Another system, another person, or somebody else who is signed in, is another lock. */
  hostUpdate(): void {
    const lock = this.#lockNow;
    if (lock !== this.#lock) this.#opened = undefined;
    this.#lock = lock;
  }

  /** Asks the host to open the lock. Without an answer it stays closed. */
  async unlock(words: Localizer<'card'>): Promise<void> {
    const {owner} = this;
    const {id} = this.#host.shown;
    const lock = this.#lockNow;
    if (!owner) return;
    const state = await this.#request.run(lock, new AvatarUnlockEvent(id, owner));
    // What the host says of somebody who is not shown any more counts for nobody else.
    if (lock !== this.#lockNow) return;
    if (state.phase === 'failed') this.#host.announce(problemSentence(state.error, words));
    if (state.phase !== 'done') return;
    this.#lock = this.#opened = lock;
    this.#host.announce(words.messages.unlocked);
    this.#host.dispatchEvent(new AvatarUnlockedEvent(id));
    this.#host.focusOn('.pen');
  }
}
