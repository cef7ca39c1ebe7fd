// Note on a card whose picture is queued for upload in this browser.
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {getPendingChange} from '../../people/avatar-changes.js';
import type {Person} from '../../people/person.js';
import {AvatarSubscription} from '../shared/avatar-subscription.js';
import {loadErrorMessages, type Localizer} from '../shared/localize.js';

export class QueuedAvatarNote implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #person: () => Person;
  readonly #subscription: AvatarSubscription;

  constructor(host: ReactiveControllerHost & Element, person: () => Person) {
    this.#host = host;
    this.#person = person;
    this.#subscription = new AvatarSubscription(host, () => void this.#refresh());
    host.addController(this);
  }

  /** The text of the note, as in the editor; `undefined` without a queued picture. */
  text(words: Localizer<'card'>): string | undefined {
    const {queued} = getPendingChange(this.#person().id, this.#host) ?? {};
    return queued && words.errorMessage(queued.rejection ?? {code: 'queued'});
  }

  /** Runs after each render; never on a server. */
  hostUpdated(): void {
    const {id} = this.#person();
    if (this.#subscription.switchTo(id) && this.#isQueued) void this.#refresh();
  }

  hostDisconnected(): void {
    this.#subscription.stop();
  }

  get #isQueued(): boolean {
    return getPendingChange(this.#person().id, this.#host)?.queued !== undefined;
  }

  async #refresh(): Promise<void> {
    if (this.#isQueued) await loadErrorMessages().catch(() => {});
    this.#host.requestUpdate();
  }
}
