// The messages between the page and a worker.
import type {ErrorData} from '../../errors.js';

export type WorkerRequest =
  | {readonly id: number; readonly name: string; readonly input: unknown}
  | {readonly id: number; readonly abort: true}
  | {readonly ping: true};

export type WorkerResponse =
  | {readonly ready: true}
  | {readonly pong: true}
  | {readonly id: number; readonly done: number; readonly total: number}
  | {readonly id: number; readonly result: unknown}
  | {readonly id: number; readonly problem: ErrorData};
