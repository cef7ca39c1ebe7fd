// Note on a card whose picture is queued for upload in this browser.
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {getPendingChange, subscribe} from '../../people/avatar-changes.js';
import type {Person} from '../../people/person.js';
import {loadErrorMessages, type Localizer} from '../shared/localize.js';

interface QueuedAvatarNoteHost extends ReactiveControllerHost, Element {
  readonly resolvedPerson: Person;
}

export class QueuedAvatarNote implements ReactiveController {
  readonly #host: QueuedAvatarNoteHost;
  #personId = '';
  #stop?: () => void;

  constructor(host: QueuedAvatarNoteHost) {
    this.#host = host;
    host.addController(this);
  }

  /** The text of the note, as in the editor; `undefined` without a queued picture. */
  text(words: Localizer<'card'>): string | undefined {
    const {queued} = getPendingChange(this.#host.resolvedPerson.id, this.#host) ?? {};
    return queued && words.errorMessage(queued.rejection ?? {code: 'queued'});
  }

  /** Runs after each render; never on a server. */
  hostUpdated(): void {
    const {id} = this.#host.resolvedPerson;
    if (id === this.#personId) return;
    this.hostDisconnected();
    this.#personId = id;
    this.#stop = subscribe(id, () => void this.#refresh(), this.#host);
    if (getPendingChange(id, this.#host)?.queued) void this.#refresh();
  }

  hostDisconnected(): void {
    this.#stop?.();
    this.#personId = '';
  }

  async #refresh(): Promise<void> {
    if (getPendingChange(this.#personId, this.#host)?.queued) await loadErrorMessages().catch(() => {});
    this.#host.requestUpdate();
  }
}
