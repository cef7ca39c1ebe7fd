// Everything about a part of a page that its order of upgrade could change, as lines of text: nodes in and out of shadow roots,
// attributes, properties, sizes, what forms submit and say, and what canvases show.

interface ElementClass {
  readonly elementProperties?: ReadonlyMap<PropertyKey, {readonly state?: boolean}>;
  readonly properties?: Readonly<Record<string, unknown>>;
}

/** The lines of a node and of all below it. */
export function deepSnapshot(node: Node, indent = ''): string[] {
  if (node.nodeType === Node.TEXT_NODE) {
    const text = (node.nodeValue ?? '').replace(/\s+/g, ' ').trim();
    return text ? [`${indent}${text}`] : [];
  }
  if (node.nodeType !== Node.ELEMENT_NODE) return [];
  const element = node as HTMLElement;
  const {shadowRoot, localName} = element;
  const lines = [`${indent}<${[localName, ...attributesOf(element), ...stateOf(element)].join(' ')}>`];
  const below = `${indent}  `;
  if (shadowRoot) {
    const {mode, delegatesFocus, slotAssignment, adoptedStyleSheets} = shadowRoot;
    const rules = adoptedStyleSheets.map(({cssRules}) => cssRules.length);
    lines.push(`${below}#shadow-root ${mode} ${delegatesFocus} ${slotAssignment}, rules: ${rules.join()}`);
    for (const child of shadowRoot.childNodes) lines.push(...deepSnapshot(child, `${below}  `));
  }
  for (const child of element.childNodes) lines.push(...deepSnapshot(child, below));
  return lines;
}

/** Without what depends on whether the browser has a picture in its cache. */
const attributesOf = (element: Element): string[] =>
  [...element.attributes]
    .filter(({name}) => name !== 'decoding')
    .map(({name, value}) => `${name}="${value.replace(/blob:\S+/g, 'blob:')}"`)
    .sort();

/** What is not in the attributes. */
function stateOf(element: HTMLElement): string[] {
  const {localName} = element;
  const {width, height} = element.getBoundingClientRect();
  const state = [`${round(width)}×${round(height)}`];
  if (localName.includes('-')) state.push(...propertiesOf(element), ...formStateOf(element));
  if (element.matches(':disabled')) state.push(':disabled');
  if (localName === 'input') {
    const {value, checked} = element as HTMLInputElement;
    state.push(JSON.stringify([value, checked]));
  }
  if (localName === 'canvas') state.push(pixelsOf(element as HTMLCanvasElement));
  if (localName === 'form') state.push(`submits ${JSON.stringify(entriesOf(element as HTMLFormElement))}`);
  return state;
}

const round = (px: number): number => Math.round(px * 10) / 10;

/** Public properties with a plain value. */
function propertiesOf(element: HTMLElement): string[] {
  const {elementProperties, properties} = element.constructor as ElementClass;
  const names = elementProperties
    ? [...elementProperties].filter(([, {state}]) => !state).map(([name]) => String(name))
    : Object.keys(properties ?? {});
  return names
    .map((name) => [name, Reflect.get(element, name) as unknown] as const)
    .filter(([, value]) => value !== undefined && Object(value) !== value)
    .map(([name, value]) => `.${name}=${JSON.stringify(value)}`)
    .sort();
}

function formStateOf(element: HTMLElement): string[] {
  if (!('checkValidity' in element)) return [];
  const {form, validity, validationMessage, willValidate} = element as unknown as HTMLInputElement;
  const flags: string[] = [];
  for (const flag in validity) if (validity[flag as keyof ValidityState]) flags.push(flag);
  const {labels} = element as unknown as HTMLInputElement;
  return [JSON.stringify({form: !!form, flags, validationMessage, willValidate, labels: labels?.length})];
}

const entriesOf = (form: HTMLFormElement): unknown[] =>
  [...new FormData(form)].map(([name, value]) =>
    typeof value === 'string' ? [name, value] : [name, value.name, value.type, value.size],
  );

/** Four by four pixels, with few steps: enough to tell one picture from another. */
function pixelsOf(canvas: HTMLCanvasElement): string {
  const {width, height} = canvas;
  if (!width || !height) return `${width} by ${height}`;
  const small = Object.assign(document.createElement('canvas'), {width: 4, height: 4});
  const context = small.getContext('2d', {willReadFrequently: true}) as CanvasRenderingContext2D;
  context.drawImage(canvas, 0, 0, 4, 4);
  const {data} = context.getImageData(0, 0, 4, 4);
  return `${width} by ${height}: ${[...data].map((value) => (value >> 5).toString(16)).join('')}`;
}
