// The few steps by which badges and groups write their nodes, and take over those a server rendered.

/** An element with its attributes. */
export function make(name: string, attributes: Readonly<Record<string, string>>): HTMLElement {
  const element = document.createElement(name);
  for (const attribute in attributes) element.setAttribute(attribute, attributes[attribute] as string);
  return element;
}

/** An attribute; none where there is no value. */
export function write(element: Element, name: string, value: string | undefined): void {
  if (value === undefined) element.removeAttribute(name);
  else if (value !== element.getAttribute(name)) element.setAttribute(name, value);
}

/** What a server rendered in a shadow root, without the marks it leaves between; nothing where it rendered none. */
export function renderedIn(root: ParentNode & Node, part: string): HTMLElement | null {
  const rendered = root.firstChild && root.querySelector<HTMLElement>(`[part~="${part}"]`);
  if (rendered) {
    const marks = document.createNodeIterator(rendered, NodeFilter.SHOW_COMMENT);
    for (let mark = marks.nextNode(); mark; mark = marks.nextNode()) (mark as Comment).remove();
  }
  return rendered;
}
