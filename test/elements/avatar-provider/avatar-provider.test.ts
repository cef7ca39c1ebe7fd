import {aTimeout, expect, fixture, html} from '@open-wc/testing';
import '../../../src/define/avatar-badge.js';
import '../../../src/define/profile-card.js';
import {AvatarProvider} from '../../../src/define/avatar-provider.js';
import {ADAPTER, ENDPOINT} from '../../../src/elements/avatar-provider/save-target.js';
import type {AvatarBadge} from '../../../src/elements/avatar-badge/avatar-badge.js';
import {localizerFor} from '../../../src/elements/shared/localize.js';
import {visibleInitials} from '../avatar-badge/page-object.js';
import * as english from '../../../src/locales/en.js';
import type {Directory, DirectoryChange} from '../../../src/people/directory.js';
import {announce} from '../../../src/people/avatar-changes.js';
import {currentLocale, LOCALE} from '../../../src/locales/current.js';
import {PERSON_SOURCE} from '../../../src/people/lookup/person-source.js';
import {findProvided} from '../../../src/shared/provided.js';
import type {AvatarAdapter} from '../../../src/upload/avatar-adapter.js';
import {expectAccessible} from '../../support/expect-accessible.js';
import {waitUntil} from '../../support/wait-until.js';

/** What is near the screen is told with a frame, and frames are slow to come on a busy machine. */

function countingDirectory(picture?: Blob) {
  const asked: (readonly string[])[] = [];
  let calledOff = 0;
  let tell: (news: DirectoryChange) => void = () => {};
  const directory: Directory = {
    people(ids, {signal}) {
      asked.push(ids);
      signal.addEventListener('abort', () => calledOff++);
      return new Promise((resolve) =>
        setTimeout(() => resolve(ids.map((id) => ({id, name: `Person ${id}`, pictureVersion: '1'}))), 200),
      );
    },
    subscribe: (listener) => {
      tell = listener;
      return () => {};
    },
    ...(picture && {picture: async () => picture}),
  };
  return {directory, asked, calledOff: () => calledOff, tell: (news: DirectoryChange) => tell(news)};
}

async function square(): Promise<Blob> {
  const canvas = new OffscreenCanvas(8, 8);
  const context = canvas.getContext('2d');
  context?.fillRect(0, 0, 8, 8);
  return canvas.convertToBlob();
}

const initialsOf = (badge: Element): string => badge.shadowRoot?.textContent?.trim() ?? '';
const isPictured = (badge: Element): boolean => badge.shadowRoot?.querySelector('canvas') !== null;

