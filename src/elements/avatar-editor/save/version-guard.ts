// Which picture the person saw stored when they began, so that their save overwrites nobody else's unseen.
import type {AvatarError} from '../../../errors.js';
import type {AvatarAdapter} from '../../../upload/avatar-adapter.js';

/** How long a store may take to say what it has. The person frames meanwhile. */
const VERSION_TIMEOUT_MS = 10_000;

type Version = string | null | undefined;

export class VersionGuard {
  #captured: Promise<Version> = Promise.resolve(undefined);
  #conflict?: {readonly version?: string; readonly url?: string};

  /** The person begins: what the page knows counts, or else what the store says. */
  capture(known: Version, personId: string, adapter?: AvatarAdapter): void {
    this.#conflict = undefined;
    const asksAdapter = known === undefined && personId;
    const version = asksAdapter
      ? adapter?.version?.(personId, {signal: AbortSignal.timeout(VERSION_TIMEOUT_MS)})
      : known;
    this.#captured = Promise.resolve(version).catch(() => undefined); // A save without a version is better than none.
  }

  /** The store has another one, and the person is told so: to save again means to save over it. */
  recordConflict({facts}: AvatarError): void {
    this.#conflict = facts as {version?: string; url?: string};
  }

  /** The picture somebody else stored meanwhile, where the store said which. */
  get serverVersion(): {readonly url?: string; readonly version?: string} {
    return this.#conflict ?? {};
  }

  /** What a save is to replace. */
  get expectedVersion(): Promise<Version> {
    return this.#conflict ? Promise.resolve(this.#conflict.version) : this.#captured;
  }
}
