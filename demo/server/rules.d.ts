interface Actor {
  readonly id: string;
  readonly role: 'admin' | 'standard';
}

interface Subject {
  readonly id: string;
  readonly managedBy?: string;
}

export const ownFields: readonly string[];
export const allFields: readonly string[];
export const systemNames: readonly string[];
export function pictureRefusal(actor: Actor, person: Subject): string | undefined;
export function fieldsRefusal(actor: Actor, person: Subject, fields: readonly string[]): string | undefined;
export function importRefusal(
  actor: Actor,
  person: Subject | undefined,
  system: string | undefined,
): string | undefined;
export function takeOverRefusal(actor: Actor): string | undefined;
