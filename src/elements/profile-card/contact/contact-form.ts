// The form of the contact fields.
import {html, nothing, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import {button} from '../../shared/styles/button.js';
import {warning} from '../../shared/styles/icons.js';
import type {Localizer} from '../../shared/localize.js';
import {takeEscape} from '../../shared/take-escape.js';
import {changedFields, type ContactAction, type ContactState} from './contact-state.js';
import type {ContactField, FieldDefinition} from './contact-fields.js';
import {errorText} from '../error-text.js';

type FormState = Exclude<ContactState, {phase: 'viewing'}>;

export interface ContactFormOptions {
  readonly state: FormState;
  readonly fields: readonly FieldDefinition[];
  readonly words: Localizer<'card'>;
  dispatch(action: ContactAction): void;
  onSave(): void;
  onCancel(): void;
}

export function contactForm(options: ContactFormOptions): TemplateResult {
  const {state, fields, words, onSave, onCancel} = options;
  const isSaving = state.phase === 'saving';
  const submit = (event: Event): void => {
    event.preventDefault();
    onSave();
  };
  return html`
    <form class="form" novalidate @submit=${submit} @keydown=${cancelOnEscape(options)}>
      <div class="fields" part="form">
        ${fields.map((field) => formField(field, options))}
        ${
          state.phase === 'failed' && !getRejectedField(state)
            ? html`<p class="problem" role="alert" dir="auto">${warning()}${errorText(state.error, words)}</p>`
            : nothing
        }
      </div>
      <div class="buttons">
        ${button({names: 'cancel', content: words.messages.cancel, isDisabled: isSaving, onPress: onCancel})}
        <button
          class="button primary"
          part="button primary save"
          type="submit"
          aria-disabled=${isSaving ? 'true' : nothing}
        >
          <bdi>
            ${isSaving ? words.messages.saving : state.phase === 'failed' ? words.messages.retry : words.messages.save}
          </bdi>
        </button>
      </div>
    </form>
  `;
}

/** The field that the host's error names, if any. */
export function getRejectedField(state: ContactState): string | undefined {
  if (state.phase !== 'failed' || state.error.code !== 'field-invalid') return undefined;
  return (state.error.facts as {field: string}).field;
}

function formField(field: FieldDefinition, {state, words, dispatch}: ContactFormOptions): TemplateResult {
  const {name, type, autocomplete} = field;
  const {messages} = words;
  const problem = fieldErrorText(field, state, words);
  const remote = state.remote[name];
  const described = [problem && `${name}-problem`, remote !== undefined && `${name}-remote`].filter(Boolean).join(' ');
  return html`
    <div class="form-field">
      <label part="label" for=${name}><bdi>${messages.fields[name]}</bdi></label>
      <input
        class="field"
        part="field"
        id=${name}
        name=${name}
        type=${type}
        autocomplete=${autocomplete}
        dir=${type === 'text' ? 'auto' : 'ltr'}
        spellcheck="false"
        .value=${live(state.values[name] ?? '')}
        ?readonly=${state.phase === 'saving'}
        aria-invalid=${problem ? 'true' : nothing}
        aria-describedby=${described || nothing}
        @input=${({target}: {target: HTMLInputElement}) => dispatch({type: 'change', field: name, value: target.value})}
      />
      ${problem && html`<p class="problem" dir="auto" id="${name}-problem">${warning()}${problem}</p>`}
      ${remote === undefined ? nothing : conflict(name, remote, words, dispatch)}
    </div>
  `;
}

function conflict(
  field: ContactField,
  remote: string,
  {messages}: Localizer<'card'>,
  dispatch: ContactFormOptions['dispatch'],
): TemplateResult {
  return html`
    <div class="conflict">
      <p id="${field}-remote" dir="auto">
        ${remote ? messages.remoteValue({value: bidiIsolate(remote)}) : messages.remoteEmpty}
      </p>
      ${button({
        names: 'use-theirs',
        content: messages.useServerVersion,
        onPress: () => dispatch({type: 'accept-remote', field}),
      })}
      ${button({
        names: 'keep-mine',
        content: messages.keepMyValue,
        onPress: () => dispatch({type: 'keep-local', field}),
      })}
    </div>
  `;
}

function fieldErrorText(
  {name, maxLength}: FieldDefinition,
  state: FormState,
  words: Localizer<'card'>,
): string | undefined {
  const {messages, format} = words;
  if (state.phase === 'failed' && getRejectedField(state) === name) return errorText(state.error, words);
  switch (state.problems[name]) {
    case 'email-invalid':
      return messages.emailInvalid;
    case 'phone-invalid':
      return messages.phoneInvalid;
    case 'too-long':
      return messages.tooLong({maxLength}, format);
    default:
      return undefined;
  }
}

/** Esc closes a form without changes. It never discards changes: Cancel does. */
function cancelOnEscape({state, onCancel}: ContactFormOptions): (event: KeyboardEvent) => void {
  return (event) => {
    if (!Object.keys(changedFields(state)).length && takeEscape(event)) onCancel();
  };
}

/** Isolates the direction of a value in a sentence: a phone number is left-to-right in Arabic too. */
function bidiIsolate(value: string): string {
  return `\u2068${value}\u2069`;
}
