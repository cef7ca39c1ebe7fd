// One save at a time for a person, however often Save is pressed: around any adapter.
import {personKey} from '../../shared/session.js';
import {abortable} from '../../shared/abort.js';
import type {AvatarAdapter, AvatarTarget, StoredAvatar} from '../avatar-adapter.js';
import {restOf} from './passthrough.js';

/** A save that is under way. */
interface Turn {
  readonly replaces?: string | null;
  /** What it stored, `null` for a removal; `undefined` when it failed. Resolves only once the adapter is done, or has not heard an abort for a while. */
  readonly settled: Promise<{version?: string | null} | undefined>;
}

/** How long after an abort an adapter may still be busy before the next save goes ahead. */
const graceMs = 2000;

const turns = new Map<string, Turn>();
const waiting = new Map<string, AbortController>();

/** Saves and removals of a person in the order in which they were asked for, whatever adapter each goes through. */
async function inTurn<P extends AvatarTarget, T extends StoredAvatar | void>(
  target: P,
  signal: AbortSignal,
  work: (target: P) => Promise<T>,
): Promise<T> {
  signal.throwIfAborted();
  const {personId, replaces: seen} = target;
  // Without an id there is nobody whose saves could cross.
  if (!personId) return abortable(work(target), signal);
  const key = personKey(personId, target.session);
  waiting.get(key)?.abort(new DOMException('A newer save took its place', 'AbortError'));
  waiting.delete(key);
  const before = turns.get(key);
  const replaces = before ? await versionAfter(before, key, seen, signal) : seen;
  const running = work({...target, replaces});
  const done = running.then(
    (stored) => ({version: stored ? stored.version : null}),
    () => undefined,
  );
  const turn = {replaces, settled: Promise.race([done, graceAfter(signal)])};
  turns.set(key, turn);
  void turn.settled.then(() => turns.get(key) === turn && turns.delete(key));
  return abortable(running, signal);
}

function graceAfter(signal: AbortSignal): Promise<undefined> {
  return new Promise((resolve) => {
    signal.addEventListener('abort', () => setTimeout(resolve, graceMs), {once: true});
  });
}

/** Waits for the turn before. What it stored is what the person now means to replace: it was their own save. */
async function versionAfter(before: Turn, key: string, seen: AvatarTarget['replaces'], signal: AbortSignal) {
  const place = new AbortController();
  waiting.set(key, place);
  const stop = AbortSignal.any([signal, place.signal]);
  try {
    const stored = await abortable(before.settled, stop);
    stop.throwIfAborted();
    return stored && seen === before.replaces ? stored.version : seen;
  } finally {
    if (waiting.get(key) === place) waiting.delete(key);
  }
}

/**
 * The same adapter, in order: a save waits for the one of the person that is under way, and a newer one takes the place of the
 * one that waits, which is rejected like an aborted one.
 */
export function inOrder(adapter: AvatarAdapter): AvatarAdapter {
  const {remove} = adapter;
  return {
    ...restOf(adapter),
    upload: (picture, context) => inTurn(picture, context.signal, (next) => adapter.upload(next, context)),
    ...(remove && {
      remove: (target, context) => inTurn(target, context.signal, (next) => remove.call(adapter, next, context)),
    }),
  };
}
