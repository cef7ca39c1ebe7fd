// Keeps a card told whether the picture it shows waits in this browser to be uploaded.
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {getPendingChange, subscribe} from '../../people/avatar-changes.js';
import type {Person} from '../../people/person.js';
import {loadErrorMessages, type Localizer} from '../shared/localize.js';

interface NotedHost extends ReactiveControllerHost, Element {
  readonly shown: Person;
}

export class WaitingNote implements ReactiveController {
  readonly #host: NotedHost;
  #personId = '';
  #stop?: () => void;

  constructor(host: NotedHost) {
    this.#host = host;
    host.addController(this);
  }

  /** What there is to say, as the editor says it. */
  sentence(words: Localizer<'card'>): string | undefined {
    const {queued} = getPendingChange(this.#host.shown.id, this.#host) ?? {};
    return queued && words.errorMessage(queued.rejection ?? {code: 'queued'});
  }

  /** Runs after each render, which a server does not do. */
  hostUpdated(): void {
    const {id} = this.#host.shown;
    if (id === this.#personId) return;
    this.hostDisconnected();
    this.#personId = id;
    this.#stop = subscribe(id, () => void this.#look(), this.#host);
    if (getPendingChange(id, this.#host)?.queued) void this.#look();
  }

  hostDisconnected(): void {
    this.#stop?.();
    this.#personId = '';
  }

  async #look(): Promise<void> {
    if (getPendingChange(this.#personId, this.#host)?.queued) await loadErrorMessages().catch(() => {});
    this.#host.requestUpdate();
  }
}
