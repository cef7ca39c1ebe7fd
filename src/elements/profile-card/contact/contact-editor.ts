// Runs the editing of contact fields: holds a state for each person, asks the host to save, and keeps the focus where the work
// is. A form somebody has begun stays theirs: it is there again when its person is shown again.
import type {LitElement, ReactiveController} from 'lit';
import {AvatarError} from '../../../errors.js';
import {ProfileFailedEvent, ProfileSavedEvent, ProfileSaveEvent} from '../../../events.js';
import type {Person} from '../../../people/person.js';
import {personKey} from '../../../shared/session.js';
import {LastingTarget} from '../../shared/lasting-target.js';
import {changedFields, contactReducer, viewState, type ContactAction, type ContactState} from './contact-state.js';
import {contactFields, type FieldDefinition, type FieldValues} from './contact-fields.js';
import {getRejectedField} from './contact-form.js';
import {getFieldValues, validateField} from './field-rules.js';
import type {Localizer} from '../../shared/localize.js';

export interface ContactEditorHost extends LitElement {
  /** The person as shown, and which of their fields may be changed. */
  readonly resolvedPerson: Person;
  readonly fields: readonly FieldDefinition[];
  /** These values of the person who is shown are stored now. */
  applySaved(changes: FieldValues): void;
  announce(text: string): void;
  focusSelector(selector: string): void;
}

export class ContactEditor implements ReactiveController {
  readonly #host: ContactEditorHost;
  readonly #target: LastingTarget;
  readonly #words: () => Localizer<'card'>;
  /** Forms that are open, by whom they are about and for whom they were opened. */
  readonly #states = new Map<string, ContactState>();
  #session: string;

  constructor(host: ContactEditorHost, words: () => Localizer<'card'>) {
    this.#host = host;
    this.#target = new LastingTarget(host);
    this.#words = words;
    this.#session = personKey('', host);
    host.addController(this);
  }

  get state(): ContactState {
    return this.#stateOf(this.#key);
  }

  /** The fields of the form, as they were when it was opened. */
  get fields(): readonly FieldDefinition[] {
    const {state} = this;
    return state.phase === 'viewing' ? [] : contactFields.filter(({name}) => name in state.baseline);
  }

  readonly dispatch = (action: ContactAction): void => {
    this.#apply(this.#key, action);
    // Their value is dealt with and its buttons are gone, so the focus goes on to the field itself.
    if (action.type === 'accept-remote' || action.type === 'keep-local') this.#host.focusSelector(`#${action.field}`);
  };

  edit(): void {
    if (this.state.phase !== 'viewing') return;
    const {resolvedPerson, fields} = this.#host;
    this.dispatch({type: 'edit', fields: getFieldValues(resolvedPerson, fields)});
    this.#host.focusSelector('.field');
  }

  readonly cancel = (): void => {
    this.dispatch({type: 'cancel'});
    this.#host.focusSelector('.edit');
  };

  /** Tells the form what is known from outside now. Forms about people who are not shown wait, where something was typed. */
  hostUpdate(): void {
    const {resolvedPerson} = this.#host;
    const session = personKey('', this.#host);
    // What one user has typed is not there for the next one.
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
      contactReducer(state, {type: 'remote-update', fields: getFieldValues(resolvedPerson, this.fields)}),
    );
  }

  readonly save = async (): Promise<void> => {
    const {state} = this;
    if (state.phase !== 'editing' && state.phase !== 'failed') return;
    const conflict = Object.keys(state.remote)[0];
    if (conflict) {
      this.#host.announce(this.#words().messages.decide);
      return this.#host.focusSelector(`#${conflict}`);
    }
    const problems = Object.fromEntries(
      this.fields.flatMap((field) => {
        const problem = validateField(field, state.values[field.name] ?? '');
        return problem ? [[field.name, problem]] : [];
      }),
    );
    this.dispatch({type: 'invalid', problems});
    const wrong = Object.keys(problems)[0];
    if (wrong) return this.#host.focusSelector(`#${wrong}`);
    const changes = changedFields(state);
    if (!Object.keys(changes).length) return this.cancel();
    await this.#submit(this.#host.resolvedPerson.id, changes);
  };

  /** Stores what was typed for this person, whoever is shown when the host answers. */
  async #submit(id: string, changes: FieldValues): Promise<void> {
    const key = this.#key;
    const request = new ProfileSaveEvent(id, changes);
    const isCanceled = !this.#target.dispatchEvent(request);
    if (isCanceled && !request.answer) return;
    this.#apply(key, {type: 'save'});
    try {
      await request.answer;
    } catch (thrown) {
      return this.#onFailed(id, key, changes, AvatarError.from(thrown));
    }
    this.#settle(key, {type: 'saved'});
    if (this.#key === key) {
      this.#host.applySaved(changes);
      this.#host.announce(this.#words().messages.saved);
      this.#host.focusSelector('.edit');
    }
    this.#target.dispatchEvent(new ProfileSavedEvent(id, changes));
  }

  #onFailed(id: string, key: string, changes: FieldValues, error: AvatarError): void {
    this.#settle(key, {type: 'save-failed', error});
    this.#target.dispatchEvent(new ProfileFailedEvent(error, id, changes));
    const field = getRejectedField(this.#stateOf(key));
    if (field && this.#key === key) this.#host.focusSelector(`#${CSS.escape(field)}`);
  }

  get #key(): string {
    return personKey(this.#host.resolvedPerson.id, this.#host);
  }

  #stateOf(key: string): ContactState {
    return this.#states.get(key) ?? viewState;
  }

  /** The form may be gone, with the session it was opened in. */
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
