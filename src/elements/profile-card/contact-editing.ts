// Runs the editing of contact fields: holds the state, asks the host to save, and keeps the focus where the work is.
import {Task, TaskStatus} from '@lit/task';
import type {LitElement, ReactiveController} from 'lit';
import {AvatarError} from '../../errors.js';
import {ProfileFailedEvent, ProfileSavedEvent, ProfileSaveEvent} from '../../events.js';
import type {Person} from '../../people/person.js';
import {changedFields, reduceCard, viewing, type CardAction, type CardState} from './card-state.js';
import {contactFields, type FieldKind, type FieldValues} from './contact-fields.js';
import {failedField} from './contact-form.js';
import {fieldValues, problemOf} from './field-rules.js';
import type {Words} from '../words.js';

export interface EditingHost extends LitElement {
  /** The person as shown, and which of their fields may be changed. */
  readonly shown: Person;
  readonly fields: readonly FieldKind[];
  /** These values are stored now. */
  keep(changes: FieldValues): void;
  announce(text: string): void;
  focusOn(selector: string): void;
}

export class ContactEditing implements ReactiveController {
  readonly #host: EditingHost;
  readonly #saving: Task<readonly [Promise<void> | undefined], void>;
  readonly #words: () => Words<'card'>;
  #state: CardState = viewing;
  /** Whose details are edited. */
  #personId = '';

  constructor(host: EditingHost, words: () => Words<'card'>) {
    this.#host = host;
    this.#words = words;
    this.#saving = new Task(host, {autoRun: false, task: ([answer]) => answer});
    host.addController(this);
  }

  get state(): CardState {
    return this.#state;
  }

  /** The fields of the form, as they were when it was opened. */
  get fields(): readonly FieldKind[] {
    const state = this.#state;
    return state.phase === 'viewing' ? [] : contactFields.filter(({name}) => name in state.seen);
  }

  readonly dispatch = (action: CardAction): void => {
    this.#state = reduceCard(this.#state, action);
    this.#host.requestUpdate();
    // Their value is dealt with and its buttons are gone, so the focus goes on to the field itself.
    if (action.type === 'take-theirs' || action.type === 'keep-mine') this.#host.focusOn(`#${action.field}`);
  };

  edit(): void {
    if (this.#state.phase !== 'viewing') return;
    const {shown, fields} = this.#host;
    this.#personId = shown.id;
    this.dispatch({type: 'edit', fields: fieldValues(shown, fields)});
    this.#host.focusOn('.field');
  }

  readonly cancel = (): void => {
    this.dispatch({type: 'cancel'});
    this.#host.focusOn('.edit');
  };

  /** Tells the form what is known from outside now. A form about somebody else who is not shown any more is left. */
  hostUpdate(): void {
    const {shown} = this.#host;
    if (shown.id !== this.#personId) this.#state = viewing;
    this.#state = reduceCard(this.#state, {type: 'receive', fields: fieldValues(shown, this.fields)});
  }

  readonly save = async (): Promise<void> => {
    const state = this.#state;
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
    await this.#store(changes);
  };

  async #store(changes: FieldValues): Promise<void> {
    const {id} = this.#host.shown;
    const request = new ProfileSaveEvent(id, changes);
    const refused = !this.#host.dispatchEvent(request);
    if (refused && !request.answer) return;
    this.dispatch({type: 'save'});
    await this.#saving.run([request.answer]);
    if (this.#saving.status === TaskStatus.ERROR) return this.#failed(AvatarError.from(this.#saving.error));
    if (this.#state.phase === 'saving') {
      this.#host.keep(changes);
      this.dispatch({type: 'saved'});
      this.#host.announce(this.#words().messages.saved);
      this.#host.focusOn('.edit');
    }
    this.#host.dispatchEvent(new ProfileSavedEvent(id, changes));
  }

  #failed(error: AvatarError): void {
    if (this.#state.phase === 'saving') this.dispatch({type: 'fail', error});
    this.#host.dispatchEvent(new ProfileFailedEvent(error));
    const field = failedField(this.#state);
    if (field) this.#host.focusOn(`#${CSS.escape(field)}`);
  }
}
