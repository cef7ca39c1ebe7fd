// The owner of the DOM around the elements – scripts, React, Vue, htmx, Turbo, a morphing library, a sortable list – changes it at any
// time. Generated: owners × operations, with badges, links and wrappers in the group. After each, the markup is the owner's alone and the group is right.
import {expect, nextFrame} from '@open-wc/testing';
import '../../src/define/index.js';
import type {AvatarGroup} from '../../src/elements/avatar-group/avatar-group.js';
import {uncaughtErrors} from '../support/collect-uncaught-errors.js';
import {expectAccessible} from '../support/expect-accessible.js';
import {isLeftOut} from '../support/runner/servers-left-out.js';
import {waitUntil} from '../support/wait-until.js';
import {type Node, type Person, MAX, kindOf, pageOf, htmlOf, owners} from './dom-owners.js';

const everybody = ['Ada', 'Grace', 'Mona', 'Alan', 'Edsger', 'Barbara'].map((name): Person => ({name}));
const add = (name: string): Person => ({name});
const hide = (people: readonly Person[], name: string, hidden?: Person['hidden']): Person[] =>
  people.map((person) => (person.name === name ? {name, hidden} : person));

const operations: Record<string, (people: readonly Person[]) => readonly Person[]> = {
  'first rendering': (people) => people,
  append: (people) => [...people, add('Radia')],
  prepend: (people) => [add('Hedy'), ...people],
  'move the last to the front': (people) => [...people.slice(-1), ...people.slice(0, -1)],
  reverse: (people) => people.toReversed(),
  'hide a visible one': (people) => hide(people, people[1]?.name ?? '', 'attribute'),
  'hide the first': (people) => hide(people, people[0]?.name ?? '', 'class'),
  'hide one in the menu': (people) => hide(people, people.at(-1)?.name ?? '', 'style'),
  're-render': (people) => people,
  'show them again': (people) => people.map(({name}) => ({name})),
  'remove the first': (people) => people.slice(1),
  'remove all but two': (people) => people.slice(0, 2),
  'remove all': () => [],
  'add everybody': () => everybody,
};

/** The people whose elements have a box. */
const namesIn = (elements: Iterable<Element>): string[] =>
  [...elements]
    .filter((child) => child.getClientRects().length)
    .map((child) => (child as HTMLElement).dataset['id'] ?? '');

const more = (group: AvatarGroup) => group.renderRoot.querySelector<HTMLButtonElement>('button.more');
const menuItems = (group: AvatarGroup) =>
  [...group.renderRoot.querySelectorAll('[role="menuitem"]')].map((item) => item.textContent.trim());

/** The default interval would be most of the time of these tests. */
const soon = {interval: 5};

/** Where the arrow keys lead, from the first link or button on. */
function reachableIn(group: AvatarGroup): string[] {
  const first = [...group.querySelectorAll<HTMLElement>('a, button')].find((stop) => stop.getClientRects().length);
  (first ?? more(group))?.focus();
  const reached: string[] = [];
  for (let before: Element | null | undefined; ;) {
    const focused = document.activeElement === group ? group.renderRoot.activeElement : document.activeElement;
    if (!focused || focused === before || !(group.contains(focused) || focused === more(group))) return reached;
    reached.push(focused.closest<HTMLElement>('[data-id]')?.dataset['id'] ?? '+');
    before = focused;
    focused.dispatchEvent(new KeyboardEvent('keydown', {key: 'ArrowRight', bubbles: true, composed: true}));
  }
}

async function expectRight(
  group: AvatarGroup,
  people: readonly Person[],
  where: string,
  isNameless = false,
): Promise<void> {
  const counted = people.filter(({hidden}) => !hidden).map(({name}) => name);
  const [visible, others] = [counted.slice(0, MAX), counted.slice(MAX)];
  const label = () => group.renderRoot.querySelector('[role="group"]')?.getAttribute('aria-label') ?? '';
  const isRight = () => `${namesIn(group.children)}` === `${visible}` && label().startsWith(`${counted.length} `);
  // A busy machine may need more than a frame. What is still wrong then fails below.
  await waitUntil(isRight, where, soon).catch(() => {});
  expect(namesIn(group.children), `visible: ${where}`).to.deep.equal(visible);
  expect(more(group)?.textContent.trim(), `button: ${where}`).to.equal(others.length ? `+${others.length}` : undefined);
  expect(label(), `label: ${where}`).to.match(new RegExp(`^${counted.length} `));
  const stops = [...visible.filter(kindOf), ...(others.length ? ['+'] : [])];
  expect(reachableIn(group), `arrow keys: ${where}`).to.deep.equal(stops);
  if (!others.length) return;
  more(group)?.click();
  await waitUntil(() => menuItems(group).length, `menu: ${where}`, soon);
  expect(menuItems(group).length, `menu: ${where}`).to.equal(others.length);
  if (!isNameless) expect(menuItems(group), `menu: ${where}`).to.deep.equal(others);
  more(group)?.click();
  await waitUntil(() => !menuItems(group).length, `closed menu: ${where}`, soon);
}

