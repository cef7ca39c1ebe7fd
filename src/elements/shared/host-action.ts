// An action that the host performs: dispatches a request event and tracks the promise of the response. Each person
// has a separate state.
import type {ReactiveControllerHost} from 'lit';
import {AvatarError} from '../../errors.js';
import type {RespondableEvent} from '../../events.js';

export type ActionState =
  | {readonly phase: 'idle'}
  | {readonly phase: 'busy'}
  | {readonly phase: 'done'; readonly at: Date}
  | {readonly phase: 'failed'; readonly error: AvatarError};

const idle: ActionState = {phase: 'idle'};

export class HostAction {
  readonly #host: Pick<ReactiveControllerHost, 'requestUpdate'> & EventTarget;
  readonly #states = new Map<string, ActionState>();
  readonly #doneAt = new Map<string, Date>();

  constructor(host: Pick<ReactiveControllerHost, 'requestUpdate'> & EventTarget) {
    this.#host = host;
  }

  /** `key` identifies the person and the session: `personKey`. */
  stateOf(key: string): ActionState {
    return this.#states.get(key) ?? idle;
  }

  /** Time of the last success. */
  doneAt(key: string): Date | undefined {
    return this.#doneAt.get(key);
  }

  /** Dispatches the request and waits for its response, if any. While one is pending, nothing is dispatched. */
  async run(key: string, request: RespondableEvent<unknown>): Promise<ActionState> {
    if (this.stateOf(key).phase === 'busy') return this.stateOf(key);
    this.#host.dispatchEvent(request);
    if (!request.response) return idle;
    this.#set(key, {phase: 'busy'});
    try {
      await request.response;
      const at = new Date();
      this.#doneAt.set(key, at);
      this.#set(key, {phase: 'done', at});
    } catch (thrown) {
      this.#set(key, {phase: 'failed', error: AvatarError.from(thrown)});
    }
    return this.stateOf(key);
  }

  #set(key: string, state: ActionState): void {
    this.#states.set(key, state);
    this.#host.requestUpdate();
  }
}
