// Stores requests that no provider has answered and repeats them when one can, so that elements may upgrade in any order.
import {ContextRoot} from '@lit/context';

const root = new ContextRoot();
const attached = new WeakSet<Document>();

/** Attaches the context root to a document, once. */
export function attachContextRoot(document: Document): void {
  if (attached.has(document)) return;
  attached.add(document);
  root.attach(document as unknown as HTMLElement);
}
