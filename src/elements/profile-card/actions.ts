// The action rows of a card: slotted ones, and those of Sync and Sign out that the host answers, each idle, busy, done or failed.
import {html, nothing, type ReactiveControllerHost, type TemplateResult} from 'lit';
import {ProfileSignOutEvent, ProfileSyncEvent, type RespondableEvent} from '../../events.js';
import type {Person} from '../../people/person.js';
import {signOut, sync, type Icon} from '../shared/styles/icons.js';
import type {Localizer} from '../shared/localize.js';
import {errorText} from './error-text.js';
import type {ShownPerson} from '../shared/shown-person.js';
import {HostAction, type ActionState} from '../shared/host-action.js';

export interface ActionsHost extends ReactiveControllerHost, Element {
  readonly actions: string | null;
  readonly syncLabel?: string;
  readonly syncedAt?: Date;
}

/** What the actions use of their card. */
interface ActionsCard {
  /** The person who is shown. */
  person(): Person;
  /** Distinguishes that person from the next one. */
  readonly shown: ShownPerson;
  /** Writes a message into the live region. */
  announce(text: string): void;
}

type ActionName = 'sync' | 'sign-out';

const icons: Readonly<Record<ActionName, Icon>> = {sync, 'sign-out': signOut};

/** True if the attribute names the action. Without the attribute, if the host is known to answer it. */
export function isOffered(action: string, attribute: string | null, isAnswered: boolean): boolean {
  return attribute === null ? isAnswered : attribute.split(/\s+/).includes(action);
}

export class CardActions {
  readonly #host: ActionsHost;
  readonly #card: ActionsCard;
  readonly #actions: Readonly<Record<ActionName, HostAction>>;
  readonly #listeners: Readonly<Record<ActionName, Set<unknown>>> = {sync: new Set(), 'sign-out': new Set()};
  #hasOwn = false;

  constructor(host: ActionsHost, card: ActionsCard) {
    this.#host = host;
    this.#card = card;
    this.#actions = {sync: new HostAction(host), 'sign-out': new HostAction(host)};
    this.#watchListeners();
  }

  render(words: Localizer<'card'>): TemplateResult {
    const visible = (['sync', 'sign-out'] as const).filter((name) =>
      isOffered(name, this.#host.actions, this.#listeners[name].size > 0),
    );
    return html`
      <div class="actions" ?hidden=${!visible.length && !this.#hasOwn}>
        <slot name="actions" @slotchange=${this.#onSlotChange}></slot>
        ${visible.map((name) => this.#row(name, words))}
      </div>
    `;
  }

  /** A listener on the card itself answers its action. Listeners elsewhere are not known. */
  #watchListeners(): void {
    const host = this.#host;
    const {addEventListener, removeEventListener} = host;
    const update = (type: string, change: (listeners: Set<unknown>) => unknown): void => {
      const name = type.replace(/^profile-/, '');
      if (name === type || !Object.hasOwn(this.#listeners, name)) return;
      change(this.#listeners[name as ActionName]);
      host.requestUpdate();
    };
    host.addEventListener = (...args: Parameters<typeof addEventListener>) => {
      addEventListener.apply(host, args);
      update(args[0], (listeners) => listeners.add(args[1]));
    };
    host.removeEventListener = (...args: Parameters<typeof removeEventListener>) => {
      removeEventListener.apply(host, args);
      update(args[0], (listeners) => listeners.delete(args[1]));
    };
  }

  #row(name: ActionName, words: Localizer<'card'>): TemplateResult {
    const state = this.#actions[name].stateOf(this.#card.shown.key);
    return html`
      <button
        class="row"
        type="button"
        part="action ${name}"
        data-phase=${state.phase}
        aria-disabled=${state.phase === 'busy' ? 'true' : nothing}
        aria-describedby=${state.phase === 'failed' ? `${name}-problem` : nothing}
        @click=${() => this.#run(name, words)}
      >
        ${icons[name]()}<bdi class="text">${this.#label(name, words)}</bdi>
        <bdi class="hint">${this.#hint(name, state, words)}</bdi>
      </button>
      ${
        state.phase === 'failed'
          ? html`<p class="problem" dir="auto" id="${name}-problem">${errorText(state.error, words)}</p>`
          : nothing
      }
    `;
  }

  #label(name: ActionName, {messages}: Localizer<'card'>): string {
    return name === 'sync' ? this.#host.syncLabel || messages.syncName : messages.signOut;
  }

  #hint(name: ActionName, {phase}: ActionState, {messages, format}: Localizer<'card'>): string {
    if (phase === 'busy') return name === 'sync' ? messages.syncing : messages.signingOut;
    if (phase === 'failed') return messages.retry;
    const doneAt =
      name === 'sync' ? (this.#actions.sync.doneAt(this.#card.shown.key) ?? this.#host.syncedAt) : undefined;
    const date = new Date(doneAt ?? NaN);
    return Number.isNaN(date.getTime()) ? '' : format.relativeTime(date);
  }

  async #run(name: ActionName, words: Localizer<'card'>): Promise<void> {
    const {id} = this.#card.person();
    const request: RespondableEvent<void> = name === 'sync' ? new ProfileSyncEvent(id) : new ProfileSignOutEvent(id);
    const action = this.#actions[name];
    const key = this.#card.shown.key;
    if (action.stateOf(key).phase === 'busy') return;
    const state = await action.run(key, request);
    // The person or the session has changed.
    if (this.#card.shown.key !== key) return;
    if (state.phase === 'failed') this.#card.announce(errorText(state.error, words));
    if (state.phase === 'done' && name === 'sync')
      this.#card.announce(words.messages.synced({name: this.#label(name, words)}));
  }

  readonly #onSlotChange = ({target}: Event): void => {
    this.#hasOwn = (target as HTMLSlotElement).assignedElements().length > 0;
    this.#host.requestUpdate();
  };
}
