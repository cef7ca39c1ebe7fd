// One running worker. Reports when it is ready, its messages, and its failure, within a limited time.
import type {WorkerResponse, WorkerRequest} from './protocol.js';

export const START_TIMEOUT_MS = 5_000;
/** A job may block the worker for `MAX_UNANSWERED_PINGS` pings. A progress message counts as an answer. */
const PING_INTERVAL_MS = 2_000;
const MAX_UNANSWERED_PINGS = 10;

export interface ConnectionHandlers {
  onReady(): void;
  onMessage(message: Extract<WorkerResponse, {id: number}>): void;
  /** The worker did not start, crashed or stopped responding. It is already terminated. */
  onFailed(): void;
}

export class WorkerConnection {
  readonly #worker: Worker;
  readonly #handlers: ConnectionHandlers;
  #isReady = false;
  #unanswered = 0;
  #startTimer?: ReturnType<typeof setTimeout>;
  #pingTimer?: ReturnType<typeof setInterval>;
  /** True after its first finished job: a later failure is not a failed start. */
  isProven = false;

  constructor(worker: Worker, handlers: ConnectionHandlers) {
    this.#worker = worker;
    this.#handlers = handlers;
    worker.addEventListener('message', this.#onMessage);
    worker.addEventListener('error', this.#onError);
    worker.addEventListener('messageerror', this.#onError);
    this.#startTimer = setTimeout(this.#onError, START_TIMEOUT_MS);
  }

  get isReady(): boolean {
    return this.#isReady;
  }

  post(message: WorkerRequest, transfer: Transferable[] = []): void {
    this.#worker.postMessage(message, transfer);
  }

  /** While jobs run, pings detect a worker that ended without an event, for example when out of memory. */
  expectAnswers(isExpected: boolean): void {
    if (isExpected === (this.#pingTimer !== undefined)) return;
    clearInterval(this.#pingTimer);
    this.#unanswered = 0;
    this.#pingTimer = isExpected ? setInterval(this.#ping, PING_INTERVAL_MS) : undefined;
  }

  end(): void {
    clearTimeout(this.#startTimer);
    clearInterval(this.#pingTimer);
    this.#worker.removeEventListener('message', this.#onMessage);
    this.#worker.removeEventListener('error', this.#onError);
    this.#worker.removeEventListener('messageerror', this.#onError);
    this.#worker.terminate();
  }

  #ping = (): void => {
    if (this.#unanswered === MAX_UNANSWERED_PINGS) return this.#onError();
    this.#unanswered++;
    this.post({ping: true});
  };

  #onMessage = ({data}: MessageEvent<WorkerResponse>): void => {
    this.#unanswered = 0;
    if ('ready' in data) {
      if (this.#isReady) return;
      this.#isReady = true;
      clearTimeout(this.#startTimer);
      this.#handlers.onReady();
    } else if ('id' in data) this.#handlers.onMessage(data);
  };

  #onError = (): void => {
    this.end();
    this.#handlers.onFailed();
  };
}
