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
export function whyPictureDenied(actor: Actor, person: Subject): string | undefined;
export function whyFieldsDenied(actor: Actor, person: Subject, fields: readonly string[]): string | undefined;
export function whyReplayDenied(actor: Actor): string | undefined;
export function whyTakeOverDenied(actor: Actor): string | undefined;
