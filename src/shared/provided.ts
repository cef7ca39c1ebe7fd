// The one channel from an `<avatar-provider>` to everything inside it. The values lie on the provider itself under a registered
// symbol, so that elements of another copy of this library, or moved here from another document, find them too. Elements read
// them when they render, and render again when a provider around them has changed.

/** Key of the values on a provider, and type of the event when they have changed. */
const CHANGE_EVENT = 'avatar-elements.provided';
const PROVIDED = Symbol.for(CHANGE_EVENT);

/** The name of a provided value of type `T`. */
export type ProvidedKey<T> = string & {readonly valueType?: T};

/** An element that reads provided values when it renders. */
export interface Consumer extends Element {
  requestUpdate(): void;
}

interface Providing {
  [PROVIDED]?: Readonly<Record<string, unknown>>;
}

const consumers = new Set<Consumer>();

/** The next node outwards: through slots, and out of shadow roots. */
export function outerNode(node: Node): Node | null {
  return (node as Partial<Element>).assignedSlot ?? node.parentNode ?? (node as Partial<ShadowRoot>).host ?? null;
}

/** The value of the nearest provider that has one, from `start` outwards. */
export function findProvided<T>(start: Node | null, key: ProvidedKey<T>): T | undefined {
  // Documents without a provider cost nothing. A server has no documents.
  if (!(start?.ownerDocument as Providing | null | undefined)?.[PROVIDED]) return undefined;
  for (let node = start; node; node = outerNode(node)) {
    const value = (node as Providing)[PROVIDED]?.[key];
    if (value !== undefined) return value as T;
  }
  return undefined;
}

/** Sets everything that a provider provides; `undefined` leaves a value to the provider around it. */
export function provide(provider: Element & Providing, values: Readonly<Record<string, unknown>>): void {
  const before = provider[PROVIDED] ?? {};
  if (Object.keys({...before, ...values}).every((key) => before[key] === values[key])) return;
  provider[PROVIDED] = values;
  (provider.ownerDocument as Providing)[PROVIDED] = {};
  provider.dispatchEvent(new Event(CHANGE_EVENT, {bubbles: true, composed: true}));
}

/** Updates the element whenever a provider around it has changed. */
export function addConsumer(consumer: Consumer): void {
  if (typeof document === 'undefined') return; // A server renders everything once.
  consumers.add(consumer);
  // The same listener is added once to each document.
  consumer.ownerDocument.addEventListener(CHANGE_EVENT, onChange);
}

export function removeConsumer(consumer: Consumer): void {
  consumers.delete(consumer);
}

function onChange({target}: Event): void {
  for (const consumer of consumers) if (isInside(consumer, target as Node)) consumer.requestUpdate();
}

function isInside(node: Node, outer: Node): boolean {
  for (let next = outerNode(node); next; next = outerNode(next)) if (next === outer) return true;
  return false;
}
