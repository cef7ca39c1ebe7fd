// Functions and objects of the host that throw: the element shows everything else, in English where the wording failed, and reports the error.
import {expect, fixture, html, nextFrame} from '@open-wc/testing';
import '../../src/define/index.js';
import {CardActions} from '../../src/elements/profile-card/actions.js';
import type {Person} from '../../src/people/person.js';
import type {Locale} from '../../src/locales/locale.js';
import * as english from '../../src/locales/en.js';
import {reportedErrors} from '../support/collect-uncaught-errors.js';
import {waitUntil} from '../support/wait-until.js';

/** The text in an element, with that in shadow roots. */
const deepText = (root: Element | ShadowRoot): string =>
  [...root.childNodes]
    .map((node) =>
      node instanceof Text ? node.data : node instanceof Element && node.localName !== 'style' ? deepText(node) : '',
    )
    .join(' ') + ('shadowRoot' in root && root.shadowRoot ? deepText(root.shadowRoot) : '');

const poison = (): never => {
  throw new Error('poison');
};
/** The English locale, each function of which throws. */
const poisonedLocale = () =>
  Object.fromEntries(
    Object.entries(english).map(([part, messages]) => [
      part,
      typeof messages === 'object'
        ? Object.fromEntries(
            Object.entries(messages).map(([name, message]: [string, unknown]) => [
              name,
              typeof message === 'function' ? () => poison() : message,
            ]),
          )
        : messages,
    ]),
  ) as unknown as Locale;
const poisonedPerson = () => new Proxy({}, {get: poison, has: poison, ownKeys: poison}) as Person;

const elements: Readonly<Record<string, readonly [markup: string, expected: string]>> = {
  badge: ['<avatar-badge name="Ada Lovelace"></avatar-badge>', 'AL'],
  group: ['<avatar-group max="1"><avatar-badge name="Ada"></avatar-badge><b>2</b><b>3</b></avatar-group>', '+2'],
  card: [
    '<profile-card editable name="Ada Lovelace" managed-by="ACME" actions="sync sign-out"><i slot="footer">End</i></profile-card>',
    'Ada Lovelace',
  ],
  editor: ['<avatar-editor person-name="Ada Lovelace" managed-by="ACME"></avatar-editor>', 'ACME'],
};

describe('An element with functions of the host that throw', () => {
  const errors = reportedErrors();

  for (const [name, [markup, expected]] of Object.entries(elements)) {
    it(`shows the rest of the ${name}, and reports each error`, async () => {
      const provider = document.createElement('avatar-provider');
      provider.locale = poisonedLocale();
      provider.initials = () => poison();
      provider.innerHTML = markup;
      await fixture(html`${provider}`);
      const text = () => deepText(provider);
      await waitUntil(() => text().includes(expected), `${name}: ${text()}`);
      await waitUntil(() => errors.some((error) => error.includes('poison')), 'the report');
      const count = errors.length;
      provider.querySelector<Element & {requestUpdate?(): void}>(':scope > *')?.requestUpdate?.();
      await nextFrame();
      expect(errors.length, 'no report at every update').to.equal(count);
    });

    it(`shows the ${name} in a locale whose tag is not one of a language`, async () => {
      const provider = document.createElement('avatar-provider');
      provider.locale = {...english, tag: 'no language!'};
      provider.innerHTML = markup;
      await fixture(html`${provider}`);
      const text = () => deepText(provider);
      await waitUntil(() => text().includes(expected), `${name}: ${text()}`);
    });
  }

  it('shows a card of a person whose fields throw', async () => {
    const card = document.createElement('profile-card');
    card.person = poisonedPerson();
    card.name = 'Ada Lovelace';
    await fixture(html`${card}`);
    await waitUntil(() => deepText(card).includes('Ada Lovelace'), 'the name');
    expect(errors.filter((error) => error.includes('poison')).length).to.equal(1);
  });

  it('shows a card in English whose own messages throw', async () => {
    const card = document.createElement('profile-card');
    card.actions = 'sync';
    card.name = 'Ada Lovelace';
    card.messages = Object.defineProperty({}, 'card', {
      get: (): unknown => Object.defineProperty({}, 'sync', {enumerable: true, get: poison}),
    });
    await fixture(html`${card}`);
    await waitUntil(() => deepText(card).includes('Sync'), 'the row');
    expect(errors.join()).to.include('poison');
  });

  it('shows a badge and a card of a directory whose records throw, and the other people of that directory', async () => {
    const provider = document.createElement('avatar-provider');
    const broken = {
      id: 'ada',
      name: 'Ada Lovelace',
      get title() {
        return poison();
      },
      get givenName() {
        return poison();
      },
    };
    provider.directory = {
      people: () => Promise.resolve([poisonedPerson(), broken, {id: 'bea', name: 'Bea Bell'}]),
    };
    provider.innerHTML = ['ada', 'bea']
      .map((id) => `<avatar-badge person-id="${id}"></avatar-badge><profile-card person-id="${id}"></profile-card>`)
      .join('');
    await fixture(html`${provider}`);
    for (const part of ['AL', 'Ada Lovelace', 'BB', 'Bea Bell'])
      await waitUntil(() => deepText(provider).includes(part), `${part} in ${deepText(provider)}`);
    await waitUntil(() => errors.some((error) => error.includes('poison')), 'the report');
  });

  it('shows a badge by its own rules where the function for initials throws, and reports that once', async () => {
    const provider = document.createElement('avatar-provider');
    provider.initials = () => poison();
    provider.innerHTML =
      '<avatar-badge name="Ada Lovelace"></avatar-badge><avatar-badge name="Bea Bell"></avatar-badge>';
    await fixture(html`${provider}`);
    await waitUntil(() => deepText(provider).includes('AL') && deepText(provider).includes('BB'), 'the initials');
    expect(errors.length).to.equal(1);
  });

  it('shows the other parts of a card if one cannot be rendered, and reports that once', async () => {
    const {render} = CardActions.prototype;
    CardActions.prototype.render = poison;
    try {
      const card = document.createElement('profile-card');
      Object.assign(card, {actions: 'sync', name: 'Ada Lovelace', person: {id: 'ada', phone: '+44 20 7946 0000'}});
      await fixture(html`${card}`);
      await waitUntil(() => deepText(card).includes('+44'), 'the contacts');
      expect(deepText(card)).to.include('Ada Lovelace');
      card.requestUpdate();
      await card.updateComplete;
      expect(errors).to.deep.equal(['Error: poison']);
    } finally {
      CardActions.prototype.render = render;
    }
  });
});
