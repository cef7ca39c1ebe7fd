// A shared worker as seen from the page: created when first needed, ended when idle, replaced by the main thread where it
// is blocked or crashes, with the same results.
import {AvatarError} from '../../errors.js';
import type {FromWorker, ToWorker} from './protocol.js';
import type {Job} from './job-queue.js';

export interface JobOptions {
  readonly signal?: AbortSignal;
  onProgress?(done: number, total: number): void;
}

export type Input<J> = J extends (input: infer I, ...rest: never[]) => unknown ? I : never;
export type Result<J> = J extends (...all: never[]) => Promise<infer R> ? R : never;

/** What the main thread needs to do the jobs itself. */
interface Here<Jobs> {
  readonly jobs: Jobs;
  runHere(job: Job, input: unknown, options: JobOptions): Promise<unknown>;
}

interface Pending {
  readonly options: JobOptions;
  resolve(result: unknown): void;
  reject(error: unknown): void;
  /** Does the job on the main thread instead. */
  fallBack(): void;
}

const idleMs = 10_000;
const startTimeoutMs = 5_000;
let lastId = 0;

export class WorkerClient<Jobs extends Record<string, Job>> {
  readonly #create: () => Worker;
  readonly #load: () => Promise<Here<Jobs>>;
  readonly #pending = new Map<number, Pending>();
  #worker?: Worker;
  #ready = false;
  #blocked = false;
  #timer?: ReturnType<typeof setTimeout>;

  /** `create` starts the worker, `load` brings the same jobs, and what does them, to the main thread. */
  constructor(create: () => Worker, load: () => Promise<Here<Jobs>>) {
    this.#create = create;
    this.#load = load;
  }

  /** Runs a job, off the main thread where possible. Rejects with `AvatarError`, or the signal's reason. */
  async run<N extends keyof Jobs & string>(
    name: N,
    input: Input<Jobs[N]>,
    options: JobOptions = {},
  ): Promise<Result<Jobs[N]>> {
    options.signal?.throwIfAborted();
    return (this.start() ? this.#send(name, input, options) : this.#runHere(name, input, options)) as Result<Jobs[N]>;
  }

  /** Starts the worker ahead of its first job, while a file is still being sniffed. False where it is blocked. */
  start(): boolean {
    if (this.#worker || this.#blocked) return !this.#blocked;
    try {
      this.#worker = this.#create();
    } catch {
      this.#blocked = true; // A page without workers, or with a policy that trusts no script of ours.
      return false;
    }
    this.#worker.addEventListener('message', this.#onMessage);
    this.#worker.addEventListener('error', this.#onBroken);
    this.#worker.addEventListener('messageerror', this.#onBroken);
    this.#wait(this.#onBroken, startTimeoutMs);
    return true;
  }

  /** True from its start until its end, and where it is blocked. */
  get isStarted(): boolean {
    return this.#worker !== undefined || this.#blocked;
  }

  /** Ends the worker; the next job starts another. */
  end = (): void => {
    clearTimeout(this.#timer);
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#ready = false;
  };

  #send(name: string, input: unknown, options: JobOptions): Promise<unknown> {
    const {signal} = options;
    const id = ++lastId;
    return new Promise<unknown>((resolve, reject) => {
      const onAbort = () => {
        this.#worker?.postMessage({id, abort: true} satisfies ToWorker);
        this.#settle(id)?.reject(signal?.reason);
      };
      const then =
        <T>(go: (value: T) => void) =>
        (value: T) => {
          signal?.removeEventListener('abort', onAbort);
          go(value);
        };
      signal?.addEventListener('abort', onAbort, {once: true});
      const fallBack = then(() => resolve(this.#runHere(name, input, options)));
      this.#pending.set(id, {
        options,
        resolve: then(resolve),
        reject: then(reject),
        fallBack: () => fallBack(undefined),
      });
      if (this.#ready) clearTimeout(this.#timer);
      const {opened} = (input ?? {}) as {opened?: VideoFrame};
      this.#worker?.postMessage({id, name, input} satisfies ToWorker, opened ? [opened] : []);
    });
  }

  #wait(then: () => void, ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(then, ms);
  }

  #onMessage = ({data}: MessageEvent<FromWorker>): void => {
    if ('ready' in data) {
      this.#ready = true;
      clearTimeout(this.#timer);
    } else if ('done' in data) this.#pending.get(data.id)?.options.onProgress?.(data.done, data.total);
    else if ('problem' in data) this.#settle(data.id)?.reject(AvatarError.fromProblem(data.problem));
    else this.#settle(data.id)?.resolve(data.result);
  };

  /** Takes a job off the list; after the last one the worker ends, unless another comes soon. */
  #settle(id: number): Pending | undefined {
    const job = this.#pending.get(id);
    this.#pending.delete(id);
    if (this.#pending.size === 0 && this.#ready) this.#wait(this.end, idleMs);
    return job;
  }

  /** A worker that never started is blocked for good; one that crashed may start again for the next job. */
  #onBroken = (): void => {
    this.#blocked = !this.#ready;
    this.end();
    const jobs = [...this.#pending.values()];
    this.#pending.clear();
    for (const job of jobs) job.fallBack();
  };

  async #runHere(name: string, input: unknown, options: JobOptions): Promise<unknown> {
    const {jobs, runHere} = await this.#loadHere();
    return runHere(jobs[name] as Job, input, options);
  }

  async #loadHere(): Promise<Here<Jobs>> {
    try {
      return await this.#load();
    } catch (error) {
      this.#blocked = false; // What cannot be fetched here could not be fetched there either: the next job tries both.
      throw error;
    }
  }
}
