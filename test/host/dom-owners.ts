// The page around a group, and the owners that write it: scripts, innerHTML, and libraries such as React, Vue and htmx.
import {isLeftOut} from '../support/runner/servers-left-out.js';

type Attributes = Readonly<Record<string, string>>;
export interface Node {
  readonly tag: string;
  readonly key: string;
  readonly attributes: Attributes;
  readonly children?: readonly (Node | string)[];
}
export interface Person {
  readonly name: string;
  /** How the host hides them. */
  readonly hidden?: keyof typeof hidingWays;
}
interface Owner {
  /** True if names become properties, which neither a snapshot nor a clone contains. */
  readonly setsProperties?: boolean;
  render(nodes: readonly Node[], html: string): Promise<void> | void;
  restore?(html: string): Promise<void> | void;
  stop(): void;
}

export const MAX = 3;
const hidingWays = {
  attribute: {hidden: ''},
  style: {style: 'display:none'},
  class: {class: 'filtered'},
} satisfies Record<string, Attributes>;

/** What stands in the group for a person: a badge, a link or a wrapper. */
const kinds: readonly ((name: string) => Omit<Node, 'key'>)[] = [
  (name) => ({tag: 'avatar-badge', attributes: {name}}),
  (name) => ({tag: 'a', attributes: {href: `#${name}`}, children: [badgeOf(name)]}),
  (name) => ({
    tag: 'span',
    attributes: {},
    children: [{tag: 'button', key: 'button', attributes: {}, children: [badgeOf(name)]}],
  }),
];
const badgeOf = (name: string): Node => ({tag: 'avatar-badge', key: 'badge', attributes: {name}});
export const kindOf = (name: string): number => name.length % kinds.length;

function nodeOf({name, hidden}: Person): Node {
  const node = kinds[kindOf(name)]?.(name) as Node;
  return {...node, key: name, attributes: {...node.attributes, 'data-id': name, ...(hidden && hidingWays[hidden])}};
}

/** The page: a group, and one of each other element. */
export const pageOf = (people: readonly Person[]): Node[] => [
  {tag: 'avatar-group', key: 'group', attributes: {max: String(MAX)}, children: people.map(nodeOf)},
  {
    tag: 'avatar-provider',
    key: 'provider',
    attributes: {locale: 'en'},
    children: [
      {tag: 'avatar-badge', key: 'badge', attributes: {name: people[0]?.name ?? 'Nobody', size: '64'}},
      {
        tag: 'profile-card',
        key: 'card',
        attributes: {name: people[0]?.name ?? 'Nobody'},
        children: [{tag: 'p', key: 'details', attributes: {slot: 'details'}, children: ['Works here.']}],
      },
    ],
  },
  {tag: 'avatar-editor', key: 'editor', attributes: {'person-name': people[0]?.name ?? 'Nobody'}},
];

export const htmlOf = (nodes: readonly (Node | string)[]): string =>
  nodes
    .map((node) => {
      if (typeof node === 'string') return node;
      const attributes = Object.entries(node.attributes).map(([name, value]) => ` ${name}="${value}"`);
      return `<${node.tag}${attributes.join('')}>${htmlOf(node.children ?? [])}</${node.tag}>`;
    })
    .join('');

/** Scripts of the page, which keep the nodes they have. */
function scripts(root: HTMLElement): Owner {
  const place = (parent: Element, nodes: readonly (Node | string)[]): void => {
    const before = new Map([...parent.children].map((child) => [(child as HTMLElement & {key?: string}).key, child]));
    const after = nodes.map((node) => {
      if (typeof node === 'string') return document.createTextNode(node);
      const child = before.get(node.key) ?? Object.assign(document.createElement(node.tag) as Element, {key: node.key});
      for (const name of child.getAttributeNames()) if (!(name in node.attributes)) child.removeAttribute(name);
      for (const [name, value] of Object.entries(node.attributes)) child.setAttribute(name, value);
      place(child, node.children ?? []);
      return child;
    });
    for (const child of [...parent.childNodes]) if (!after.includes(child as never)) child.remove();
    after.forEach((child, index) => {
      if (parent.childNodes[index] !== child) parent.insertBefore(child, parent.childNodes[index] ?? null);
    });
  };
  return {render: (nodes) => place(root, nodes), stop: () => undefined};
}

const markup = (root: HTMLElement): Owner => ({
  render: (_, html) => void (root.innerHTML = html),
  restore: () => void root.replaceChildren(...(root.cloneNode(true) as HTMLElement).childNodes),
  stop: () => undefined,
});

const librariesUrl: string = '/bundled-for-tests/dom-owners.js';
const libraries = isLeftOut('dom-owners')
  ? {}
  : ((await import(librariesUrl)) as {owners: Record<string, typeof scripts>}).owners;
export const owners: Record<string, typeof scripts> = {'scripts of the page': scripts, innerHTML: markup, ...libraries};
