// Optimistic concurrency: captures the stored version at the start of editing, so that a save overwrites no newer version.
import type {AvatarError} from '../../../errors.js';
import type {AvatarAdapter} from '../../../upload/avatar-adapter.js';

/** Time-out of the version request, which runs while the person edits. */
const VERSION_TIMEOUT_MS = 10_000;

type Version = string | null | undefined;

export class VersionGuard {
  #captured: Promise<Version> = Promise.resolve(undefined);
  #conflict?: {readonly version?: string; readonly url?: string};

  /** Editing starts: captures the known version, else asks the adapter. */
  capture(known: Version, personId: string, adapter?: AvatarAdapter): void {
    this.#conflict = undefined;
    const asksAdapter = known === undefined && personId;
    const version = asksAdapter
      ? adapter?.version?.(personId, {signal: AbortSignal.timeout(VERSION_TIMEOUT_MS)})
      : known;
    this.#captured = Promise.resolve(version).catch(() => undefined); // Without a version the save still works, unchecked.
  }

  /** Records a conflict that is shown to the person: the next save overwrites this version. */
  recordConflict({facts}: AvatarError): void {
    this.#conflict = facts as {version?: string; url?: string};
  }

  /** The avatar that is stored on the server, if the conflict error contains it. */
  get serverVersion(): {readonly url?: string; readonly version?: string} {
    return this.#conflict ?? {};
  }

  /** The version that a save replaces. `null`: no avatar existed; `undefined`: unknown. */
  get expectedVersion(): Promise<Version> {
    return this.#conflict ? Promise.resolve(this.#conflict.version) : this.#captured;
  }
}
