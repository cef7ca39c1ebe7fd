// The consumer side of a context: a property with the value of the nearest provider; `undefined` without one.
import {ContextEvent, type Context} from '@lit/context';
import type {ReactiveController, ReactiveElement} from 'lit';
import {attachContextRoot} from './context-root.js';

class ProvidedValue<T> implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #context: Context<unknown, T>;
  readonly #set: (value: T | undefined) => void;
  #unsubscribe?: () => void;

  constructor(host: ReactiveElement, context: Context<unknown, T>, set: (value: T | undefined) => void) {
    this.#host = host;
    this.#context = context;
    this.#set = set;
    host.addController(this);
  }

  hostConnected(): void {
    const host = this.#host;
    attachContextRoot(host.ownerDocument);
    host.dispatchEvent(new ContextEvent(this.#context, host, this.#onValue, true));
    // Moved out of its provider: the value of that one is no longer valid.
    if (!this.#unsubscribe) this.#set(undefined);
  }

  hostDisconnected(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
  }

  /** One function for each consumer, by which providers and the context root know it. */
  readonly #onValue = (value: T | undefined, unsubscribe?: () => void): void => {
    if (!this.#host.isConnected) return unsubscribe?.();
    if (unsubscribe !== this.#unsubscribe) this.#unsubscribe?.();
    this.#unsubscribe = unsubscribe;
    this.#set(value);
  };
}

/** Decorates a `@state()` property that follows a context. */
export function provided<T>(context: Context<unknown, T>) {
  return (prototype: object, name: string): void => {
    (prototype.constructor as typeof ReactiveElement).addInitializer((element) => {
      new ProvidedValue(element, context, (value) => Reflect.set(element, name, value));
    });
  };
}
