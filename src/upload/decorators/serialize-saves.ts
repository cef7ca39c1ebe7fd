// Runs one save at a time for each person, even if Save is pressed several times. Works with any adapter.
import {abortable} from '../../shared/timing/abort.js';
import {personKey} from '../../shared/session/session.js';
import type {AvatarAdapter, AvatarTarget, StoredAvatar} from '../avatar-adapter.js';
import {passthrough} from './passthrough.js';

interface RunningSave {
  readonly expectedVersion?: string | null;
  /**
   * The stored version, `null` for a removal, `undefined` if it failed. Resolves when the adapter has finished, or `ABORT_GRACE_MS`
   * after an abort.
   */
  readonly settled: Promise<{version?: string | null} | undefined>;
}

/** How long after an abort the next save waits for the adapter to finish. */
const ABORT_GRACE_MS = 2000;

/** By person: the save that runs, and the save that waits for it. */
const running = new Map<string, RunningSave>();
const waiting = new Map<string, AbortController>();

/** One save of a person. Creating it aborts the save of that person that still waits. */
class Turn<Target extends AvatarTarget> {
  /** What to save. After `waitForPrevious()`, `expectedVersion` is the version that the previous save stored. */
  target: Target;
  readonly previous?: RunningSave;
  readonly #signal: AbortSignal;
  /** Empty without a person: such saves are not serialized. */
  readonly #key: string;

  constructor(target: Target, signal: AbortSignal) {
    signal.throwIfAborted();
    this.target = target;
    this.#signal = signal;
    this.#key = String(target.personId ?? '') && personKey(target.personId, target.session);
    if (!this.#key) return;
    waiting.get(this.#key)?.abort(new DOMException('A newer save replaced it', 'AbortError'));
    waiting.delete(this.#key);
    this.previous = running.get(this.#key);
  }

  /** Waits for the previous save of the same person. The version that it stored is the one that this save may replace. */
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

  /** The result of the adapter, or the abort reason as soon as the save is aborted. Later saves wait until the adapter has finished. */
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
 * The same adapter, with one save of a person at a time. A save waits for the one that runs. A newer save replaces the waiting one,
 * which rejects with an AbortError.
 */
export function serializeSaves(adapter: AvatarAdapter): AvatarAdapter {
  const {remove} = adapter;
  return {
    ...passthrough(adapter),
    async upload(picture, context) {
      const turn = new Turn(picture, context.signal);
      // Without a previous save the adapter is called synchronously, so that a second call finds this save in `running`.
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