/** What the elements would change. Frameworks set other values as properties, and leave an attribute from a server behind. */
const compared = new Set(['class', 'hidden', 'style']);
const plain = (value: string): string => value.replace(/[ ;]/g, '');

/** Every attribute is one that the owner has written. */
function expectOwnMarkup(actual: Element, nodes: readonly (Node | string)[], where: string): void {
  const expected = nodes.filter((node) => typeof node !== 'string');
  const tags = [...actual.children].map(({localName}) => localName);
  expect(tags, `elements: ${where}`).to.deep.equal(expected.map(({tag}) => tag));
  for (const [index, child] of [...actual.children].entries()) {
    const {attributes, children = []} = expected[index] as Node;
    for (const {name, value} of child.attributes) {
      if (compared.has(name)) expect(plain(value), `${name}: ${where}`).to.equal(plain(attributes[name] ?? ''));
      else expect(name, where).to.be.oneOf(Object.keys(attributes));
    }
    expectOwnMarkup(child, children, where);
  }
}

/** One frame for the owner, which may render in the next one, and one for the elements. */
async function nextFrames(): Promise<void> {
  await nextFrame();
  await nextFrame();
}

describe('the DOM around the elements', () => {
  const errors = uncaughtErrors();
  const logged: string[] = [];
  const {error, warn} = console;
  let root: HTMLElement;

  before(() => {
    const note = (...args: unknown[]): void => void logged.push(args.map(String).join(' '));
    Object.assign(console, {error: note, warn: note});
  });
  after(() => Object.assign(console, {error, warn}));
  beforeEach(() => {
    logged.length = 0;
    root = document.createElement('main');
    const style = document.createElement('style');
    style.textContent = '.filtered, [data-filter] [data-id="Grace"] { display: none; }';
    document.body.append(root, style);
  });
  afterEach(() => {
    root.nextElementSibling?.remove();
    root.remove();
  });

  for (const [name, own] of Object.entries(owners)) {
    it(`is that of ${name} alone, and a group follows every change`, async () => {
      const owner = own(root);
      const group = (): AvatarGroup => root.querySelector('avatar-group') as AvatarGroup;
      let people: readonly Person[] = everybody;
      for (const [operation, change] of Object.entries(operations)) {
        people = change(people);
        const page = pageOf(people);
        await owner.render(page, htmlOf(page));
        await nextFrames();
        expectOwnMarkup(root, page, operation);
        await expectRight(group(), people, operation);
      }
      const page = pageOf(people);
      if (owner.restore) {
        group().querySelector<HTMLElement>('a, button')?.focus();
        more(group())?.click();
        await waitUntil(() => menuItems(group()).length, 'menu', soon);
        await owner.restore(owner.setsProperties ? htmlOf(page) : root.innerHTML);
        await nextFrames();
        expectOwnMarkup(root, page, 'snapshot');
        await expectRight(group(), people, 'snapshot');
      }
      const clone = group().cloneNode(true) as AvatarGroup;
      root.after(clone);
      root.dataset['filter'] = ''; // A rule of the page hides somebody, without any change of the group's children.
      await nextFrames();
      await expectRight(clone, people, 'clone', owner.setsProperties);
      clone.remove();
      await expectRight(group(), hide(people, 'Grace', 'class'), 'filter');
      delete root.dataset['filter'];
      await nextFrames();
      await expectRight(group(), people, 'filter removed');
      await expectAccessible(root);
      owner.stop();
      expect([...errors, ...logged]).to.deep.equal([]);
    });
  }

  it('is tried with every library, where they are installed', () => {
    expect(Object.keys(owners).length).to.equal(isLeftOut('dom-owners') ? 2 : 10);
  });
});
