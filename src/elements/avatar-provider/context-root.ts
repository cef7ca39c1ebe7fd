// Keeps the requests that no provider has answered, and repeats them once one can: so elements may be upgraded in any order.
import {ContextRoot} from '@lit/context';

const root = new ContextRoot();
const attached = new WeakSet<Document>();

/** Watches a document, once. An adopted element brings the root along to its new document. */
export function attachContextRoot(document: Document): void {
  if (attached.has(document)) return;
  attached.add(document);
  root.attach(document as unknown as HTMLElement);
}
