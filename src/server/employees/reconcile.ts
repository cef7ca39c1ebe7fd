// Compares one system with the store: everyone who is new, changed or gone. Finds what webhooks have missed.
import {chunk} from '../../people/directories/shared/batch.js';
import type {Directory} from '../../people/directory.js';
import {sleep} from '../../shared/timing/sleep.js';
import type {Employees} from './employees.js';

/** What one comparison found. */
export interface ReconcileReport {
  /** How many people the system listed. */
  readonly listed: number;
  readonly added: number;
  readonly changed: number;
  /** How many are not in the system any more. */
  readonly left: number;
  /**
   * How many seem to have left but were kept, because they are more than `maxLeavingShare`: more likely the account of the token sees
   * fewer people than before.
   */
  readonly kept: number;
}

/** Options of `reconcile`. */
export interface ReconcileOptions {
  readonly system: string;
  readonly directory: Directory;
  readonly employees: Employees;
  readonly pageSize: number;
  readonly pauseMs: number;
  readonly maxLeavingShare: number;
  readonly now: () => number;
  readonly signal: AbortSignal;
}

const IDS_PER_QUESTION = 50;
/** Fewer may all leave at once. */
const MIN_FOR_SHARE = 10;

/** @throws what the directory threw; what was read before is stored, and everyone is kept */
export async function reconcile(options: ReconcileOptions): Promise<ReconcileReport> {
  const {system, employees, now} = options;
  const startedAt = now();
  const counts = {listed: 0, added: 0, changed: 0, unchanged: 0, left: 0};
  const seen = new Set<string>();
  for await (const {people, readAt} of pagesOf(options)) {
    for (const person of people) {
      if (seen.has(person.id)) continue;
      seen.add(person.id);
      counts.listed++;
      counts[await employees.record(system, person, readAt)]++;
    }
  }

  const known = (await employees.loaded()).idsIn(system);
  const missing = known.filter((id) => !seen.has(id));
  const {listed, added, changed} = counts;
  const report = {listed, added, changed, left: 0, kept: 0};
  if (missing.length > MIN_FOR_SHARE && missing.length > known.length * options.maxLeavingShare)
    return {...report, kept: missing.length};

  let left = 0;
  for (const personId of await stillMissing(missing, options)) {
    // One that a webhook added meanwhile was read later, and stays.
    if ((await employees.forget(system, personId, startedAt)) !== 'unchanged') left++;
  }
  return {...report, left};
}

async function* pagesOf({directory, pageSize, pauseMs, now, signal}: ReconcileOptions) {
  const cursors = new Set<string>();
  let cursor: string | undefined;
  do {
    if (cursor !== undefined) {
      // A list that goes round in circles has no end.
      if (cursors.has(cursor)) throw new Error(`The list of the system came to the cursor ${cursor} twice.`);
      cursors.add(cursor);
      await sleep(pauseMs, signal);
    }
    signal.throwIfAborted();
    const readAt = now();
    const page = await directory.list?.({cursor, limit: pageSize, signal});
    yield {people: page?.people ?? [], readAt};
    cursor = page?.cursor;
  } while (cursor !== undefined);
}

/** Who is not found by the id either: lists that change while they are read leave people out. */
async function stillMissing(
  ids: readonly string[],
  {directory, pauseMs, signal}: ReconcileOptions,
): Promise<readonly string[]> {
  const missing: string[] = [];
  for (const group of chunk(ids, IDS_PER_QUESTION)) {
    const known = new Set<string>();
    const onUnread = (unread: readonly string[]) => {
      for (const id of unread) known.add(id);
    };
    for (const {id} of await directory.people(group, {signal, onUnread})) known.add(id);
    missing.push(...group.filter((id) => !known.has(id)));
    await sleep(pauseMs, signal);
  }
  return missing;
}
