// The contact fields a card can edit: how each is typed, and which rules its value has to keep.
import type {Person} from '../../people/person.js';

export type ContactField =
  'name' | 'title' | 'department' | 'organization' | 'pronouns' | 'email' | 'phone' | 'mobile' | 'location';

/** The values of some fields, by name. */
export type FieldValues = Readonly<Partial<Record<ContactField, string>>>;

/** What is wrong with a value. */
export type FieldProblem = 'email-invalid' | 'phone-invalid' | 'too-long';

export interface FieldKind {
  readonly name: ContactField;
  readonly type: 'text' | 'email' | 'tel';
  readonly autocomplete: string;
  readonly maxLength: number;
  /** Only where the host names it: it is more than a contact detail. */
  readonly onlyNamed?: true;
}

/** In the order in which they are shown. */
export const contactFields: readonly FieldKind[] = [
  {name: 'name', type: 'text', autocomplete: 'name', maxLength: 100, onlyNamed: true},
  {name: 'title', type: 'text', autocomplete: 'organization-title', maxLength: 100},
  {name: 'department', type: 'text', autocomplete: 'off', maxLength: 100},
  {name: 'organization', type: 'text', autocomplete: 'organization', maxLength: 100},
  {name: 'pronouns', type: 'text', autocomplete: 'off', maxLength: 40},
  {name: 'email', type: 'email', autocomplete: 'email', maxLength: 254},
  {name: 'phone', type: 'tel', autocomplete: 'tel', maxLength: 40},
  {name: 'mobile', type: 'tel', autocomplete: 'mobile tel', maxLength: 40},
  {name: 'location', type: 'text', autocomplete: 'address-level2', maxLength: 100},
];

/** The fields named by `editable`: all contact details for an empty attribute, only these for `"phone title"`, none without it. */
export function editableFields(editable: string | null): readonly FieldKind[] {
  if (editable === null) return [];
  const names = editable.split(/\s+/).filter(Boolean);
  return contactFields.filter(({name, onlyNamed}) => (names.length ? names.includes(name) : !onlyNamed));
}

/** What the person has in these fields, '' where nothing is known. */
export function fieldValues(person: Person, fields: readonly FieldKind[]): FieldValues {
  return Object.fromEntries(fields.map(({name}) => [name, person[name] ?? '']));
}

const email = /^[^\s@"(),:;<>[\]\\]+@[^\s@"(),:;<>[\]\\.]+(\.[^\s@"(),:;<>[\]\\.]+)*$/u;

/** The rule that a value breaks, if any. An empty value clears the field and is always fine. Phones stay as they are typed. */
export function problemOf({type, maxLength}: FieldKind, value: string): FieldProblem | undefined {
  const text = value.trim();
  if (!text) return undefined;
  if (text.length > maxLength) return 'too-long';
  if (type === 'email' && !email.test(text)) return 'email-invalid';
  // Digits of every script count: phones are typed in them too.
  if (type === 'tel' && (text.match(/\p{Nd}/gu) ?? []).length < 3) return 'phone-invalid';
  return undefined;
}
