// Controller of the contact form: one state for each person, saving through the host, and focus
// management. A form with changes is shown again when its person is shown again.
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
  /** The person and the editable fields. */
  readonly resolvedPerson: Person;
  readonly fields: readonly FieldDefinition[];
  /** Called when these values of the current person are stored. */
  applySaved(changes: FieldValues): void;
  announce(text: string): void;
  focusSelector(selector: string): void;
}

export class ContactEditor implements ReactiveController {
  readonly #host: ContactEditorHost;
  readonly #target: LastingTarget;
  readonly #words: () => Localizer<'card'>;
  /** Open forms by person and signed-in user. */
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

  /** The fields that were editable when the form was opened. */
  get fields(): readonly FieldDefinition[] {
    const {state} = this;
    return state.phase === 'viewing' ? [] : contactFields.filter(({name}) => name in state.baseline);
  }

  readonly dispatch = (action: ContactAction): void => {
    this.#apply(this.#key, action);
    // The buttons of the conflict are removed, so the field gets the focus.
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

  /** Passes changes of the person to the form. Forms of other people are kept only if they have changes. */
  hostUpdate(): void {
    const {resolvedPerson} = this.#host;
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
      contactReducer(state, {type: 'remote-update', fields: getFieldValues(resolvedPerson, this.fields)}),
    );
  }

  readonly save = async (): Promise<void> => {
    const {state} = this;
    if (state.phase !== 'editing' && state.phase !== 'failed') return;
    const conflict = Object.keys(state.remote)[0];
    if (conflict) {
      this.#host.announce(this.#words().messages.resolveConflict);
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
