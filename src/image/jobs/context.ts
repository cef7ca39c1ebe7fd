// What every job gets besides its input.

export interface JobContext {
  readonly signal: AbortSignal;
  onProgress(done: number, total: number): void;
  /** On the main thread: a promise to await when the time slice is used up, otherwise `undefined`. In the worker: always `undefined`. */
  yieldToMain(): Promise<void> | undefined;
}
