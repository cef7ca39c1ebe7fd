// Controller of the contact form: one state for each person, saving through the host, and focus
// management. A form with changes is shown again when its person is shown again.
import type {LitElement, ReactiveController} from 'lit';
import {AvatarError} from '../../../errors.js';
import {ProfileFailedEvent, ProfileSavedEvent, ProfileSaveEvent} from '../../../events.js';
import type {Person} from '../../../people/person.js';
import {personKey} from '../../../shared/session/session.js';
import {LastingTarget} from '../../shared/lasting-target.js';
import {changedFields, contactReducer, viewState, type ContactAction, type ContactState} from './contact-state.js';
import {contactFields, type FieldDefinition, type FieldValues} from './contact-fields.js';
import {getRejectedField} from './contact-form.js';
import {getFieldValues, validateField} from './field-rules.js';
import type {ShownPerson} from '../../shared/shown-person.js';
import type {Localizer} from '../../shared/localize.js';

/** What the edit mode uses of its card, besides the public properties of the element. */
export interface EditedCard {
  /** The person who is shown. */
  person(): Person;
  /** Distinguishes that person from the next one. */
  readonly shown: ShownPerson;
  /** The fields that the viewer may change now. */
  fields(): readonly FieldDefinition[];
  words(): Localizer<'card'>;
  /** Shows what the host has just stored, until another person is set. */
  applySaved(changes: FieldValues): void;
  /** Writes a message into the live region, even if it is the same as before. */
  announce(text: string): void;
  /** Focuses the first element of the card that matches, after the next render. */
  focusSelector(selector: string): void;
}

export class ContactEditor implements ReactiveController {
  readonly #host: LitElement;
  readonly #card: EditedCard;
  readonly #target: LastingTarget;
  /** Open forms by person and signed-in user. */
  readonly #states = new Map<string, ContactState>();
  #session: string;

  constructor(host: LitElement, card: EditedCard) {
    this.#host = host;
    this.#card = card;
    this.#target = new LastingTarget(host);
    this.#session = personKey('', host);
    host.addController(this);
  }

  get state(): ContactState {
    return this.#stateOf(this.#key);
  }

  /** The fields that were editable when the form was opened. */
  get fields(): readonly FieldDefinition[] {
    const {state} = this;
    return state.phase === 'viewing' ? [] : contactFields.filter(({name}) => name in state.baseline);
  }

  readonly dispatch = (action: ContactAction): void => {
    this.#apply(this.#key, action);
    // The buttons of the conflict are removed, so the field gets the focus.
    if (action.type === 'accept-remote' || action.type === 'keep-local') this.#card.focusSelector(`#${action.field}`);
  };

  edit(): void {
    if (this.state.phase !== 'viewing') return;
    const fields = getFieldValues(this.#card.person(), this.#card.fields());
    this.dispatch({type: 'edit', fields});
    this.#card.focusSelector('.field');
  }

  readonly cancel = (): void => {
    this.dispatch({type: 'cancel'});
    this.#card.focusSelector('.edit');
  };

  /** Passes changes of the person to the form. Forms of other people are kept only if they have changes. */
  hostUpdate(): void {
    const session = personKey('', this.#host);
    // Input of one user is not shown to the next one.
    if (session !== this.#session) this.#states.clear();
    this.#session = session;
    const key = this.#key;
    for (const [other, state] of this.#states) {
      const isIdle = state.phase !== 'saving' && !Object.keys(changedFields(state)).length;
      if (other !== key && isIdle) this.#states.delete(other);
    }
    const {state} = this;
    if (state.phase === 'viewing') return;
    this.#states.set(
      key,
      contactReducer(state, {type: 'remote-update', fields: getFieldValues(this.#card.person(), this.fields)}),
    );
  }

  readonly save = async (): Promise<void> => {
    const {state} = this;
    if (state.phase !== 'editing' && state.phase !== 'failed') return;
    const conflict = Object.keys(state.remote)[0];
    if (conflict) {
      this.#card.announce(this.#card.words().messages.resolveConflict);
      return this.#card.focusSelector(`#${conflict}`);
    }
    const problems = Object.fromEntries(
      this.fields.flatMap((field) => {
        const problem = validateField(field, state.values[field.name] ?? '');
        return problem ? [[field.name, problem]] : [];
      }),
    );
    this.dispatch({type: 'invalid', problems});
    const wrong = Object.keys(problems)[0];
    if (wrong) return this.#card.focusSelector(`#${wrong}`);
    const changes = changedFields(state);
    if (!Object.keys(changes).length) return this.cancel();
    await this.#submit(this.#card.person().id, changes);
  };

  /** Saves the changes of this person, even if another person is shown when the host responds. */
  async #submit(id: string, changes: FieldValues): Promise<void> {
    const key = this.#key;
    const request = new ProfileSaveEvent(id, changes);
    const isCanceled = !this.#target.dispatchEvent(request);
    if (isCanceled && !request.response) return;
    this.#apply(key, {type: 'save'});
    try {
      await request.response;
    } catch (thrown) {
      return this.#onFailed(id, key, changes, AvatarError.from(thrown));
    }
    this.#settle(key, {type: 'saved'});
    if (this.#key === key) {
      this.#card.applySaved(changes);
      this.#card.announce(this.#card.words().messages.saved);
      this.#card.focusSelector('.edit');
    }
    this.#target.dispatchEvent(new ProfileSavedEvent(id, changes));
  }

  #onFailed(id: string, key: string, changes: FieldValues, error: AvatarError): void {
    this.#settle(key, {type: 'save-failed', error});
    this.#target.dispatchEvent(new ProfileFailedEvent(error, id, changes));
    const field = getRejectedField(this.#stateOf(key));
    if (field && this.#key === key) this.#card.focusSelector(`#${CSS.escape(field)}`);
  }

  get #key(): string {
    return this.#card.shown.key;
  }

  #stateOf(key: string): ContactState {
    return this.#states.get(key) ?? viewState;
  }

  /** Does nothing if the form was removed with its session. */
  #settle(key: string, action: ContactAction): void {
    if (this.#stateOf(key).phase === 'saving') this.#apply(key, action);
  }

  #apply(key: string, action: ContactAction): void {
    const state = contactReducer(this.#stateOf(key), action);
    if (state.phase === 'viewing') this.#states.delete(key);
    else this.#states.set(key, state);
    this.#host.requestUpdate();
  }
}
