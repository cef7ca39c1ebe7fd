// DOM helpers: create and update nodes, and find the nodes that a server rendered.

/** Node types. Classes such as `Element` are others in another document. */
export const ELEMENT = 1;
const [DOCUMENT, FRAGMENT] = [9, 11];

/** The window that an element is in: in an iframe or a pop-up not that of the page. */
export const windowOf = ({ownerDocument}: Element): Window => ownerDocument.defaultView ?? window;

/** Creates an element with attributes. */
export function createElement(name: string, attributes: Readonly<Record<string, string>>): HTMLElement {
  const element = document.createElement(name);
  for (const attribute in attributes) element.setAttribute(attribute, attributes[attribute] as string);
  return element;
}

/** Sets an attribute if it differs; removes it for `undefined`. */
export function setAttribute(element: Element, name: string, value: string | undefined): void {
  if (value === undefined) element.removeAttribute(name);
  else if (value !== element.getAttribute(name)) element.setAttribute(name, value);
}

/** The server-rendered element with that part, without Lit's comment markers; `null` if the shadow root is empty. */
export function findServerRendered(root: ParentNode, part: string): HTMLElement | null {
  const rendered = root.querySelector<HTMLElement>(`[part~="${part}"]`);
  if (rendered) {
    const comments = document.createNodeIterator(rendered, NodeFilter.SHOW_COMMENT);
    for (let comment; (comment = comments.nextNode());) (comment as Comment).remove();
  }
  return rendered;
}

/** The shadow roots around an element, closed ones too, and its document, from the inside out. */
export function rootsOf(element: Element): Node[] {
  return ancestorsOf(element).filter(({nodeType}) => nodeType === DOCUMENT || nodeType === FRAGMENT);
}

/** The element, its ancestors, and the hosts of its shadow roots. */
export function ancestorsOf(element: Element): Node[] {
  const ancestors: Node[] = [];
  for (let node: Node | null = element; node; node = node.parentNode ?? (node as Partial<ShadowRoot>).host ?? null)
    ancestors.push(node);
  return ancestors;
}
