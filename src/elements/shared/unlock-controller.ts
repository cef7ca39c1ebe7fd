// Lock state of an avatar that another system manages. The host's response to `avatar-unlock` opens it; if the response
// rejects, `avatar-failed` is fired.
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {AvatarFailedEvent, AvatarUnlockEvent, AvatarUnlockedEvent} from '../../events.js';
import {AvatarError} from '../../errors.js';
import type {ShownPerson} from './shown-person.js';

export type LockPhase = 'open' | 'locked' | 'unlocking';

interface UnlockOptions {
  settings(): {readonly personId: string; readonly managedBy: string};
  readonly person: ShownPerson;
  onUnlocked(): void;
  onFailed(error: AvatarError): void;
}

/** Locked while `managedBy` is set, until the host agrees to manual changes. */
export class UnlockController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: UnlockOptions;
  #phase: LockPhase = 'open';
  /** Person and managing system that the phase belongs to. */
  #key = '';

  constructor(host: ReactiveControllerHost & HTMLElement, options: UnlockOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  /** Server rendering does not call `hostUpdate`, so the key is compared here too. */
  get phase(): LockPhase {
    const {managedBy} = this.#options.settings();
    if (!managedBy) return 'open';
    return this.#currentKey === this.#key ? this.#phase : 'locked';
  }

  /** The system that locks the picture or record; `undefined` if there is none or the host has unlocked it. */
  get managedBy(): string | undefined {
    return this.phase === 'open' ? undefined : this.#options.settings().managedBy;
  }

  /** Starts locked for another system, another person and another signed-in user. */
  hostUpdate(): void {
    const key = this.#currentKey;
    if (key === this.#key) return;
    this.#phase = this.phase;
    this.#key = key;
  }

  get #currentKey(): string {
    const {person, settings} = this.#options;
    return JSON.stringify([person.key, settings().managedBy]);
  }

  /** Dispatches `avatar-unlock`. Without a response the lock stays. */
  async unlock(): Promise<void> {
    if (this.phase !== 'locked') return;
    this.hostUpdate();
    const key = this.#key;
    const {settings, onUnlocked, onFailed} = this.#options;
    const {personId, managedBy} = settings();
    const request = new AvatarUnlockEvent(personId, managedBy);
    this.#host.dispatchEvent(request);
    if (!request.response || key !== this.#currentKey) return;
    this.#setPhase('unlocking');
    try {
      await request.response;
      // The response is for another person than the current one.
      if (this.#currentKey !== key) return;
      this.#setPhase('open');
      onUnlocked();
      this.#host.dispatchEvent(new AvatarUnlockedEvent(personId));
    } catch (cause) {
      if (this.#currentKey !== key) return;
      this.#setPhase('locked');
      const error = AvatarError.from(cause);
      onFailed(error);
      this.#host.dispatchEvent(new AvatarFailedEvent(error, personId));
    }
  }

  #setPhase(phase: LockPhase): void {
    this.hostUpdate();
    this.#phase = phase;
    this.#host.requestUpdate();
  }
}
