// `import()` for lazy modules. Firefox caches a failed import as long as the page is open, and fetches the module again only with
// another address.

/** The messages of Firefox and Chromium. WebKit's message has no address, but WebKit fetches again by itself. */
const FETCH_FAILURE_PATTERN = /dynamically imported module: (\S+)$/;
let attempt = 0;

/** The module that `load` imports. After a failure it is fetched once more, and again with each later call. */
export async function importWithRetry<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (thrown) {
    const [, address] = FETCH_FAILURE_PATTERN.exec((thrown as Error).message) ?? [];
    if (!address) throw thrown;
    // The part after # makes it another address in the page, but the same one on the server.
    return (await import(/* webpackIgnore: true */ /* @vite-ignore */ `${address}#${++attempt}`)) as T;
  }
}
