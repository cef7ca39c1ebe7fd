// The lock of a picture that another system looks after, and the host's answer that opens it.
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {AvatarUnlockEvent, AvatarUnlockedEvent} from '../../events.js';
import {AvatarError} from '../../errors.js';

export type LockPhase = 'open' | 'locked' | 'unlocking';

interface LockOptions {
  settings(): {readonly personId: string; readonly managedBy: string};
  unlocked(): void;
  failed(error: AvatarError): void;
}

/** Locked while some system manages the picture, until the host lets people do it by hand. */
export class Lock implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: LockOptions;
  #phase: LockPhase = 'open';
  #managedBy = '';

  constructor(host: ReactiveControllerHost & HTMLElement, options: LockOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  /** A server renders without `hostUpdate`, so a new owner counts even before it. */
  get phase(): LockPhase {
    const {managedBy} = this.#options.settings();
    if (managedBy === this.#managedBy) return this.#phase;
    return managedBy ? 'locked' : 'open';
  }

  /** Another owner is a new lock. */
  hostUpdate(): void {
    const {managedBy} = this.#options.settings();
    if (managedBy === this.#managedBy) return;
    this.#phase = this.phase;
    this.#managedBy = managedBy;
  }

  /** Asks the host. Without an answer the lock stays. */
  async unlock(): Promise<void> {
    if (this.#phase !== 'locked') return;
    const {settings, unlocked, failed} = this.#options;
    const {personId, managedBy} = settings();
    const request = new AvatarUnlockEvent(personId, managedBy);
    this.#host.dispatchEvent(request);
    if (!request.answer) return;
    this.#become('unlocking');
    try {
      await request.answer;
      if (this.#managedBy !== managedBy) return;
      this.#become('open');
      unlocked();
      this.#host.dispatchEvent(new AvatarUnlockedEvent(personId));
    } catch (cause) {
      if (this.#managedBy !== managedBy) return;
      this.#become('locked');
      failed(AvatarError.from(cause));
    }
  }

  #become(phase: LockPhase): void {
    this.#phase = phase;
    this.#host.requestUpdate();
  }
}
