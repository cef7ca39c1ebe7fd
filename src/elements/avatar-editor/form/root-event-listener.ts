// Listens above the form an element is in, in the capture phase, so that it is there before the form's own listeners. Events do
// not leave the shadow root a form may be in, so it is that root, found anew whenever the element is connected.
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
