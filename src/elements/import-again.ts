// `import()` for what is loaded late. Firefox remembers a module that could not be fetched for as long as the page is open,
// and fetches it only under another address; the other engines fetch it again by themselves.

/** What Firefox says, the first time and from memory. */
const failure = /^error loading dynamically imported module: (\S+)$/;
const failed = new Set<string>();
let tries = 0;

/** What `load` imports. After a failure the next call tries again. */
export async function importAgain<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (thrown) {
    const [, address] = failure.exec((thrown as Error).message) ?? [];
    if (!address) throw thrown;
    const isRemembered = failed.has(address);
    failed.add(address);
    if (!isRemembered) throw thrown;
    const other = new URL(address);
    other.searchParams.set('again', String(++tries));
    return (await import(/* webpackIgnore: true */ /* @vite-ignore */ other.href)) as T;
  }
}
