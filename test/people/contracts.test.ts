// What a record or a stored picture may carry passes through everything between the system and the page.
import {expect, fixture, html} from '@open-wc/testing';
import '../../src/define/avatar-provider.js';
import {parseMessage} from '../../src/people/avatar-change-message.js';
import {getLatestChange} from '../../src/people/avatar-changes.js';
import type {Directory} from '../../src/people/directory.js';
import {PersonLookup} from '../../src/people/lookup/lookup.js';
import {PERSON_SOURCE} from '../../src/people/lookup/person-source.js';
import type {Person} from '../../src/people/person.js';
import {applyChanges, emptyPeople, getPerson} from '../../src/people/sync/change-log.js';
import {liveDirectory} from '../../src/people/sync/live-directory.js';
import {findProvided} from '../../src/shared/provided.js';
import {saveAvatar} from '../../src/flow.js';
import {parseStored, withSafeUrl} from '../../src/upload/http/response/parse-response.js';
import {syncPendingSaves} from '../../src/pending-saves.js';
import type {Outbox, OutboxChange, StoredAvatar} from '../../src/upload/avatar-adapter.js';
import {resolvePerson} from '../../src/elements/profile-card/person-resolver.js';
import {picture} from '../support/pictures/pictures.js';
import {waitUntil} from '../support/wait-until.js';

const bot: Person = {
  id: 'bot',
  name: 'Build Bot',
  picture: '/bot.png',
  pictureVersion: '1',
  pictureDescription: 'A blue robot',
  pictureExpiresAt: 1_900_000_000_000,
  kind: 'agent',
  updatedAt: 1000,
};

const directory = (): Directory => ({
  people: async () => [bot],
  search: async (query, {limit}) => Array.from({length: limit}, (_, i) => ({...bot, id: `${query}-${i}`})),
});
const signal = new AbortController().signal;

describe('the fields of a person', () => {
  it('pass through a look-up', async () => {
    const lookup = new PersonLookup(directory());
    const person = await new Promise<Person>((resolve) => lookup.observe('bot', (found) => resolve(found.person)));
    expect(person).to.deep.equal(bot);
    lookup.close();
  });

  it('pass through a live directory, its search included', async () => {
    const live = liveDirectory(directory(), {source: 'Graph'});
    expect(await live.people(['bot'], {signal})).to.deep.equal([bot]);
    expect(await live.search?.('b', {limit: 2, signal})).to.deep.equal([
      {...bot, id: 'b-0'},
      {...bot, id: 'b-1'},
    ]);
    const change = {source: 'Graph', personId: 'b-0', at: 2000, key: '1'};
    live.applyChanges([{...change, kind: 'update', facts: {name: 'Renamed'}}]);
    const [renamed] = (await live.search?.('b', {limit: 1, signal})) ?? [];
    expect(renamed?.name, 'a change that is newer than the record').to.equal('Renamed');
    expect(liveDirectory({people: async () => []}, {source: 'Graph'}).search).to.equal(undefined);
  });

  it('pass through a provider, search included', async () => {
    const provider = await fixture(html`<avatar-provider .directory=${directory()}><p>Bots</p></avatar-provider>`);
    const paragraph = provider.querySelector('p') as Element;
    const source = findProvided(paragraph, PERSON_SOURCE);
    expect((await source?.search?.('x', {limit: 3, signal}))?.map(({id}) => id)).to.deep.equal(['x-0', 'x-1', 'x-2']);
    let found: Person | undefined;
    source?.observe(paragraph, 'bot', ({person}) => (found = person));
    await waitUntil(() => found !== undefined, 'the look-up');
    expect(found).to.deep.equal(bot);
  });

  it('pass through the change log; a new picture without a description or an end has none', () => {
    const {id, ...facts} = bot;
    const base = {source: 'Graph', personId: id, kind: 'update'} as const;
    const people = applyChanges(emptyPeople, [{...base, at: 1, key: 'a', facts}]);
    expect(getPerson(people, id)).to.deep.equal(bot);
    const next = applyChanges(people, [{...base, at: 2, key: 'b', facts: {picture: '/new.png'}}]);
    const {pictureVersion, pictureDescription, pictureExpiresAt, ...rest} = bot;
    expect([pictureVersion, pictureDescription, pictureExpiresAt]).not.to.include(undefined);
    expect(getPerson(next, id)).to.deep.equal({...rest, picture: '/new.png'});
    const named = {picture: '/new.png', pictureDescription: undefined, pictureVersion: '2'};
    const versioned = getPerson(applyChanges(people, [{...base, at: 2, key: 'b', facts: named}]), id);
    expect(versioned).to.deep.equal({...rest, picture: '/new.png', pictureVersion: '2'});
  });

  it('stay with the picture of a person who is detached', async () => {
    const live = liveDirectory(directory(), {source: 'Graph'});
    await live.people(['bot'], {signal});
    live.detach('bot');
    const change = {source: 'Graph', personId: 'bot', at: Date.now() + 1000, key: '1', kind: 'update'} as const;
    live.applyChanges([{...change, facts: {picture: '/other.png', pictureDescription: 'Another robot'}}]);
    const [person] = await live.people(['bot'], {signal});
    expect(person?.picture).to.equal('/bot.png');
    expect(person?.pictureDescription).to.equal('A blue robot');
  });

  it('reach a card, and not where they are of another type', () => {
    const sources = {saved: {}, personId: ''};
    expect(resolvePerson({...sources, person: bot})).to.include({kind: 'agent', pictureDescription: 'A blue robot'});
    const odd = {...bot, kind: 'robot', pictureExpiresAt: 'soon'} as unknown as Person;
    expect(resolvePerson({...sources, person: odd})).not.to.have.any.keys('kind', 'pictureExpiresAt');
  });
});

