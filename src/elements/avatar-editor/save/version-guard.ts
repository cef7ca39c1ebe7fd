// Which picture the person saw stored when they began, so that their save overwrites nobody else's unseen.
import type {AvatarError} from '../../../errors.js';
import type {AvatarAdapter} from '../../../upload/avatar-adapter.js';

/** How long a store may take to say what it has. The person frames meanwhile. */
const askMs = 10_000;

type Version = string | null | undefined;

export class SeenVersion {
  #seen: Promise<Version> = Promise.resolve(undefined);
  #told?: {readonly version?: string; readonly url?: string};

  /** The person begins: what the page knows counts, or else what the store says. */
  begin(known: Version, personId: string, adapter?: AvatarAdapter): void {
    this.#told = undefined;
    const asks = known === undefined && personId;
    const version = asks ? adapter?.version?.(personId, {signal: AbortSignal.timeout(askMs)}) : known;
    this.#seen = Promise.resolve(version).catch(() => undefined); // A save without a version is better than none.
  }

  /** The store has another one, and the person is told so: to save again means to save over it. */
  tell({facts}: AvatarError): void {
    this.#told = facts as {version?: string; url?: string};
  }

  /** The picture somebody else stored meanwhile, where the store said which. */
  get theirs(): {readonly url?: string; readonly version?: string} {
    return this.#told ?? {};
  }

  /** What a save is to replace. */
  get replaced(): Promise<Version> {
    return this.#told ? Promise.resolve(this.#told.version) : this.#seen;
  }
}
