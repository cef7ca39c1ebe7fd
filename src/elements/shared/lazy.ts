// Something that is fetched once it is needed, once for all elements of the page.

export class LazyModule<T> {
  readonly #import: () => Promise<T>;
  #loading?: Promise<T>;
  /** It, once it is there. */
  value?: T;

  constructor(fetch: () => Promise<T>) {
    this.#import = fetch;
  }

  /** One promise for all, so that who waits for it goes on in the same tick. After a failure the next call tries again. */
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
