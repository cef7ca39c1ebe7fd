// The provider side of the Context Community Protocol, which @lit/context speaks too. It answers only while it has a value: a
// provider that says nothing about a context leaves the answer to the provider around it.
import {ContextEvent, type Context} from '@lit/context';
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {attachContextRoot} from './context-root.js';

type Callback<T> = (value: T | undefined, unsubscribe?: () => void) => void;

interface Subscription {
  readonly target: Element;
  readonly unsubscribe: () => void;
}

/** Dispatched when a provider has a value. */
export class ContextAvailableEvent extends Event {
  constructor(
    readonly context: unknown,
    readonly contextTarget: Element,
  ) {
    super('context-provider', {bubbles: true, composed: true});
  }
}

export class ContextSource<T> implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #context: Context<unknown, T | undefined>;
  readonly #subscriptions = new Map<Callback<T>, Subscription>();
  #value?: T;

  constructor(host: ReactiveControllerHost & HTMLElement, context: Context<unknown, T | undefined>) {
    this.#host = host;
    this.#context = context;
    host.addController(this);
    host.addEventListener('context-request', (event) => this.#onRequest(event as ContextEvent<Context<unknown, T>>));
    host.addEventListener('context-provider', (event) => this.#onAvailable(event as unknown as ContextAvailableEvent));
  }

  hostConnected(): void {
    attachContextRoot(this.#host.ownerDocument);
    if (this.#value !== undefined) this.#announce();
  }

  /** Sets the value; `undefined` leaves the answer to the provider around this one. */
  setValue(value: T | undefined): void {
    const before = this.#value;
    if (Object.is(value, before)) return;
    this.#value = value;
    if (value === undefined) this.#release();
    else if (before === undefined) {
      if (this.#host.isConnected) this.#announce();
    } else for (const [callback, {unsubscribe}] of this.#subscriptions) callback(value, unsubscribe);
  }

  #announce(): void {
    this.#host.dispatchEvent(new ContextAvailableEvent(this.#context, this.#host));
  }

  #onRequest(event: ContextEvent<Context<unknown, T>>): void {
    const value = this.#value;
    const target = event.composedPath()[0] as Element;
    if (event.context !== this.#context || value === undefined || target === this.#host) return;
    event.stopPropagation();
    const callback = event.callback as Callback<T>;
    if (!event.subscribe) return callback(value);
    let subscription = this.#subscriptions.get(callback);
    if (!subscription) {
      subscription = {target, unsubscribe: () => this.#subscriptions.delete(callback)};
      this.#subscriptions.set(callback, subscription);
    }
    callback(value, subscription.unsubscribe);
  }

  /** A provider inside this one has a value: its consumers ask again, and find the nearer one. */
  #onAvailable(event: ContextAvailableEvent): void {
    if (event.context !== this.#context || this.#value === undefined || event.composedPath()[0] === this.#host) return;
    event.stopPropagation();
    for (const [callback, {target}] of [...this.#subscriptions]) this.#request(target, callback);
  }

  /** The consumers ask again: the provider around this one answers, or the context root keeps the request. */
  #release(): void {
    const released = [...this.#subscriptions];
    this.#subscriptions.clear();
    for (const [callback, {target}] of released) {
      callback(undefined);
      this.#request(target, callback);
    }
  }

  #request(target: Element, callback: Callback<T>): void {
    target.dispatchEvent(new ContextEvent(this.#context, target, callback, true));
  }
}
