// Combines many small requests into few large ones.
import type {ReadOptions} from '../../directory.js';

/** The items in groups of at most `size`. */
export function chunk<T>(items: readonly T[], size: number): T[][] {
  const groups: T[][] = [];
  for (let i = 0; i < items.length; i += size) groups.push(items.slice(i, i + size));
  return groups;
}

/**
 * What could be read of the groups of ids: one that failed does not take the others with it, and `onUnread` is called with its ids.
 * Throws the first failure if nothing could be read.
 */
export async function readGroups<T>(
  groups: readonly (readonly string[])[],
  read: (group: readonly string[]) => Promise<readonly T[]>,
  {signal, onUnread}: ReadOptions,
): Promise<T[]> {
  const settled = await Promise.allSettled(groups.map(read));
  const found = settled.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
  settled.forEach((result, i) => {
    if (result.status === 'fulfilled') return;
    if (!found.length || signal.aborted) throw result.reason;
    onUnread?.(groups[i] ?? [], result.reason);
  });
  return found.flat();
}

const MAX_PAGES = 1000;

/** Reads a list page by page. `next` returns the address of the page after the given one, `undefined` after the last. */
export async function fetchAllPages<Page>(
  first: string,
  read: (url: string) => Promise<Page>,
  next: (page: Page, url: string) => string | undefined,
): Promise<Page[]> {
  const pages: Page[] = [];
  const seen = new Set<string>();
  let url: string | undefined = first;
  // Stops if an address comes a second time (an endless loop), and after `MAX_PAGES`.
  while (url !== undefined && !seen.has(url) && pages.length < MAX_PAGES) {
    seen.add(url);
    const page: Page = await read(url);
    pages.push(page);
    url = next(page, url);
  }
  return pages;
}

interface PendingCall<Key, Value> {
  readonly key: Key;
  readonly signal: AbortSignal;
  resolve(answer: Value): void;
  reject(thrown: unknown): void;
}

/** Collects the calls of one tick and answers them with one call of `fetchAll`. A group is aborted when all of its callers have aborted. */
export function createBatcher<Key, Value>(
  fetchAll: (questions: readonly Key[], signal: AbortSignal) => Promise<readonly Value[]>,
  size: number,
): (key: Key, signal: AbortSignal) => Promise<Value> {
  let pending: PendingCall<Key, Value>[] = [];

  const runBatch = async (group: readonly PendingCall<Key, Value>[]): Promise<void> => {
    const abort = new AbortController();
    const onAbort = (): void => {
      if (group.every(({signal}) => signal.aborted)) abort.abort();
    };
    for (const {signal} of group) signal.addEventListener('abort', onAbort);
    try {
      const values = await fetchAll(
        group.map(({key}) => key),
        abort.signal,
      );
      group.forEach(({resolve}, i) => resolve(values[i] as Value));
    } catch (thrown) {
      for (const {reject} of group) reject(thrown);
    } finally {
      for (const {signal} of group) signal.removeEventListener('abort', onAbort);
    }
  };

  const flush = (): void => {
    const active = pending.filter(({signal}) => !signal.aborted);
    pending = [];
    for (const group of chunk(active, size)) void runBatch(group);
  };

  return (key, signal) =>
    new Promise((resolve, reject) => {
      if (signal.aborted) return reject(signal.reason);
      signal.addEventListener('abort', () => reject(signal.reason), {once: true});
      if (!pending.length) setTimeout(flush);
      pending.push({key, signal, resolve, reject});
    });
}
