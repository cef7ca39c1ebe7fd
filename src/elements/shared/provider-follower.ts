// Renders an element again when it comes into another provider, and when a provider around it changes.
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {addConsumer, removeConsumer} from '../../shared/provided.js';

export class ProviderFollower implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    if (typeof document !== 'undefined') addConsumer(this.#host); // On a server elements render only once.
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    removeConsumer(this.#host);
  }
}
