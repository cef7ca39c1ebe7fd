// The channel from an `<avatar-provider>` to the elements inside it. The values are stored on the provider under a registered symbol, so
// that elements of another copy of this library, or from another document, find them too. Elements read them when they render, and
// render again when a provider around them changes.

/** The key of the values on a provider, and the type of the event that reports a change. */
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

/** The value of the nearest provider that has one, searched from `start` outwards. */
export function findProvided<T>(start: Node | null | undefined, key: ProvidedKey<T>): T | undefined {
  // A document without a provider needs no search. On a server there is no document.
  if (!(start?.ownerDocument as Providing | null | undefined)?.[PROVIDED]) return undefined;
  for (let node: Node | null | undefined = start; node; node = outerNode(node)) {
    const value = (node as Providing)[PROVIDED]?.[key];
    if (value !== undefined) return value as T;
  }
  return undefined;
}

/** Sets all values of a provider. With `undefined`, the value of the provider around it counts. */
export function provide(provider: Element & Providing, values: Readonly<Record<string, unknown>>): void {
  const before = provider[PROVIDED] ?? {};
  if (Object.keys({...before, ...values}).every((key) => before[key] === values[key])) return;
  provider[PROVIDED] = values;
  (provider.ownerDocument as Providing)[PROVIDED] = {};
  provider.dispatchEvent(new Event(CHANGE_EVENT, {bubbles: true, composed: true}));
}

/** Updates the element whenever a provider around it changes. */
export function addConsumer(consumer: Consumer): void {
  consumers.add(consumer);
  // Adding the same listener again to a document has no effect.
  consumer.ownerDocument.addEventListener(CHANGE_EVENT, onChange);
}

export function removeConsumer(consumer: Consumer): void {
  consumers.delete(consumer);
  if (!consumers.size) consumer.ownerDocument.removeEventListener(CHANGE_EVENT, onChange);
}

function onChange({target}: Event): void {
  for (const consumer of consumers)
    for (let node = outerNode(consumer); node; node = outerNode(node)) if (node === target) consumer.requestUpdate();
}
