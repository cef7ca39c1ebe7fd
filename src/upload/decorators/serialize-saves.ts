// One save at a time for a person, however often Save is pressed: around any adapter.
import {abortable} from '../../shared/abort.js';
import {personKey} from '../../shared/session.js';
import type {AvatarAdapter, AvatarTarget, StoredAvatar} from '../avatar-adapter.js';
import {passthrough} from './passthrough.js';

interface RunningSave {
  readonly expectedVersion?: string | null;
  /** The stored version, `null` for a removal; `undefined` if it failed. Resolves when the adapter is done, or some time after an abort. */
  readonly settled: Promise<{version?: string | null} | undefined>;
}

/** How long after an abort an adapter may still be busy before the next save begins. */
const ABORT_GRACE_MS = 2000;

/** By person: the save that runs, and the one that waits for it. */
const running = new Map<string, RunningSave>();
const waiting = new Map<string, AbortController>();

/** The turn of one save of a person. Created when the save begins: a save of that person that still waits is aborted. */
class Turn<Target extends AvatarTarget> {
  /** What to save; after `waitForPrevious()` with the version that the previous save stored. */
  target: Target;
  readonly previous?: RunningSave;
  readonly #signal: AbortSignal;
  /** '' without a person: there is nobody whose saves could cross. */
  readonly #key: string;

  constructor(target: Target, signal: AbortSignal) {
    signal.throwIfAborted();
    this.target = target;
    this.#signal = signal;
    this.#key = target.personId && personKey(target.personId, target.session);
    if (!this.#key) return;
    waiting.get(this.#key)?.abort(new DOMException('A newer save replaced it', 'AbortError'));
    waiting.delete(this.#key);
    this.previous = running.get(this.#key);
  }

  /** What the previous save stored is what this one replaces: it was the same person's own save. */
  async waitForPrevious({settled, expectedVersion}: RunningSave): Promise<void> {
    const replaced = new AbortController();
    waiting.set(this.#key, replaced);
    const stop = AbortSignal.any([this.#signal, replaced.signal]);
    try {
      const stored = await abortable(settled, stop);
      stop.throwIfAborted();
      if (stored && this.target.expectedVersion === expectedVersion)
        this.target = {...this.target, expectedVersion: stored.version};
    } finally {
      if (waiting.get(this.#key) === replaced) waiting.delete(this.#key);
    }
  }

  /** The result of the adapter, or the abort reason as soon as the save is stopped. Later saves wait for the adapter. */
  settle<T extends StoredAvatar | void>(result: Promise<T>): Promise<T> {
    const done = result.then(
      (stored) => ({version: stored ? stored.version : null}),
      () => undefined,
    );
    const {expectedVersion} = this.target;
    const save = {expectedVersion, settled: Promise.race([done, abortGrace(this.#signal)])};
    if (this.#key) running.set(this.#key, save);
    void save.settled.then(() => running.get(this.#key) === save && running.delete(this.#key));
    return abortable(result, this.#signal);
  }
}

function abortGrace(signal: AbortSignal): Promise<undefined> {
  return new Promise((resolve) => {
    signal.addEventListener('abort', () => setTimeout(resolve, ABORT_GRACE_MS), {once: true});
  });
}

/**
 * The same adapter, one save of a person at a time. A save waits for the one that runs; a newer save replaces the one that waits,
 * which rejects with AbortError.
 */
export function serializeSaves(adapter: AvatarAdapter): AvatarAdapter {
  const {remove} = adapter;
  return {
    ...passthrough(adapter),
    async upload(picture, context) {
      const turn = new Turn(picture, context.signal);
      // Without a previous save the adapter is called at once: a second call must find this one running.
      if (turn.previous) await turn.waitForPrevious(turn.previous);
      return await turn.settle(adapter.upload(turn.target, context));
    },
    ...(remove && {
      async remove(target, context) {
        const turn = new Turn(target, context.signal);
        if (turn.previous) await turn.waitForPrevious(turn.previous);
        await turn.settle(remove.call(adapter, turn.target, context));
      },
    }),
  };
}
