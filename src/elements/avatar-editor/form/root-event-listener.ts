// Listens on the root node, in the capture phase, so that it runs before the form's own listeners. Submit events do not
// leave the shadow root of the form, so the listener is added to that root, again at each connect.
import type {ReactiveController, ReactiveControllerHost} from 'lit';

export class RootEventListener<E extends Event> implements ReactiveController {
  readonly #host: HTMLElement;
  readonly #type: string;
  readonly #listener: EventListener;
  #root?: Node;

  constructor(host: ReactiveControllerHost & HTMLElement, type: string, listener: (event: E) => void) {
    this.#host = host;
    this.#type = type;
    this.#listener = listener as EventListener;
    host.addController(this);
  }

  hostConnected(): void {
    this.#root = this.#host.getRootNode();
    this.#root.addEventListener(this.#type, this.#listener, {capture: true});
  }

  hostDisconnected(): void {
    this.#root?.removeEventListener(this.#type, this.#listener, {capture: true});
  }
}
