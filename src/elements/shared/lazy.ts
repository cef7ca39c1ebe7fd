// A module that is imported lazily, once for all elements of the page.

export class LazyModule<T> {
  readonly #import: () => Promise<T>;
  #loading?: Promise<T>;
  /** The loaded module; `undefined` before. */
  value?: T;

  constructor(fetch: () => Promise<T>) {
    this.#import = fetch;
  }

  /** Returns the same promise to all callers, so that they continue in the same tick. After a failure the next call tries again. */
  load(): Promise<T> {
    this.#loading ??= this.#import().then(
      (fetched) => (this.value = fetched),
      (thrown: unknown) => {
        this.#loading = undefined;
        throw thrown;
      },
    );
    return this.#loading;
  }
}
