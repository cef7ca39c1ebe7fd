// The same markup in both orders of upgrade: parsed before the elements are defined, as in a page from a server, and after that.
export type Order = 'parsed first' | 'defined first';
export const orders: readonly Order[] = ['parsed first', 'defined first'];

/** How markup comes into a page. */
export type Way = 'innerHTML' | 'template' | 'createElement' | 'declarative shadow root';
export const ways: readonly Way[] = ['innerHTML', 'template', 'createElement', 'declarative shadow root'];

export interface OrderedPage {
  readonly window: Window & typeof globalThis;
  readonly document: Document;
  /** The nearest element that a selector finds, in shadow roots too. */
  find<T extends HTMLElement>(selector: string): T;
  /** Defines the elements, where that has not happened yet: those of the page's modules, or of these. */
  define(these?: readonly string[]): Promise<void>;
  remove(): void;
}

interface PageOptions {
  readonly order: Order;
  /** Modules that define elements, in this order; all elements where left out. */
  readonly modules?: readonly string[];
}

/** A page of its own, with elements that are defined at once or only by `define()`. */
export async function openPage({order, modules = ['index']}: PageOptions): Promise<OrderedPage> {
  const frame = document.createElement('iframe');
  frame.style.cssText = 'width: 640px; height: 480px';
  frame.srcdoc = '<!doctype html><html lang="en"><title>Page</title><body></body></html>';
  document.body.append(frame);
  await new Promise((resolve) => frame.addEventListener('load', resolve, {once: true}));
  const window = frame.contentWindow as Window & typeof globalThis;
  const page: OrderedPage = {
    window,
    document: window.document,
    find: <T extends HTMLElement>(selector: string) => findIn(window.document, selector) as T,
    async define(these = modules) {
      for (const name of these) await importInto(window.document, `/src/define/${name}.ts`);
    },
    remove: () => frame.remove(),
  };
  if (order === 'defined first') await page.define();
  return page;
}

/** Puts markup into an element in one of the ways a page knows. */
export function putMarkup(target: HTMLElement, markup: string, way: Way): void {
  const {ownerDocument} = target;
  if (way === 'innerHTML') target.innerHTML = markup;
  else if (way === 'declarative shadow root')
    putShadowMarkup(target, `<div><template shadowrootmode="open">${markup}</template></div>`);
  else {
    const template = ownerDocument.createElement('template');
    template.innerHTML = markup;
    if (way === 'template') target.append(template.content.cloneNode(true));
    else target.append(...[...template.content.childNodes].map((node) => rebuilt(node, ownerDocument)));
  }
}

/** Parses markup bit by bit, as it comes from a slow network: defined elements are connected before their children are there. */
export async function streamMarkup({document}: OrderedPage, markup: string): Promise<void> {
  const {port1, port2} = new MessageChannel();
  const nextTask = () =>
    new Promise((resolve) => {
      port1.onmessage = resolve;
      port2.postMessage(undefined);
    });
  const parser = openParser(document);
  for (const chunk of markup.split(/(?<=>)/)) {
    parser.write(chunk);
    await nextTask();
  }
  parser.close();
  port1.close();
}

/** A document whose parser writes into this one. */
function openParser(document: Document): Document {
  // Firefox now and then stops a frame's own parser between two writes; others define no element that another parser makes.
  const isOwn = !navigator.userAgent.includes('Firefox');
  const parser = isOwn ? document : document.implementation.createHTMLDocument();
  parser.open();
  parser.write('<!doctype html><html lang="en"><title>Page</title><body><main>');
  if (!isOwn) document.body.append(parser.querySelector('main') as HTMLElement);
  return parser;
}

/** Markup with declarative shadow roots. Chromium 147 upgrades no element in a shadow root that `setHTMLUnsafe` has made. */
export function putShadowMarkup(target: HTMLElement, markup: string): void {
  target.replaceChildren(...Document.parseHTMLUnsafe(markup).body.childNodes);
}

/** The same nodes made one by one, as scripts and most frameworks do. */
function rebuilt(node: Node, ownerDocument: Document): Node {
  if (node.nodeType !== Node.ELEMENT_NODE) return ownerDocument.importNode(node, true);
  const element = ownerDocument.createElement((node as Element).localName);
  for (const {name, value} of (node as Element).attributes) element.setAttribute(name, value);
  for (const child of node.childNodes) element.append(rebuilt(child, ownerDocument));
  return element;
}

function findIn(root: ParentNode, selector: string): Element | undefined {
  const found = root.querySelector(selector);
  if (found) return found;
  for (const {shadowRoot} of root.querySelectorAll('*')) {
    const inside = shadowRoot && findIn(shadowRoot, selector);
    if (inside) return inside;
  }
  return undefined;
}

function importInto(ownerDocument: Document, url: string): Promise<void> {
  const script = ownerDocument.createElement('script');
  script.type = 'module';
  script.src = new URL(url, location.href).href;
  return new Promise((resolve, reject) => {
    script.onload = () => resolve();
    script.onerror = () => reject(new Error(`${url} could not be imported`));
    ownerDocument.head.append(script);
  });
}
