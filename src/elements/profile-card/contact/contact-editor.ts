// Runs the editing of contact fields: holds a state for each person, asks the host to save, and keeps the focus where the work
// is. A form somebody has begun stays theirs: it is there again when its person is shown again.
import type {LitElement, ReactiveController} from 'lit';
import {AvatarError} from '../../../errors.js';
import {ProfileFailedEvent, ProfileSavedEvent, ProfileSaveEvent} from '../../../events.js';
import type {Person} from '../../../people/person.js';
import {personKey} from '../../../shared/session.js';
import {LastingTarget} from '../../shared/lasting-target.js';
import {changedFields, reduceCard, viewing, type CardAction, type CardState} from './contact-state.js';
import {contactFields, type FieldKind, type FieldValues} from './contact-fields.js';
import {failedField} from './contact-form.js';
import {fieldValues, problemOf} from './field-rules.js';
import type {Localizer} from '../../shared/localize.js';

export interface EditingHost extends LitElement {
  /** The person as shown, and which of their fields may be changed. */
  readonly shown: Person;
  readonly fields: readonly FieldKind[];
  /** These values of the person who is shown are stored now. */
  keep(changes: FieldValues): void;
  announce(text: string): void;
  focusOn(selector: string): void;
}

export class ContactEditing implements ReactiveController {
  readonly #host: EditingHost;
  readonly #target: LastingTarget;
  readonly #words: () => Localizer<'card'>;
  /** Forms that are open, by whom they are about and for whom they were opened. */
  readonly #states = new Map<string, CardState>();
  #session: string;

  constructor(host: EditingHost, words: () => Localizer<'card'>) {
    this.#host = host;
    this.#target = new LastingTarget(host);
    this.#words = words;
    this.#session = personKey('', host);
    host.addController(this);
  }

  get state(): CardState {
    return this.#stateOf(this.#key);
  }

  /** The fields of the form, as they were when it was opened. */
  get fields(): readonly FieldKind[] {
    const {state} = this;
    return state.phase === 'viewing' ? [] : contactFields.filter(({name}) => name in state.seen);
  }

  readonly dispatch = (action: CardAction): void => {
    this.#apply(this.#key, action);
    // Their value is dealt with and its buttons are gone, so the focus goes on to the field itself.
    if (action.type === 'take-theirs' || action.type === 'keep-mine') this.#host.focusOn(`#${action.field}`);
  };

  edit(): void {
    if (this.state.phase !== 'viewing') return;
    const {shown, fields} = this.#host;
    this.dispatch({type: 'edit', fields: fieldValues(shown, fields)});
    this.#host.focusOn('.field');
  }

  readonly cancel = (): void => {
    this.dispatch({type: 'cancel'});
    this.#host.focusOn('.edit');
  };

  /** Tells the form what is known from outside now. Forms about people who are not shown wait, where something was typed. */
  hostUpdate(): void {
    const {shown} = this.#host;
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
    this.#states.set(key, reduceCard(state, {type: 'receive', fields: fieldValues(shown, this.fields)}));
  }

  readonly save = async (): Promise<void> => {
    const {state} = this;
    if (state.phase !== 'editing' && state.phase !== 'failed') return;
    const conflict = Object.keys(state.theirs)[0];
    if (conflict) {
      this.#host.announce(this.#words().messages.decide);
      return this.#host.focusOn(`#${conflict}`);
    }
    const problems = Object.fromEntries(
      this.fields.flatMap((field) => {
        const problem = problemOf(field, state.draft[field.name] ?? '');
        return problem ? [[field.name, problem]] : [];
      }),
    );
    this.dispatch({type: 'refuse', problems});
    const wrong = Object.keys(problems)[0];
    if (wrong) return this.#host.focusOn(`#${wrong}`);
    const changes = changedFields(state);
    if (!Object.keys(changes).length) return this.cancel();
    await this.#store(this.#host.shown.id, changes);
  };

  /** Stores what was typed for this person, whoever is shown when the host answers. */
  async #store(id: string, changes: FieldValues): Promise<void> {
    const key = this.#key;
    const request = new ProfileSaveEvent(id, changes);
    const refused = !this.#target.dispatchEvent(request);
    if (refused && !request.answer) return;
    this.#apply(key, {type: 'save'});
    try {
      await request.answer;
    } catch (thrown) {
      return this.#failed(id, key, changes, AvatarError.from(thrown));
    }
    this.#settle(key, {type: 'saved'});
    if (this.#key === key) {
      this.#host.keep(changes);
      this.#host.announce(this.#words().messages.saved);
      this.#host.focusOn('.edit');
    }
    this.#target.dispatchEvent(new ProfileSavedEvent(id, changes));
  }

  #failed(id: string, key: string, changes: FieldValues, error: AvatarError): void {
    this.#settle(key, {type: 'fail', error});
    this.#target.dispatchEvent(new ProfileFailedEvent(error, id, changes));
    const field = failedField(this.#stateOf(key));
    if (field && this.#key === key) this.#host.focusOn(`#${CSS.escape(field)}`);
  }

  get #key(): string {
    return personKey(this.#host.shown.id, this.#host);
  }

  #stateOf(key: string): CardState {
    return this.#states.get(key) ?? viewing;
  }

  /** The form may be gone, with the session it was opened in. */
  #settle(key: string, action: CardAction): void {
    if (this.#stateOf(key).phase === 'saving') this.#apply(key, action);
  }

  #apply(key: string, action: CardAction): void {
    const state = reduceCard(this.#stateOf(key), action);
    if (state.phase === 'viewing') this.#states.delete(key);
    else this.#states.set(key, state);
    this.#host.requestUpdate();
  }
}
