// An index of the records of a store, filled by the first call that needs it.
import {loadOnce} from '../../shared/loading/load-once.js';

interface Records<Item> {
  all(): AsyncIterable<Item>;
}

interface Index<Item> {
  set(id: string, item: Item): unknown;
}

/** The index, once the store has been read. If that fails, the next call reads the store again. */
export function loadedIndex<Item extends {readonly id: string}, Kind extends Index<Item>>(
  store: Records<Item>,
  index: Kind,
): () => Promise<Kind> {
  return loadOnce(async () => {
    for await (const item of store.all()) index.set(item.id, item);
    return index;
  });
}
