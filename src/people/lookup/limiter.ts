/** Runs at most so many jobs at a time, the others in the order in which they came. */
export class Limiter {
  #free: number;
  readonly #waiting = new Set<() => void>();

  constructor(maxJobs: number) {
    this.#free = maxJobs;
  }

  /** Settles like the job. Rejects with the signal's reason if it is aborted before the job has begun. */
  async run<T>(job: () => Promise<T>, signal: AbortSignal): Promise<T> {
    signal.throwIfAborted();
    if (this.#free > 0) this.#free--;
    else await this.#turn(signal);
    try {
      return await job();
    } finally {
      const [next] = this.#waiting;
      if (next) next();
      else this.#free++;
    }
  }

  #turn(signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const settle = () => {
        this.#waiting.delete(settle);
        signal.removeEventListener('abort', settle);
        if (signal.aborted) reject(signal.reason as Error);
        else resolve();
      };
      this.#waiting.add(settle);
      signal.addEventListener('abort', settle);
    });
  }
}
