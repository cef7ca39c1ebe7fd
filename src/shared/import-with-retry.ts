// `import()` for what is loaded late. Firefox remembers a module that could not be fetched for as long as the page is open,
// and fetches it only under another address.

/** What Firefox and Chromium say. WebKit names no address, and fetches again by itself. */
const FETCH_FAILURE_PATTERN = /dynamically imported module: (\S+)$/;
let attempt = 0;

/** What `load` imports. What could not be fetched is asked for once more, and again with the next call. */
export async function importWithRetry<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (thrown) {
    const [, address] = FETCH_FAILURE_PATTERN.exec((thrown as Error).message) ?? [];
    if (!address) throw thrown;
    // The part after # makes it another address for the page, and the same one for the server.
    return (await import(/* webpackIgnore: true */ /* @vite-ignore */ `${address}#${++attempt}`)) as T;
  }
}
