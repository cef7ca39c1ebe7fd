// Definitions of the contact fields that a card can edit.

export type ContactField =
  'name' | 'title' | 'department' | 'organization' | 'pronouns' | 'email' | 'phone' | 'mobile' | 'location';

/** Values by field name. */
export type FieldValues = Readonly<Partial<Record<ContactField, string>>>;

/** The rule that a value violates. */
export type FieldProblem = 'email-invalid' | 'phone-invalid' | 'too-long';

export interface FieldDefinition {
  readonly name: ContactField;
  readonly type: 'text' | 'email' | 'tel';
  readonly autocomplete: string;
  readonly maxLength: number;
  /** Editable only if `editable` names it: it is not a contact detail. */
  readonly optIn?: true;
}

/** In display order. */
export const contactFields: readonly FieldDefinition[] = [
  {name: 'name', type: 'text', autocomplete: 'name', maxLength: 100, optIn: true},
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
export function editableFields(editable: string | null): readonly FieldDefinition[] {
  if (editable === null) return [];
  // Frameworks also set properties to `true`.
  const names = typeof editable === 'string' ? editable.split(/\s+/).filter(Boolean) : [];
  return contactFields.filter(({name, optIn}) => (names.length ? names.includes(name) : !optIn));
}
