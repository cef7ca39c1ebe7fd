// The one shared worker, as seen from the page: created when first needed, ended when idle, replaced by the main thread
// where it is blocked or crashes, with the same results.
import {AvatarError} from '../errors.js';
import type {FromWorker, ToWorker} from './messages.js';
import type {JobInput, JobName, JobResult} from './work/jobs.js';

export interface JobOptions {
  readonly signal?: AbortSignal;
  onProgress?(done: number, total: number): void;
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

const pending = new Map<number, Pending>();
let worker: Worker | undefined;
let ready = false;
let blocked = false;
let timer: ReturnType<typeof setTimeout> | undefined;
let policy: {createScriptURL(url: string): string} | undefined;
let lastId = 0;

/** Runs a job off the main thread where possible. Rejects with `AvatarError`, or the signal's reason. */
export function runInWorker<N extends JobName>(
  name: N,
  input: JobInput<N>,
  options: JobOptions = {},
): Promise<JobResult<N>> {
  options.signal?.throwIfAborted();
  if (!startWorker()) return runHere(name, input, options);
  return new Promise<JobResult<N>>((resolve, reject) => {
    const id = ++lastId;
    const fallBack = () => runHere(name, input, options).then(resolve, reject);
    const onAbort = () => {
      post({id, abort: true});
      settle(id)?.reject(options.signal?.reason);
    };
    const done = () => options.signal?.removeEventListener('abort', onAbort);
    options.signal?.addEventListener('abort', onAbort, {once: true});
    pending.set(id, {
      options,
      resolve: (result) => (done(), resolve(result as JobResult<N>)),
      reject: (error) => (done(), reject(error)),
      fallBack: () => (done(), void fallBack()),
    });
    post({id, name, input});
  });
}

/** Starts the worker ahead of its first job, while a file is still being sniffed. False where it is blocked. */
export function startWorker(): boolean {
  clearTimeout(timer);
  if (worker || blocked) return !blocked;
  try {
    worker = createWorker();
  } catch {
    blocked = true; // Trusted Types or a strict policy of the page.
    return false;
  }
  worker.addEventListener('message', onMessage);
  worker.addEventListener('error', onBroken);
  worker.addEventListener('messageerror', onBroken);
  timer = setTimeout(onBroken, startTimeoutMs);
  return true;
}

/** The form that static pages, Vite and webpack all understand, with the address passed through a Trusted Types policy. */
function createWorker(): Worker {
  const {trustedTypes} = globalThis as {
    trustedTypes?: {createPolicy(name: string, rules: object): {createScriptURL(url: string): string}};
  };
  policy ??= trustedTypes?.createPolicy('avatar-elements', {createScriptURL: (url: string) => url});
  const Worker = class extends globalThis.Worker {
    constructor(url: URL, options: WorkerOptions) {
      super(policy?.createScriptURL(url.href) ?? url, options);
    }
  };
  return new Worker(new URL('./worker.js', import.meta.url), {type: 'module'});
}

function post(message: ToWorker): void {
  worker?.postMessage(message);
}

function onMessage({data}: MessageEvent<FromWorker>): void {
  if ('ready' in data) {
    ready = true;
    clearTimeout(timer);
  } else if ('done' in data) pending.get(data.id)?.options.onProgress?.(data.done, data.total);
  else if ('problem' in data) settle(data.id)?.reject(AvatarError.fromProblem(data.problem));
  else settle(data.id)?.resolve(data.result);
}

/** Takes a job off the list; ends the worker a while after the last one. */
function settle(id: number): Pending | undefined {
  const job = pending.get(id);
  pending.delete(id);
  if (pending.size === 0 && ready) {
    clearTimeout(timer);
    timer = setTimeout(endWorker, idleMs);
  }
  return job;
}

/** A worker that never started is blocked for good; one that crashed may start again for the next job. */
function onBroken(): void {
  blocked = !ready;
  endWorker();
  const jobs = [...pending.values()];
  pending.clear();
  for (const job of jobs) job.fallBack();
}

/** Ends the shared worker; the next job starts another. */
export function endWorker(): void {
  clearTimeout(timer);
  worker?.terminate();
  worker = undefined;
  ready = false;
}

async function runHere<N extends JobName>(name: N, input: JobInput<N>, options: JobOptions): Promise<JobResult<N>> {
  const [{runJob}, {slices}] = await Promise.all([import('./work/jobs.js'), import('./slices.js')]);
  const {signal = new AbortController().signal, onProgress = () => {}} = options;
  return runJob(name, input, {signal, onProgress, breathe: slices()});
}
