// Every property of every element takes values of any type. Each counts as the attribute with that text would; `undefined`, `null` and
// `false` count as no attribute. The table is made from the properties that the classes declare. Element n has the value p + n at its
// property p: so a few elements have every value at every property.
import {expect} from '@open-wc/testing';
import {deepSnapshot} from '../support/deep-snapshot.js';
import {openPage, type OrderedPage} from '../support/both-orders.js';
import {waitUntil} from '../support/wait-until.js';

const throwing = {
  toString(): string {
    throw new Error('no text');
  },
};
const values: readonly unknown[] = [
  ...[undefined, null, '', true, false, 0, -1, NaN, 42, 1e9, Infinity, 10n, 'false', 'null', new String('text')],
  ...[{}, ['choose', 'drop'], () => 'text', Symbol('text'), Object.create(null), throwing],
];

/** The text of the attribute that means the same; `undefined` for none. */
function attributeText(value: unknown): string | undefined {
  const given = value ?? false;
  if (typeof given === 'boolean') return given ? '' : undefined;
  try {
    return String(given);
  } catch {
    return undefined; // An object that has no text, or throws.
  }
}

const tags = ['avatar-badge', 'avatar-group', 'avatar-editor', 'avatar-provider', 'profile-card'];
const children = '<avatar-badge name="A A"></avatar-badge>';
/** A value that shows, before another one is set. */
const GOOD = '3';

interface Declared {
  readonly attribute?: string | boolean;
  readonly state?: boolean;
}
interface Property {
  readonly name: string;
  readonly attribute: string | false;
}

/** The public properties that a class declares. */
function propertiesOf(definition: CustomElementConstructor): readonly Property[] {
  const {elementProperties, properties} = definition as unknown as {
    elementProperties?: ReadonlyMap<string, Declared>;
    properties?: Readonly<Record<string, Declared>>;
  };
  return [...(elementProperties ?? Object.entries(properties ?? {}))]
    .filter(([, {state}]) => !state)
    .map(([name, {attribute}]) => ({
      name,
      attribute: typeof attribute === 'string' ? attribute : attribute !== false && name.toLowerCase(),
    }));
}

type Put = (element: HTMLElement, property: Property, value: unknown) => void;
const setProperty: Put = (element, {name}, value) => void Reflect.set(element, name, value);
/** What no attribute can hold is set as a property. */
const setAttribute: Put = (element, property, value) => {
  const text = attributeText(value);
  const {attribute} = property;
  if (!attribute || (text === undefined && value)) setProperty(element, property, value);
  else if (text === undefined) element.removeAttribute(attribute);
  else element.setAttribute(attribute, text);
};
/** Sets the value p + n at each property p. */
const setAll = (put: Put, element: HTMLElement, properties: readonly Property[], n: number): void =>
  properties.forEach((property, p) => put(element, property, values[(p + n) % values.length]));

/** Adds an element in a place of its own, all at the same point: far down a page, sizes are rounded. */
function add({document}: OrderedPage, tag: string): HTMLElement {
  const element = document.createElement(tag);
  if (tag === 'avatar-group' || tag === 'avatar-provider') element.innerHTML = children;
  const place = document.createElement('div');
  place.style.height = '0';
  place.append(element);
  document.body.append(place);
  return element;
}

/** What is seen of an element, and what its properties say; its own attributes depend on the way a value was set. */
function snapshot(element: HTMLElement, properties: readonly Property[]): string[] {
  const {width, height} = element.getBoundingClientRect();
  const said = properties.map(({name}) => `${name} ${toText(Reflect.get(element, name) ?? false)}`);
  const lines = [`${Math.round(width)}×${Math.round(height)}`, ...said, ...deepSnapshot(element).slice(1)];
  return lines.map((line) => line.replace(' style=""', '')); // Left after the last property in it was removed.
}

const toText = (value: unknown): string =>
  Object(value) === value ? Object.prototype.toString.call(value) : String(value);

/** True once no picture is loading. */
function isSettled(root: Document | ShadowRoot): boolean {
  return [...root.querySelectorAll<HTMLElement>('*')].every(
    (element) =>
      (element.localName !== 'img' || (element as HTMLImageElement).complete) &&
      (!element.shadowRoot || isSettled(element.shadowRoot)),
  );
}

/** The same values set in each way. */
interface Row {
  readonly attribute: HTMLElement;
  readonly ways: Readonly<Record<string, HTMLElement>>;
}

it('every property of every element takes any value, and counts as the attribute', async function () {
  this.timeout(60_000);
  // The classes declare the properties; elements of the other page are not defined yet.
  await import('../../src/define/index.js');
  const page = await openPage({order: 'parsed first'});
  const errors: string[] = [];
  page.window.addEventListener('error', ({error, message}) =>
    errors.push(error instanceof Object ? String((error as Error).stack) : message),
  );
  page.window.addEventListener('unhandledrejection', ({reason}) => errors.push(String(reason)));
  const tables = tags.map((tag) => {
    const properties = propertiesOf(customElements.get(tag) as CustomElementConstructor);
    expect(properties.length).to.be.above(4);
    const rows = values.map((_, n): Row => {
      const [attribute, before, late] = [add(page, tag), add(page, tag), add(page, tag)];
      setAll(setAttribute, attribute, properties, n);
      setAll(setProperty, before, properties, n);
      for (const property of properties) if (property.attribute) setAttribute(late, property, GOOD);
      return {attribute, ways: {'property before the upgrade': before, 'property after the first render': late}};
    });
    return {tag, properties, rows};
  });
  await page.define();
  await new Promise((resolve) => setTimeout(resolve));
  for (const {properties, rows} of tables)
    rows.forEach(({ways}, n) =>
      setAll(setProperty, ways['property after the first render'] as HTMLElement, properties, n),
    );

  /** The first line that is not as by the attribute, for each way of setting. */
  const differences = (): string[] =>
    tables.flatMap(({tag, properties, rows}) =>
      rows.flatMap(({attribute, ways}, n) => {
        const expected = snapshot(attribute, properties);
        return Object.entries(ways).flatMap(([way, element]) => {
          const actual = snapshot(element, properties);
          const line = expected.findIndex((each, index) => each !== actual[index]);
          if (line < 0 && actual.length === expected.length) return [];
          return `${tag} ${n}, ${way}: ${actual[line]} instead of ${expected[line]}`;
        });
      }),
    );
  // A picture that failed and a width that was measured show a moment later.
  await waitUntil(() => isSettled(page.document), 'pictures are loading');
  await waitUntil(() => !differences().length, '', {interval: 200}).catch(() => {});
  expect(differences().slice(0, 20).join('\n')).to.equal('');
  expect(errors.join('\n')).to.equal('');
  page.remove();
});
