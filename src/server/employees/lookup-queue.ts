// Who has to be read again from one system, because a webhook or an event said so: gathered, read in groups one after the other, and tried
// again where they could not be read.
import {chunk} from '../../people/directories/shared/batch.js';
import {sleep} from '../../shared/timing/sleep.js';

const IDS_PER_QUESTION = 50;
/** What arrives in that time, in ms, is one question. */
const GATHER_MS = 50;
const FIRST_RETRY_MS = 5_000;
const LAST_RETRY_MS = 300_000;
/** After so many failures in a row, in about half an hour, the next reconciliation finds what is left. */
const MAX_FAILURES = 11;

/** Reads people and stores them. Calls `onUnread` with those who could not be read; throws if none could. */
export type ReadPeople = (
  ids: readonly string[],
  onUnread: (ids: readonly string[], thrown: unknown) => void,
) => Promise<void>;

export class LookupQueue {
  readonly #read: ReadPeople;
  readonly #onError: (error: unknown) => void;
  readonly #waiting = new Set<string>();
  readonly #ended = new AbortController();
  #last: Promise<void> = Promise.resolve();
  #next?: Promise<void>;
  #failures = 0;

  constructor(read: ReadPeople, onError: (error: unknown) => void) {
    this.#read = read;
    this.#onError = onError;
  }

  /** Resolves when these people were read. Rejects at the first failure; they are read again all the same. */
  add(ids: Iterable<string>): Promise<void> {
    for (const id of ids) this.#waiting.add(id);
    return (this.#next ??= this.#enqueue(GATHER_MS));
  }

  /** Nothing is read any more. */
  end(): void {
    this.#ended.abort();
  }

  #enqueue(waitMs: number): Promise<void> {
    const run = this.#run(this.#last, waitMs);
    this.#last = run.catch(() => {});
    return run;
  }

  async #run(previous: Promise<void>, waitMs: number): Promise<void> {
    await sleep(waitMs, this.#ended.signal);
    await previous;
    this.#next = undefined;
    const groups = chunk([...this.#waiting], IDS_PER_QUESTION);
    this.#waiting.clear();
    const unread: string[] = [];
    let failure: {readonly thrown: unknown} | undefined;
    const onUnread = (ids: readonly string[], thrown: unknown) => {
      unread.push(...ids);
      failure ??= {thrown};
    };
    for (const group of groups)
      await this.#read(group, onUnread).catch((thrown: unknown) => {
        onUnread(group, thrown);
      });
    if (!failure) {
      this.#failures = 0;
      return;
    }
    this.#retry(unread);
    throw failure.thrown;
  }

  #retry(ids: readonly string[]): void {
    if (this.#failures >= MAX_FAILURES) {
      this.#failures = 0;
      return;
    }
    for (const id of ids) this.#waiting.add(id);
    const waitMs = Math.min(FIRST_RETRY_MS * 2 ** this.#failures++, LAST_RETRY_MS);
    this.#next ??= this.#enqueue(waitMs);
    this.#next.catch((error: unknown) => {
      if (!this.#ended.signal.aborted) this.#onError(error);
    });
  }
}
