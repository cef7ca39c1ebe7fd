// Loads the look-up lazily, when a provider has a directory.
import type {Directory} from '../../people/directory.js';
import type {PersonLookup, LookupOptions} from '../../people/lookup/lookup.js';
import {importWithRetry} from '../../shared/loading/import-with-retry.js';
import {notifyAll} from '../../shared/listeners.js';
import {sleep} from '../../shared/timing/sleep.js';
import {LazyModule} from '../shared/lazy.js';

const lookupModule = new LazyModule(() => importWithRetry(() => import('../../people/lookup/lookup.js')));
const RETRY_MS = 15_000;

/** Creates the look-up for a directory; `undefined` if aborted. Retries until it can be loaded. */
export async function createLookup(
  directory: Directory,
  options: LookupOptions = {},
  signal: AbortSignal,
): Promise<PersonLookup | undefined> {
  while (!signal.aborted) {
    try {
      const {PersonLookup} = await lookupModule.load();
      return signal.aborted ? undefined : new PersonLookup(directory, options);
    } catch (thrown) {
      // Like a failed request to the directory: reported and retried, also where the host's listener throws.
      if (options.onError) notifyAll([options.onError], thrown);
      await sleep(options.retryMs ?? RETRY_MS, signal).catch(() => {});
    }
  }
  return undefined;
}
