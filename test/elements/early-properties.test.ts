import {aTimeout, expect} from '@open-wc/testing';
import {AvatarBadge} from '../../src/elements/avatar-badge/avatar-badge.js';
import {AvatarEditor} from '../../src/elements/avatar-editor/avatar-editor.js';
import {AvatarGroup} from '../../src/elements/avatar-group/avatar-group.js';
import {AvatarProvider} from '../../src/elements/avatar-provider/avatar-provider.js';
import {ProfileCard} from '../../src/elements/profile-card/profile-card.js';
import {memoryAdapter} from '../../src/testing/index.js';
import {openPage} from '../support/both-orders.js';

/** A value for each property that is not its default, by its name; a text for all others. */
const values: Record<string, unknown> = {
  adapter: memoryAdapter(),
  directory: {people: async () => []},
  lookupOptions: {},
  locale: {tag: 'fi'},
  messages: {},
  person: {id: 'ada', name: 'Ada'},
  syncedAt: new Date(0),
  initials: 'XY',
  size: '64', // Reads back as text, also if it was set as a number.
  max: 2,
  total: 9,
  maxBytes: 1000,
  minEdge: 2,
  maxPixels: 1000,
  outputSize: 64,
  pictureSize: 64,
  outputMaxBytes: 1000,
  timeoutMs: 1000,
  headingLevel: 3,
  ...Object.fromEntries(
    [
      'required',
      'disabled',
      'readonly',
      'showActions',
      'confirmLeave',
      'wheelZoom',
      'neverEnlarge',
      'hover',
      'decorative',
    ].map((name) => [name, true]),
  ),
};

/** The public properties of each element. */
const properties: Record<string, readonly string[]> = {
  'avatar-badge': Object.keys(AvatarBadge.properties),
  'avatar-group': Object.keys(AvatarGroup.properties),
  ...Object.fromEntries(
    Object.entries({
      'avatar-editor': AvatarEditor,
      'avatar-provider': AvatarProvider,
      'profile-card': ProfileCard,
    }).map(([tag, element]) => {
      void element.observedAttributes; // Lit collects them by then.
      const all = [...element.elementProperties].filter(([, {state}]) => !state);
      return [tag, all.map(([name]) => String(name))];
    }),
  ),
};

describe('a property that is set before the element is defined', () => {
  it('is there afterwards, for every property of every element', async () => {
    const page = await openPage({order: 'parsed first'});
    const expected: Record<string, unknown> = {};
    const actual: Record<string, unknown> = {};
    for (const [tag, names] of Object.entries(properties)) {
      expect(names.length, tag).to.be.above(4);
      for (const name of names) {
        const element = page.document.createElement(tag);
        page.document.body.append(element);
        const isFunction = tag === 'avatar-provider' && name === 'initials';
        const value = isFunction ? () => 'XY' : (values[name] ?? 'text');
        Reflect.set(element, name, value);
        expected[`${tag}.${name}`] = value;
        element.id = `${tag}-${name}`;
      }
    }
    await page.define();
    await aTimeout(100);
    for (const [tag, names] of Object.entries(properties)) {
      for (const name of names) {
        const element = page.document.getElementById(`${tag}-${name}`) as HTMLElement;
        expect(Object.hasOwn(element, name), `${tag}.${name} is an accessor`).to.equal(false);
        actual[`${tag}.${name}`] = Reflect.get(element, name);
      }
    }
    expect(actual).to.deep.equal(expected);
    page.remove();
  });
});
