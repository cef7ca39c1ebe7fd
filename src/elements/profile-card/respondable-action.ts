// A button whose work the host does: it fires a request, and shows how the promise the host answers with is doing.
import {Task, TaskStatus} from '@lit/task';
import type {ReactiveControllerHost} from 'lit';
import {AvatarError} from '../../errors.js';
import type {RespondableEvent} from '../../events.js';

export type ActionState =
  | {readonly phase: 'idle'}
  | {readonly phase: 'busy'}
  | {readonly phase: 'done'; readonly at: Date}
  | {readonly phase: 'failed'; readonly error: AvatarError};

export class RespondableAction {
  readonly #host: ReactiveControllerHost & EventTarget;
  readonly #task: Task<readonly [Promise<unknown>], Date>;
  #doneAt?: Date;

  constructor(host: ReactiveControllerHost & EventTarget) {
    this.#host = host;
    this.#task = new Task(host, {
      autoRun: false,
      task: async ([answer]) => {
        await answer;
        return new Date();
      },
      onComplete: (at) => (this.#doneAt = at),
    });
  }

  get state(): ActionState {
    const {status, value, error} = this.#task;
    if (status === TaskStatus.PENDING) return {phase: 'busy'};
    if (status === TaskStatus.ERROR) return {phase: 'failed', error: AvatarError.from(error)};
    return value ? {phase: 'done', at: value} : {phase: 'idle'};
  }

  /** When it was last done, failures since then aside. */
  get doneAt(): Date | undefined {
    return this.#doneAt;
  }

  /** Fires the request and waits for its answer, if it gets one. While one is awaited nothing is fired again. */
  async run(request: RespondableEvent<unknown>): Promise<ActionState> {
    if (this.state.phase === 'busy') return this.state;
    this.#host.dispatchEvent(request);
    if (request.answer) await this.#task.run([request.answer]);
    return request.answer ? this.state : {phase: 'idle'};
  }
}
