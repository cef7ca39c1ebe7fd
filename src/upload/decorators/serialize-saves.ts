// One save at a time for a person, however often Save is pressed: around any adapter.
import {personKey} from '../../shared/session.js';
import {abortable} from '../../shared/abort.js';
import type {AvatarAdapter, AvatarTarget, StoredAvatar} from '../avatar-adapter.js';
import {passthrough} from './passthrough.js';

/** A save that is under way. */
interface RunningSave {
  readonly expectedVersion?: string | null;
  /** What it stored, `null` for a removal; `undefined` when it failed. Resolves only once the adapter is done, or has not heard an abort for a while. */
  readonly settled: Promise<{version?: string | null} | undefined>;
}

/** How long after an abort an adapter may still be busy before the next save goes ahead. */
const ABORT_GRACE_MS = 2000;

const running = new Map<string, RunningSave>();
const queued = new Map<string, AbortController>();

/** Saves and removals of a person in the order in which they were asked for, whatever adapter each goes through. */
async function enqueue<P extends AvatarTarget, T extends StoredAvatar | void>(
  target: P,
  signal: AbortSignal,
  work: (target: P) => Promise<T>,
): Promise<T> {
  signal.throwIfAborted();
  const {personId, expectedVersion: seen} = target;
  // Without an id there is nobody whose saves could cross.
  if (!personId) return abortable(work(target), signal);
  const key = personKey(personId, target.session);
  queued.get(key)?.abort(new DOMException('A newer save took its place', 'AbortError'));
  queued.delete(key);
  const previous = running.get(key);
  const expectedVersion = previous ? await expectedVersionAfter(previous, key, seen, signal) : seen;
  const stored = work({...target, expectedVersion});
  const done = stored.then(
    (stored) => ({version: stored ? stored.version : null}),
    () => undefined,
  );
  const run = {expectedVersion: expectedVersion, settled: Promise.race([done, abortGrace(signal)])};
  running.set(key, run);
  void run.settled.then(() => running.get(key) === run && running.delete(key));
  return abortable(stored, signal);
}

function abortGrace(signal: AbortSignal): Promise<undefined> {
  return new Promise((resolve) => {
    signal.addEventListener('abort', () => setTimeout(resolve, ABORT_GRACE_MS), {once: true});
  });
}

/** Waits for the turn before. What it stored is what the person now means to replace: it was their own save. */
async function expectedVersionAfter(
  before: RunningSave,
  key: string,
  seen: AvatarTarget['expectedVersion'],
  signal: AbortSignal,
) {
  const slotAbort = new AbortController();
  queued.set(key, slotAbort);
  const stop = AbortSignal.any([signal, slotAbort.signal]);
  try {
    const stored = await abortable(before.settled, stop);
    stop.throwIfAborted();
    return stored && seen === before.expectedVersion ? stored.version : seen;
  } finally {
    if (queued.get(key) === slotAbort) queued.delete(key);
  }
}

/**
 * The same adapter, in order: a save waits for the one of the person that is under way, and a newer one takes the place of the
 * one that waits, which is rejected like an aborted one.
 */
export function serializeSaves(adapter: AvatarAdapter): AvatarAdapter {
  const {remove} = adapter;
  return {
    ...passthrough(adapter),
    upload: (picture, context) => enqueue(picture, context.signal, (next) => adapter.upload(next, context)),
    ...(remove && {
      remove: (target, context) => enqueue(target, context.signal, (next) => remove.call(adapter, next, context)),
    }),
  };
}
