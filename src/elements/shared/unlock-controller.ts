// The lock of a picture that another system looks after, and the host's answer that opens it.
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {AvatarUnlockEvent, AvatarUnlockedEvent} from '../../events.js';
import {AvatarError} from '../../errors.js';

export type LockPhase = 'open' | 'locked' | 'unlocking';

interface UnlockOptions {
  settings(): {readonly personId: string; readonly managedBy: string};
  onUnlocked(): void;
  onFailed(error: AvatarError): void;
}

/** Locked while some system manages the picture, until the host lets people do it by hand. */
export class UnlockController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: UnlockOptions;
  #phase: LockPhase = 'open';
  /** Whose lock it is, and which system's. */
  #key = '';

  constructor(host: ReactiveControllerHost & HTMLElement, options: UnlockOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  /** A server renders without `hostUpdate`, so a new owner counts even before it. */
  get phase(): LockPhase {
    const {managedBy} = this.#options.settings();
    if (!managedBy) return 'open';
    return this.#currentKey === this.#key ? this.#phase : 'locked';
  }

  /** Another owner, or another person, is a new lock. */
  hostUpdate(): void {
    const key = this.#currentKey;
    if (key === this.#key) return;
    this.#phase = this.phase;
    this.#key = key;
  }

  get #currentKey(): string {
    const {personId, managedBy} = this.#options.settings();
    return JSON.stringify([personId, managedBy]);
  }

  /** Asks the host. Without an answer the lock stays. */
  async unlock(): Promise<void> {
    if (this.phase !== 'locked') return;
    this.hostUpdate();
    const key = this.#key;
    const {settings, onUnlocked, onFailed} = this.#options;
    const {personId, managedBy} = settings();
    const request = new AvatarUnlockEvent(personId, managedBy);
    this.#host.dispatchEvent(request);
    if (!request.answer || key !== this.#currentKey) return;
    this.#setPhase('unlocking');
    try {
      await request.answer;
      // The host agreed about somebody who is not shown any more: it says nothing about this one.
      if (this.#currentKey !== key) return;
      this.#setPhase('open');
      onUnlocked();
      this.#host.dispatchEvent(new AvatarUnlockedEvent(personId));
    } catch (cause) {
      if (this.#currentKey !== key) return;
      this.#setPhase('locked');
      onFailed(AvatarError.from(cause));
    }
  }

  #setPhase(phase: LockPhase): void {
    this.hostUpdate();
    this.#phase = phase;
    this.#host.requestUpdate();
  }
}
