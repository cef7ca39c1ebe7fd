// What every job is given beside its input.

export interface JobContext {
  readonly signal: AbortSignal;
  onProgress(done: number, total: number): void;
  /** On the main thread: a promise to wait for once it is time to let the page breathe. In the worker: nothing. */
  breathe(): Promise<void> | undefined;
}
