// Options of the look-up in a directory.

/** How long records are cached and how pictures are fetched. */
export interface LookupOptions {
  /**
   * How long a record is used before it is read again, in ms. A picture is fetched again only if its version has changed.
   *
   * @default 300_000
   */
  readonly ttlMs?: number;
  /**
   * How long a person that the directory does not have is not looked up again, in ms.
   *
   * @default 60_000
   */
  readonly missTtlMs?: number;
  /**
   * How long to wait before a failed look-up is repeated, in ms.
   *
   * @default 15_000
   */
  readonly retryMs?: number;
  /**
   * Edge of the pictures to fetch, in pixels.
   *
   * @default 192
   */
  readonly pictureSizePx?: number;
  /**
   * Called with the error of every look-up that failed. What it throws goes to `reportError`.
   *
   * @default none
   */
  onError?(thrown: unknown): void;
}
