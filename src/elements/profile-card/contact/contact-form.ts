// The contact fields of a card as they are edited.
import {html, nothing, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import {warning} from '../../shared/icons.js';
import type {Localizer} from '../../shared/localize.js';
import {changedFields, type CardAction, type CardState} from './contact-state.js';
import type {ContactField, FieldKind} from './contact-fields.js';
import {problemSentence} from '../error-text.js';

type FormState = Exclude<CardState, {phase: 'viewing'}>;

export interface ContactFormOptions {
  readonly state: FormState;
  readonly fields: readonly FieldKind[];
  readonly words: Localizer<'card'>;
  dispatch(action: CardAction): void;
  onSave(): void;
  onCancel(): void;
}

export function contactForm(options: ContactFormOptions): TemplateResult {
  const {state, fields, words, onSave, onCancel} = options;
  const saving = state.phase === 'saving';
  const submit = (event: Event): void => {
    event.preventDefault();
    onSave();
  };
  return html`
    <form class="form" part="form" novalidate @submit=${submit} @keydown=${leaveOnEscape(options)}>
      ${fields.map((field) => formField(field, options))}
      ${
        state.phase === 'failed' && !failedField(state)
          ? html`<p class="problem" role="alert">${warning()}${problemSentence(state.error, words)}</p>`
          : nothing
      }
      <div class="buttons">
        <button class="button" type="button" ?disabled=${saving} @click=${onCancel}>${words.messages.cancel}</button>
        <button class="button primary" type="submit" aria-disabled=${saving ? 'true' : nothing}>
          ${saving ? words.messages.saving : state.phase === 'failed' ? words.messages.retry : words.messages.save}
        </button>
      </div>
    </form>
  `;
}

/** The field that the host's refusal names, if any. */
export function failedField(state: CardState): string | undefined {
  if (state.phase !== 'failed' || state.error.code !== 'field-invalid') return undefined;
  return (state.error.facts as {field: string}).field;
}

function formField(field: FieldKind, {state, words, dispatch}: ContactFormOptions): TemplateResult {
  const {name, type, autocomplete} = field;
  const {messages} = words;
  const problem = fieldSentence(field, state, words);
  const theirs = state.theirs[name];
  const described = [problem && `${name}-problem`, theirs !== undefined && `${name}-theirs`].filter(Boolean).join(' ');
  return html`
    <div class="form-field">
      <label for=${name}>${messages.fields[name]}</label>
      <input
        class="field"
        id=${name}
        name=${name}
        type=${type}
        autocomplete=${autocomplete}
        dir=${type === 'text' ? 'auto' : 'ltr'}
        spellcheck="false"
        .value=${live(state.draft[name] ?? '')}
        ?readonly=${state.phase === 'saving'}
        aria-invalid=${problem ? 'true' : nothing}
        aria-describedby=${described || nothing}
        @input=${({target}: {target: HTMLInputElement}) => dispatch({type: 'write', field: name, value: target.value})}
      />
      ${problem && html`<p class="problem" dir="auto" id="${name}-problem">${warning()}${problem}</p>`}
      ${theirs === undefined ? nothing : conflict(name, theirs, words, dispatch)}
    </div>
  `;
}

function conflict(
  field: ContactField,
  theirs: string,
  {messages}: Localizer<'card'>,
  dispatch: ContactFormOptions['dispatch'],
): TemplateResult {
  return html`
    <div class="conflict">
      <p id="${field}-theirs" dir="auto">${theirs ? messages.theirs(isolated(theirs)) : messages.theirsEmpty}</p>
      <button class="button" type="button" @click=${() => dispatch({type: 'take-theirs', field})}>
        ${messages.useTheirs}
      </button>
      <button class="button" type="button" @click=${() => dispatch({type: 'keep-mine', field})}>
        ${messages.keepMine}
      </button>
    </div>
  `;
}

function fieldSentence({name, maxLength}: FieldKind, state: FormState, words: Localizer<'card'>): string | undefined {
  const {messages, format} = words;
  if (state.phase === 'failed' && failedField(state) === name) return problemSentence(state.error, words);
  switch (state.problems[name]) {
    case 'email-invalid':
      return messages.emailInvalid;
    case 'phone-invalid':
      return messages.phoneInvalid;
    case 'too-long':
      return messages.tooLong(format.number(maxLength));
    default:
      return undefined;
  }
}

/** Esc leaves a form in which nothing was changed. What was typed is never thrown away by it: Cancel is there for that. */
function leaveOnEscape({state, onCancel}: ContactFormOptions): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.key !== 'Escape' || event.isComposing || Object.keys(changedFields(state)).length) return;
    event.preventDefault();
    event.stopPropagation();
    onCancel();
  };
}

/** A value that keeps its own direction inside a sentence: a phone number is read from left to right in Arabic, too. */
function isolated(value: string): string {
  return `\u2068${value}\u2069`;
}
