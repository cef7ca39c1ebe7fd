// What every job is given beside its input.

export interface JobContext {
  readonly signal: AbortSignal;
  onProgress(done: number, total: number): void;
  /** On the main thread: a promise to wait for when the time slice of the page is used up. In the worker: nothing. */
  yieldToMain(): Promise<void> | undefined;
}
