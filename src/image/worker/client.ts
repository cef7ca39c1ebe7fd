// A shared worker as used by the page: started when it is first needed, in the first way that works, and ended when idle. If no way
// works, the jobs run on the main thread, with the same results.
import {AvatarError} from '../../errors.js';
import type {WorkerResponse} from './protocol.js';
import type {Job} from './job-queue.js';
import {START_TIMEOUT_MS, WorkerConnection} from './connection.js';

export interface JobOptions {
  readonly signal?: AbortSignal;
  onProgress?(done: number, total: number): void;
}

export type Input<J> = J extends (input: infer I, ...rest: never[]) => unknown ? I : never;
export type Result<J> = J extends (...all: never[]) => Promise<infer R> ? R : never;

/** What is needed to run the jobs on the main thread. */
interface MainThread<Jobs> {
  readonly jobs: Jobs;
  runOnMainThread(job: Job, input: unknown, options: JobOptions): Promise<unknown>;
}

interface PendingJob {
  readonly name: string;
  input: unknown;
  isSent: boolean;
  readonly options: JobOptions;
  resolve(result: unknown): void;
  reject(error: unknown): void;
}

type Phase = 'idle' | 'starting' | 'running' | 'blocked';
/** `undefined` if this way is not possible. */
export type StartWorker = () => Worker | undefined | Promise<Worker>;

const IDLE_MS = 10_000;
let lastId = 0;

function withTimeout<T>(promise: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout>;
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('The worker was not loaded in time')), START_TIMEOUT_MS);
  });
  return Promise.race([promise, timeout]).finally(() => clearTimeout(timer));
}

export class WorkerClient<Jobs extends Record<string, Job>> {
  readonly #starters: readonly StartWorker[];
  readonly #load: () => Promise<MainThread<Jobs>>;
  readonly #pending = new Map<number, PendingJob>();
  #phase: Phase = 'idle';
  /** Index of the starter in use. It does not change after it has worked. */
  #starter = 0;
  #connection?: WorkerConnection;
  #attempt = 0;
  #idleTimer?: ReturnType<typeof setTimeout>;

  /** `starters` are tried one after the other until a worker is ready. `load` imports the same jobs for the main thread. */
  constructor(starters: readonly StartWorker[], load: () => Promise<MainThread<Jobs>>) {
    this.#starters = starters;
    this.#load = load;
  }

  /** Runs a job, in the worker if possible. Rejects with `AvatarError`, or with the signal's reason. */
  async run<N extends keyof Jobs & string>(
    name: N,
    input: Input<Jobs[N]>,
    options: JobOptions = {},
  ): Promise<Result<Jobs[N]>> {
    options.signal?.throwIfAborted();
    const result = this.start() ? this.#queue(name, input, options) : this.runOnMainThread(name, input, options);
    return result as Result<Jobs[N]>;
  }

