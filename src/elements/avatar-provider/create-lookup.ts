// The way to the look-up, which is fetched once a provider has a directory to ask.
import type {Directory} from '../../people/directory.js';
import type {PersonLookup, LookupOptions} from '../../people/lookup/lookup.js';
import {importWithRetry} from '../../shared/import-with-retry.js';
import {LazyModule} from '../shared/lazy.js';

const lookupModule = new LazyModule(() => importWithRetry(() => import('../../people/lookup/lookup.js')));
const RETRY_MS = 15_000;

/** The look-up for a directory, as soon as it can be had; nothing where it is not wanted any more by then. */
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
      // As a question to the directory that has failed: told, and asked again after a while.
      options.onError?.(thrown);
      await new Promise((resolve) => setTimeout(resolve, options.retryMs ?? RETRY_MS));
    }
  }
  return undefined;
}
