// The lock of a person that another system looks after, and the host's answer that opens it.
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {AvatarUnlockedEvent, AvatarUnlockEvent} from '../../events.js';
import type {Person} from '../../people/person.js';
import type {Words} from '../words.js';
import {problemSentence} from './problem-sentence.js';
import {RespondableAction} from './respondable-action.js';

interface OwnedHost extends ReactiveControllerHost, EventTarget {
  readonly shown: Person;
  announce(text: string): void;
  focusOn(selector: string): void;
}

export class Ownership implements ReactiveController {
  readonly #host: OwnedHost;
  readonly #request: RespondableAction;
  /** Who is owned by whom, and whether the host has opened that lock. */
  #lock = '';
  #isOpen = false;

  constructor(host: OwnedHost) {
    this.#host = host;
    this.#request = new RespondableAction(host);
    host.addController(this);
  }

  /** The system that owns the record, unless the host has given it up. */
  get owner(): string | undefined {
    return this.#isOpen ? undefined : this.#host.shown.managedBy;
  }

  get isAsking(): boolean {
    return this.#request.state.phase === 'busy';
  }

  /** Another owner, or another person, is another lock. */
  hostUpdate(): void {
    const {id, managedBy = ''} = this.#host.shown;
    const lock = `${managedBy} ${id}`;
    if (lock !== this.#lock) this.#isOpen = false;
    this.#lock = lock;
  }

  /** Asks the host to open the lock. Without an answer it stays closed. */
  async unlock(words: Words<'card'>): Promise<void> {
    const {owner} = this;
    const {id} = this.#host.shown;
    if (!owner) return;
    const state = await this.#request.run(new AvatarUnlockEvent(id, owner));
    if (state.phase === 'failed') this.#host.announce(problemSentence(state.error, words));
    if (state.phase !== 'done') return;
    this.#isOpen = true;
    this.#host.announce(words.messages.unlocked);
    this.#host.dispatchEvent(new AvatarUnlockedEvent(id));
    this.#host.focusOn('.pen');
  }
}