  /** Starts the worker before its first job, while a file is still being sniffed. False if no worker can run. */
  start(): boolean {
    if (this.#phase === 'idle') void this.#connect();
    return this.#phase !== 'blocked';
  }

  /** True from the start of the worker until its end, and if no worker can run. */
  get isStarted(): boolean {
    return this.#phase !== 'idle';
  }

  /** Ends the worker; the next job starts another. */
  terminate = (): void => {
    clearTimeout(this.#idleTimer);
    this.#attempt++;
    this.#connection?.end();
    this.#connection = undefined;
    this.#phase = 'idle';
  };

  async #connect(): Promise<void> {
    this.#phase = 'starting';
    const attempt = ++this.#attempt;
    try {
      const started = this.#starters[this.#starter]?.();
      // Not awaited if it is available synchronously: then the worker starts before `start()` returns.
      const worker = started instanceof Promise ? await withTimeout(started) : started;
      if (attempt !== this.#attempt) return worker?.terminate();
      if (!worker) return this.#starter < this.#starters.length ? this.#tryNext() : this.#giveUp();
      const connection = new WorkerConnection(worker, {
        onReady: () => this.#onReady(),
        onMessage: this.#onMessage,
        onFailed: () => this.#onFailed(connection),
      });
      this.#connection = connection;
    } catch {
      if (attempt === this.#attempt) this.#tryNext(); // No workers in this browser, or a policy that does not allow our scripts.
    }
  }

  #onReady(): void {
    this.#phase = 'running';
    for (const [id, job] of this.#pending) this.#send(id, job);
    this.#updateTimers();
  }

  #queue(name: string, input: unknown, options: JobOptions): Promise<unknown> {
    const {signal} = options;
    const id = ++lastId;
    return new Promise<unknown>((resolve, reject) => {
      const onAbort = () => {
        const job = this.#complete(id);
        if (job?.isSent) this.#connection?.post({id, abort: true});
        job?.reject(signal?.reason);
      };
      const settled =
        <T>(settle: (value: T) => void) =>
        (value: T) => {
          signal?.removeEventListener('abort', onAbort);
          settle(value);
        };
      signal?.addEventListener('abort', onAbort, {once: true});
      const job = {name, input, isSent: false, options, resolve: settled(resolve), reject: settled(reject)};
      this.#pending.set(id, job);
      if (this.#phase === 'running') this.#send(id, job);
      this.#updateTimers();
    });
  }

  #send(id: number, job: PendingJob): void {
    const {name, input} = job;
    const {predecoded} = (input ?? {}) as {predecoded?: VideoFrame};
    try {
      this.#connection?.post({id, name, input}, predecoded ? [predecoded] : []);
    } catch (error) {
      this.#complete(id)?.reject(error);
      return;
    }
    job.isSent = true;
    if (predecoded) job.input = {...(input as object), predecoded: undefined}; // It has been transferred to the worker.
  }

  #onMessage = (message: Extract<WorkerResponse, {id: number}>): void => {
    if ('done' in message) {
      this.#pending.get(message.id)?.options.onProgress?.(message.done, message.total);
      return;
    }
    if (this.#connection) this.#connection.isProven = true;
    const job = this.#complete(message.id);
    if ('problem' in message) job?.reject(AvatarError.fromData(message.problem));
    else job?.resolve(message.result);
  };

  /** Removes a job from the list. */
  #complete(id: number): PendingJob | undefined {
    const job = this.#pending.get(id);
    this.#pending.delete(id);
    this.#updateTimers();
    return job;
  }

  /** Ends the worker some time after the last job. */
  #updateTimers(): void {
    if (this.#phase !== 'running') return;
    clearTimeout(this.#idleTimer);
    this.#connection?.expectAnswers(this.#pending.size > 0);
    if (this.#pending.size === 0) this.#idleTimer = setTimeout(this.terminate, IDLE_MS);
  }

  /**
   * If the worker has never finished a job, another way to start it is tried. Otherwise the pending jobs run on the main thread, and the
   * next job starts it again.
   */
  #onFailed({isProven}: WorkerConnection): void {
    this.terminate();
    if (isProven) this.#movePendingToMainThread();
    else this.#tryNext();
  }

  #tryNext(): void {
    for (const job of this.#pending.values()) job.isSent = false;
    this.#starter++;
    void this.#connect();
  }

  #giveUp(): void {
    this.#phase = 'blocked';
    this.#starter = 0;
    this.#movePendingToMainThread();
  }

  #movePendingToMainThread(): void {
    const jobs = [...this.#pending.values()];
    this.#pending.clear();
    for (const {name, input, options, resolve} of jobs) resolve(this.runOnMainThread(name, input, options));
  }

  /** @internal Public, so that the development build can warn of it. */
  async runOnMainThread(name: string, input: unknown, options: JobOptions): Promise<unknown> {
    const {jobs, runOnMainThread} = await this.#loadMainThread();
    return runOnMainThread(jobs[name] as Job, input, options);
  }

  async #loadMainThread(): Promise<MainThread<Jobs>> {
    try {
      return await this.#load();
    } catch (error) {
      // If it cannot be fetched here, the worker could not be fetched either, probably offline: the next job tries all ways again.
      if (this.#phase === 'blocked') this.#phase = 'idle';
      throw error;
    }
  }
}
