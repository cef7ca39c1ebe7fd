// The few steps by which badges and groups write their nodes, and take over those a server rendered.

/** An element with its attributes. */
export function createElement(name: string, attributes: Readonly<Record<string, string>>): HTMLElement {
  const element = document.createElement(name);
  for (const attribute in attributes) element.setAttribute(attribute, attributes[attribute] as string);
  return element;
}

/** An attribute; none where there is no value. */
export function setAttribute(element: Element, name: string, value: string | undefined): void {
  if (value === undefined) element.removeAttribute(name);
  else if (value !== element.getAttribute(name)) element.setAttribute(name, value);
}

/** What a server rendered in a shadow root, without the marks it leaves between; nothing where it rendered none. */
export function findServerRendered(root: ParentNode & Node, part: string): HTMLElement | null {
  const rendered = root.firstChild && root.querySelector<HTMLElement>(`[part~="${part}"]`);
  if (rendered) {
    const comments = document.createNodeIterator(rendered, NodeFilter.SHOW_COMMENT);
    for (let comment = comments.nextNode(); comment; comment = comments.nextNode()) (comment as Comment).remove();
  }
  return rendered;
}
