// A shared worker as seen from the page: started when first needed, in the first way that works, ended when idle, replaced
// by the main thread where no way works, with the same results.
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

/** What the main thread needs to do the jobs itself. */
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
/** `undefined` where this way does not apply. */
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
  /** Index of the starter in use; it stays where one has worked. */
  #starter = 0;
  #connection?: WorkerConnection;
  #attempt = 0;
  #idleTimer?: ReturnType<typeof setTimeout>;

  /** `starters` are tried in turn until a worker says that it is ready; `load` brings the same jobs to the main thread. */
  constructor(starters: readonly StartWorker[], load: () => Promise<MainThread<Jobs>>) {
    this.#starters = starters;
    this.#load = load;
  }

  /** Runs a job, off the main thread where possible. Rejects with `AvatarError`, or the signal's reason. */
  async run<N extends keyof Jobs & string>(
    name: N,
    input: Input<Jobs[N]>,
    options: JobOptions = {},
  ): Promise<Result<Jobs[N]>> {
    options.signal?.throwIfAborted();
    const result = this.start() ? this.#queue(name, input, options) : this.runOnMainThread(name, input, options);
    return result as Result<Jobs[N]>;
  }

  /** Starts the worker ahead of its first job, while a file is still being sniffed. False where none can run. */
  start(): boolean {
    if (this.#phase === 'idle') void this.#connect();
    return this.#phase !== 'blocked';
  }

  /** True from its start until its end, and where none can run. */
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
      // Not awaited where it is there at once: the worker is on its way before the caller goes on.
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
      if (attempt === this.#attempt) this.#tryNext(); // No workers here, or a policy that trusts no script of ours.
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
    if (predecoded) job.input = {...(input as object), predecoded: undefined}; // It is the worker's now.
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

  /** Takes a job off the list. */
  #complete(id: number): PendingJob | undefined {
    const job = this.#pending.get(id);
    this.#pending.delete(id);
    this.#updateTimers();
    return job;
  }

  /** After the last job the worker ends, unless another comes soon. */
  #updateTimers(): void {
    if (this.#phase !== 'running') return;
    clearTimeout(this.#idleTimer);
    this.#connection?.expectAnswers(this.#pending.size > 0);
    if (this.#pending.size === 0) this.#idleTimer = setTimeout(this.terminate, IDLE_MS);
  }

  /** A worker that never finished a job may work when started in another way; one that crashed later starts again. */
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
      // What cannot be fetched here could not be fetched there either: the next job tries everything again.
      if (this.#phase === 'blocked') this.#phase = 'idle';
      throw error;
    }
  }
}