const stored: StoredAvatar = {
  url: 'https://cdn.example/a.webp',
  version: '7',
  still: 'https://cdn.example/a-still.webp',
  pending: true,
  description: 'Ada at a desk',
};
const response = (body: object) => ({
  status: 200,
  headers: new Headers({'content-type': 'application/json'}),
  text: JSON.stringify(body),
  url: 'https://app.example/avatar',
  redirected: false,
});

describe('the fields of a stored picture', () => {
  it('are read from a JSON response, with the right types only', () => {
    expect(parseStored(response(stored))).to.deep.equal(stored);
    expect(parseStored(response({...stored, still: 4, pending: 'yes', description: null}))).to.deep.equal({
      url: stored.url,
      version: '7',
    });
    expect(parseStored(response({url: '/a', description: 'x'.repeat(5000)})).description).to.have.length(1000);
  });

  it('allow the same addresses for the still picture as for the picture', () => {
    const base = 'https://app.example/people/';
    expect(withSafeUrl({...stored, still: 'a.webp'}, base, 200).still).to.equal(`${base}a.webp`);
    for (const still of ['javascript:alert(1)', 'http://other.example/a.webp', 7 as unknown as string])
      expect(withSafeUrl({...stored, still}, base, 200)).not.to.have.property('still');
  });

  it('come back from a save, and reach the badges in every tab', async () => {
    const adapter = {upload: async () => stored};
    expect(await saveAvatar(picture(), {personId: 'ada-contract', adapter})).to.deep.equal(stored);
    const {still, description, url, version} = stored;
    expect(getLatestChange('ada-contract'))
      .to.include({url, version, still, description})
      .and.not.have.property('pending');
    expect(parseMessage({personId: 'ada', ...stored})).to.include({still, description});
  });

  it('come back from the outbox', async () => {
    let notify: (change: OutboxChange) => void = () => {};
    const outbox = {
      forSession: () => outbox,
      entries: async () => [],
      start: () => () => {},
      subscribe: (listener: typeof notify) => ((notify = listener), () => {}),
    } as unknown as Outbox;
    const stop = syncPendingSaves(outbox);
    await stop.ready;
    notify({kind: 'sent', personId: 'eve-contract', idempotencyKey: 'k', file: picture(), stored});
    const {still, description} = stored;
    expect(getLatestChange('eve-contract')).to.include({still, description}).and.not.have.property('pending');
    stop();
  });
});
