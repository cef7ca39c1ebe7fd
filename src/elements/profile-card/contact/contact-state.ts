// What a card is doing, as one phase, and the only moves between phases. No DOM, no words.
import type {AvatarError} from '../../../errors.js';
import type {ContactField, FieldProblem, FieldValues} from './contact-fields.js';

/** A form somebody is filling in. */
interface Form {
  /** What was there when they began, or what they have been told is there now. */
  readonly seen: FieldValues;
  readonly draft: FieldValues;
  /** Fields that somebody else changed meanwhile to another value than the draft's. */
  readonly theirs: FieldValues;
  readonly problems: Readonly<Partial<Record<ContactField, FieldProblem>>>;
}

export type CardState =
  | {readonly phase: 'viewing'}
  | ({readonly phase: 'editing'} & Form)
  | ({readonly phase: 'saving'} & Form)
  | ({readonly phase: 'failed'; readonly error: AvatarError} & Form);

export type CardAction =
  | {readonly type: 'edit'; readonly fields: FieldValues}
  | {readonly type: 'write'; readonly field: ContactField; readonly value: string}
  | {readonly type: 'receive'; readonly fields: FieldValues}
  | {readonly type: 'take-theirs' | 'keep-mine'; readonly field: ContactField}
  | {readonly type: 'refuse'; readonly problems: Form['problems']}
  | {readonly type: 'save'}
  | {readonly type: 'saved'}
  | {readonly type: 'fail'; readonly error: AvatarError}
  | {readonly type: 'cancel'};

export const viewing: CardState = {phase: 'viewing'};

/** The card after an action. Throws on one that makes no sense in the phase it is in. */
export function reduceCard(state: CardState, action: CardAction): CardState {
  if (action.type === 'receive') return receive(state, action.fields);
  switch (state.phase) {
    case 'viewing':
      if (action.type === 'edit') {
        return {phase: 'editing', seen: action.fields, draft: action.fields, theirs: {}, problems: {}};
      }
      break;
    case 'editing':
    case 'failed':
      if (action.type === 'cancel') return viewing;
      if (action.type === 'refuse') return {...formOf(state), phase: 'editing', problems: action.problems};
      if (action.type === 'save' && !Object.keys(state.theirs).length) return {...formOf(state), phase: 'saving'};
      return {phase: 'editing', ...write(formOf(state), action)};
    case 'saving':
      if (action.type === 'saved') return viewing;
      if (action.type === 'fail') return {...formOf(state), phase: 'failed', error: action.error};
  }
  throw new Error(`A card that is ${state.phase} cannot ${action.type}`);
}

/** What Save would send: the fields whose value differs from what was there. */
export function changedFields(state: CardState): FieldValues {
  if (state.phase === 'viewing') return {};
  const names = Object.keys(state.draft) as ContactField[];
  return pick(
    names.filter((name) => state.draft[name]?.trim() !== state.seen[name]),
    (name) => state.draft[name]?.trim() ?? '',
  );
}

function formOf({seen, draft, theirs, problems}: Form): Form {
  return {seen, draft, theirs, problems};
}

function write(form: Form, action: CardAction): Form {
  switch (action.type) {
    case 'write':
      return {
        ...form,
        draft: {...form.draft, [action.field]: action.value},
        problems: without(form.problems, action.field),
      };
    case 'take-theirs':
    case 'keep-mine': {
      const {field} = action;
      const theirs = form.theirs[field] ?? '';
      const draft = action.type === 'take-theirs' ? {...form.draft, [field]: theirs} : form.draft;
      return {...form, draft, seen: {...form.seen, [field]: theirs}, theirs: without(form.theirs, field)};
    }
    default:
      throw new Error(`A form cannot ${action.type}`);
  }
}

/** News from outside. An untouched field follows it; a touched one keeps the draft and shows theirs beside it. */
function receive(state: CardState, fields: FieldValues): CardState {
  if (state.phase === 'viewing') return state;
  let {seen, draft, theirs} = state;
  for (const name of Object.keys(seen) as ContactField[]) {
    const value = fields[name];
    if (value === undefined || value === (theirs[name] ?? seen[name])) continue;
    const mine = draft[name]?.trim();
    const untouched = mine === seen[name];
    theirs = without(theirs, name);
    if (untouched || mine === value) {
      seen = {...seen, [name]: value};
      draft = {...draft, [name]: value};
    } else if (value !== seen[name]) {
      theirs = {...theirs, [name]: value};
    }
  }
  return {...state, seen, draft, theirs};
}

function without<T extends object>(values: T, field: ContactField): T {
  return Object.fromEntries(Object.entries(values).filter(([name]) => name !== field)) as T;
}

function pick(names: readonly ContactField[], valueOf: (name: ContactField) => string): FieldValues {
  return Object.fromEntries(names.map((name) => [name, valueOf(name)]));
}
