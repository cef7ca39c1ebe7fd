// Values of the contact fields and their validation.
import type {Person} from '../../../people/person.js';
import type {FieldDefinition, FieldProblem, FieldValues} from './contact-fields.js';

/** The person's values of these fields; '' if unknown. */
export function getFieldValues(person: Person, fields: readonly FieldDefinition[]): FieldValues {
  return Object.fromEntries(fields.map(({name}) => [name, person[name] ?? '']));
}

const EMAIL = /^[^\s@"(),:;<>[\]\\]+@[^\s@"(),:;<>[\]\\.]+(\.[^\s@"(),:;<>[\]\\.]+)*$/u;

/** The rule that a value violates, or `undefined`. An empty value clears the field and is valid. Phone numbers are not reformatted. */
export function validateField({type, maxLength}: FieldDefinition, value: string): FieldProblem | undefined {
  const text = value.trim();
  if (!text) return undefined;
  if (text.length > maxLength) return 'too-long';
  if (type === 'email' && !EMAIL.test(text)) return 'email-invalid';
  // Digits of every script count.
  if (type === 'tel' && (text.match(/\p{Nd}/gu) ?? []).length < 3) return 'phone-invalid';
  return undefined;
}
