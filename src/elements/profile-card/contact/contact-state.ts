// State of the contact form as one phase, with a pure reducer.
import type {AvatarError} from '../../../errors.js';
import type {ContactField, FieldProblem, FieldValues} from './contact-fields.js';

/** The open form. */
interface Form {
  /** The stored values when the form was opened, or the remote values that were shown since. */
  readonly baseline: FieldValues;
  readonly values: FieldValues;
  /** Fields that were changed elsewhere meanwhile, to another value than in `values`. */
  readonly remote: FieldValues;
  readonly problems: Readonly<Partial<Record<ContactField, FieldProblem>>>;
}

export type ContactState =
  | {readonly phase: 'viewing'}
  | ({readonly phase: 'editing'} & Form)
  | ({readonly phase: 'saving'} & Form)
  | ({readonly phase: 'failed'; readonly error: AvatarError} & Form);

export type ContactAction =
  | {readonly type: 'edit'; readonly fields: FieldValues}
  | {readonly type: 'change'; readonly field: ContactField; readonly value: string}
  | {readonly type: 'remote-update'; readonly fields: FieldValues}
  | {readonly type: 'accept-remote' | 'keep-local'; readonly field: ContactField}
  | {readonly type: 'invalid'; readonly problems: Form['problems']}
  | {readonly type: 'save'}
  | {readonly type: 'saved'}
  | {readonly type: 'save-failed'; readonly error: AvatarError}
  | {readonly type: 'cancel'};

export const viewState: ContactState = {phase: 'viewing'};

/** The next state. Throws on an action that is illegal in the current phase. */
export function contactReducer(state: ContactState, action: ContactAction): ContactState {
  if (action.type === 'remote-update') return applyRemote(state, action.fields);
  switch (state.phase) {
    case 'viewing':
      if (action.type === 'edit') {
        return {phase: 'editing', baseline: action.fields, values: action.fields, remote: {}, problems: {}};
      }
      break;
    case 'editing':
    case 'failed':
      if (action.type === 'cancel') return viewState;
      if (action.type === 'invalid') return {...formOf(state), phase: 'editing', problems: action.problems};
      if (action.type === 'save' && !Object.keys(state.remote).length) return {...formOf(state), phase: 'saving'};
      return {phase: 'editing', ...changeForm(formOf(state), action)};
    case 'saving':
      if (action.type === 'saved') return viewState;
      if (action.type === 'save-failed') return {...formOf(state), phase: 'failed', error: action.error};
  }
  throw new Error(`A card that is ${state.phase} cannot ${action.type}`);
}

/** The changes that Save sends: the fields whose value differs from the baseline. */
export function changedFields(state: ContactState): FieldValues {
  if (state.phase === 'viewing') return {};
  const names = Object.keys(state.values) as ContactField[];
  return fromKeys(
    names.filter((name) => state.values[name]?.trim() !== state.baseline[name]),
    (name) => state.values[name]?.trim() ?? '',
  );
}

function formOf({baseline, values, remote, problems}: Form): Form {
  return {baseline, values, remote, problems};
}

function changeForm(form: Form, action: ContactAction): Form {
  switch (action.type) {
    case 'change':
      return {
        ...form,
        values: {...form.values, [action.field]: action.value},
        problems: omit(form.problems, action.field),
      };
    case 'accept-remote':
    case 'keep-local': {
      const {field} = action;
      const remote = form.remote[field] ?? '';
      const values = action.type === 'accept-remote' ? {...form.values, [field]: remote} : form.values;
      return {...form, values, baseline: {...form.baseline, [field]: remote}, remote: omit(form.remote, field)};
    }
    default:
      throw new Error(`A form cannot ${action.type}`);
  }
}

/** Applies remote values. An unchanged field follows; a changed field keeps its value and shows the remote one. */
function applyRemote(state: ContactState, fields: FieldValues): ContactState {
  if (state.phase === 'viewing') return state;
  let {baseline, values, remote} = state;
  for (const name of Object.keys(baseline) as ContactField[]) {
    const value = fields[name];
    if (value === undefined || value === (remote[name] ?? baseline[name])) continue;
    const local = values[name]?.trim();
    const isUntouched = local === baseline[name];
    remote = omit(remote, name);
    if (isUntouched || local === value) {
      baseline = {...baseline, [name]: value};
      values = {...values, [name]: value};
    } else if (value !== baseline[name]) {
      remote = {...remote, [name]: value};
    }
  }
  return {...state, baseline, values, remote};
}

function omit<T extends object>(object: T, field: ContactField): T {
  return Object.fromEntries(Object.entries(object).filter(([name]) => name !== field)) as T;
}

function fromKeys(names: readonly ContactField[], valueOf: (name: ContactField) => string): FieldValues {
  return Object.fromEntries(names.map((name) => [name, valueOf(name)]));
}