describe('a provider with a directory', () => {
  it('gives a badge with only a person-id its name', async () => {
    const {directory} = countingDirectory();
    const provider = await fixture(
      html`<avatar-provider .directory=${directory}><avatar-badge person-id="9"></avatar-badge></avatar-provider>`,
    );
    const badge = provider.querySelector('avatar-badge') as AvatarBadge;
    await waitUntil(() => initialsOf(badge) === 'P9');
    await expectAccessible(badge);
  });

  it('gives it the picture too, drawn from its bytes', async () => {
    const {directory} = countingDirectory(await square());
    const provider = await fixture(
      html`<avatar-provider .directory=${directory}><avatar-badge person-id="9"></avatar-badge></avatar-provider>`,
    );
    await waitUntil(() => isPictured(provider.querySelector('avatar-badge') as AvatarBadge));
  });

  it('asks once for 500 badges of 50 people', async () => {
    const {directory, asked} = countingDirectory();
    const provider = await fixture(html`
      <avatar-provider .directory=${directory}>
        ${Array.from({length: 500}, (_, i) => html`<avatar-badge size="8" person-id=${i % 50}></avatar-badge>`)}
      </avatar-provider>
    `);
    const badges = [...provider.querySelectorAll('avatar-badge')];
    await waitUntil(() => badges.every((badge) => initialsOf(badge).startsWith('P')));
    expect(asked.map((ids) => ids.length)).to.deep.equal([50]);
  });

  it('asks only about what is near the screen', async () => {
    const {directory, asked} = countingDirectory();
    const provider = await fixture(html`
      <avatar-provider .directory=${directory}>
        <avatar-badge person-id="here"></avatar-badge>
        <div style="block-size: 5000px"></div>
        <avatar-badge person-id="far"></avatar-badge>
      </avatar-provider>
    `);
    await waitUntil(() => asked.length === 1);
    await aTimeout(100);
    expect(asked).to.deep.equal([['here']]);
    provider.querySelector('[person-id=far]')?.scrollIntoView();
    await waitUntil(() => asked.length === 2);
    expect(asked[1]).to.deep.equal(['far']);
  });

  it('calls a question off when the badge is gone', async () => {
    const {directory, asked, calledOff} = countingDirectory();
    const provider = await fixture(
      html`<avatar-provider .directory=${directory}><avatar-badge person-id="9"></avatar-badge></avatar-provider>`,
    );
    await waitUntil(() => asked.length === 1);
    provider.querySelector('avatar-badge')?.remove();
    expect(calledOff()).to.equal(1);
  });

  it('serves badges that were there before it was', async () => {
    const {directory} = countingDirectory();
    const page = await fixture(html`<late-provider><avatar-badge person-id="9"></avatar-badge></late-provider>`);
    customElements.define('late-provider', class extends AvatarProvider {});
    (page as AvatarProvider).directory = directory;
    await waitUntil(() => initialsOf(page.querySelector('avatar-badge') as AvatarBadge) === 'P9');
  });

  it('asks the new directory when it is given another', async () => {
    const first = countingDirectory();
    const second = countingDirectory();
    const provider = await fixture<AvatarProvider>(
      html`<avatar-provider .directory=${first.directory}
        ><avatar-badge person-id="9"></avatar-badge
      ></avatar-provider>`,
    );
    await waitUntil(() => first.asked.length === 1);
    provider.directory = second.directory;
    await waitUntil(() => second.asked.length === 1);
    expect(first.calledOff()).to.equal(1);
  });

  it('is passed over by requests when it has no directory, for the one around it', async () => {
    const {directory, asked} = countingDirectory();
    const outer = await fixture(html`
      <avatar-provider .directory=${directory}>
        <avatar-provider><avatar-badge person-id="9"></avatar-badge></avatar-provider>
      </avatar-provider>
    `);
    await waitUntil(() => asked.length === 1);
    expect(outer.querySelector('avatar-badge')).to.exist;
  });

  it('lets a newer picture of the directory go before one announced earlier', async () => {
    const {directory, tell} = countingDirectory(await square());
    announce({personId: 'kim', url: null});
    const provider = await fixture(
      html`<avatar-provider .directory=${directory}><avatar-badge person-id="kim"></avatar-badge></avatar-provider>`,
    );
    const badge = provider.querySelector('avatar-badge') as AvatarBadge;
    await waitUntil(() => initialsOf(badge) === 'PK');
    await aTimeout(50);
    expect(isPictured(badge), 'removed here a moment ago').to.equal(false);
    tell({personId: 'kim', person: {id: 'kim', name: 'Kim', pictureVersion: '2'}});
    await waitUntil(() => isPictured(badge));
  });

  it('sends data to a card that has only an id, and later the data of another person', async () => {
    const {directory} = countingDirectory();
    const provider = await fixture(
      html`<avatar-provider .directory=${directory}><profile-card person-id="7"></profile-card></avatar-provider>`,
    );
    const card = provider.querySelector('profile-card');
    const title = () => card?.shadowRoot?.querySelector('.title')?.textContent;
    await waitUntil(() => title() === 'Person 7');
    card?.setAttribute('person-id', '8');
    await waitUntil(() => title() === 'Person 8');
  });

  it('can be asked by anything', async () => {
    const {directory} = countingDirectory();
    const provider = await fixture(html`<avatar-provider .directory=${directory}><p>Who?</p></avatar-provider>`);
    const names: (string | undefined)[] = [];
    const paragraph = provider.querySelector('p') as Element;
    const source = findProvided(paragraph, PERSON_SOURCE);
    const stop = source?.observe(paragraph, '7', ({person}) => names.push(person.name));
    await waitUntil(() => names.includes('Person 7'));
    stop?.();
  });
});

describe('a provider', () => {
  it('hands adapter, endpoint and language down, also when they change', async () => {
    const adapter: AvatarAdapter = {upload: async () => ({url: '/x'})};
    const provider = await fixture<AvatarProvider>(
      html`<avatar-provider .adapter=${adapter} endpoint="/people/{personId}"><p></p></avatar-provider>`,
    );
    const reader = provider.querySelector('p');
    expect(findProvided(reader, ADAPTER)).to.equal(adapter);
    expect(findProvided(reader, ENDPOINT)).to.equal('/people/{personId}');
    expect(findProvided(reader, LOCALE)).to.equal(undefined);
    provider.messages = {card: {syncName: 'Outlook sync'}};
    await provider.updateComplete;
    const {messages} = localizerFor('card', english.card, {locale: findProvided(reader, LOCALE)});
    expect(messages.syncName).to.equal('Outlook sync');
    expect(messages.save).to.equal(english.card.save);
    expect(currentLocale(reader)?.tag).to.equal('en');
  });

  it('hands the host’s own initials to the badges inside it, in shadow roots too, and takes them back', async () => {
    const provider = await fixture<AvatarProvider>(html`
      <avatar-provider
        ><avatar-badge name="Ada Lovelace"></avatar-badge>
        <div></div
      ></avatar-provider>
    `);
    const inShadow = document.createElement('avatar-badge');
    inShadow.name = 'Grace Hopper';
    provider.querySelector('div')?.attachShadow({mode: 'open'}).append(inShadow);
    const outside = await fixture<AvatarBadge>(html`<avatar-badge name="Ada Lovelace"></avatar-badge>`);
    const inside = provider.querySelector('avatar-badge') as AvatarBadge;
    const shown = async () => {
      await provider.updateComplete;
      await inside.updateComplete;
      return [inside, inShadow, outside].map(visibleInitials);
    };
    expect(await shown()).to.deep.equal(['AL', 'GH', 'AL']);
    provider.initials = (name) => (name === 'Ada Lovelace' ? 'Aℓ' : undefined);
    expect(await shown(), 'where it has none, ours').to.deep.equal(['Aℓ', 'GH', 'AL']);
    provider.initials = (name) => String(name).slice(0, 1);
    expect(await shown()).to.deep.equal(['A', 'G', 'AL']);
    provider.initials = undefined;
    expect(await shown()).to.deep.equal(['AL', 'GH', 'AL']);
  });
});
