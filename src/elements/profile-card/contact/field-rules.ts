// The values of a card's contact fields, and the rules they have to keep.
import type {Person} from '../../../people/person.js';
import type {FieldDefinition, FieldProblem, FieldValues} from './contact-fields.js';

/** What the person has in these fields, '' where nothing is known. */
export function getFieldValues(person: Person, fields: readonly FieldDefinition[]): FieldValues {
  return Object.fromEntries(fields.map(({name}) => [name, person[name] ?? '']));
}

const EMAIL = /^[^\s@"(),:;<>[\]\\]+@[^\s@"(),:;<>[\]\\.]+(\.[^\s@"(),:;<>[\]\\.]+)*$/u;

/** The rule that a value breaks, if any. An empty value clears the field and is always fine. Phones stay as they are typed. */
export function validateField({type, maxLength}: FieldDefinition, value: string): FieldProblem | undefined {
  const text = value.trim();
  if (!text) return undefined;
  if (text.length > maxLength) return 'too-long';
  if (type === 'email' && !EMAIL.test(text)) return 'email-invalid';
  // Digits of every script count: phones are typed in them too.
  if (type === 'tel' && (text.match(/\p{Nd}/gu) ?? []).length < 3) return 'phone-invalid';
  return undefined;
}
