// Pictures of a directory that fail or expire: the person is looked up once more, with a bound.
import {expect} from '@open-wc/testing';
import type {Directory, DirectoryChange} from '../../src/people/directory.js';
import {addressLifeMs} from '../../src/people/lookup/address-life.js';
import {PersonLookup} from '../../src/people/lookup/lookup.js';
import type {PersonResult} from '../../src/people/lookup/person-source.js';
import type {Person} from '../../src/people/person.js';
import {waitUntil} from '../support/wait-until.js';

/** A directory whose addresses are new with each look-up: `/1`, `/2`. */
function signingDirectory(more: Partial<Person> = {}) {
  let lookups = 0;
  const directory: Directory = {
    people: async (ids) => {
      lookups++;
      return ids.map((id) => ({id, name: 'Ada', picture: `/${lookups}`, ...more}));
    },
  };
  return {directory, count: () => lookups};
}

/** Lets a look-up that was queued run. */
const settle = () => new Promise((resolve) => setTimeout(resolve, 20));

describe('pictures in a look-up', () => {
  it('looks a person up once more if the picture failed, and again only after a picture has loaded', async () => {
    const {directory, count} = signingDirectory();
    const lookup = new PersonLookup(directory);
    let picture: unknown;
    lookup.observe('ada', ({person}) => (picture = person.picture));
    await waitUntil(() => picture === '/1');
    lookup.renewPicture('/of-another-person');
    for (let badge = 0; badge < 500; badge++) lookup.renewPicture('/1');
    await waitUntil(() => picture === '/2');
    lookup.renewPicture('/2');
    await settle();
    expect(count(), 'no loop').to.equal(2);
    lookup.confirmPicture('/2');
    lookup.renewPicture('/2');
    await waitUntil(() => picture === '/3');
    lookup.close();
  });

  it('looks a person up before the address expires', async () => {
    const lookup = new PersonLookup(signingDirectory({pictureExpiresAt: Date.now() + 300}).directory);
    const pictures: unknown[] = [];
    lookup.observe('ada', ({person}) => pictures.push(person.picture));
    await waitUntil(() => pictures.length > 1);
    lookup.close();
    expect(pictures.slice(0, 2)).to.deep.equal(['/1', '/2']);
  });

  it('uses an address for most of its life, and ignores a time that is over or not a number', () => {
    for (const given of [0, -1, NaN, Date.now() - 1, '7', null, undefined])
      expect(addressLifeMs({id: 'ada', name: 'Ada', pictureExpiresAt: given as number}), String(given)).to.equal(
        Infinity,
      );
    const lives = Array.from({length: 100}, () =>
      addressLifeMs({id: 'ada', name: 'Ada', pictureExpiresAt: Date.now() + 3_600_000}),
    );
    expect(Math.min(...lives)).to.be.above(0.75 * 3_600_000);
    expect(Math.max(...lives)).to.be.at.most(3_600_000);
    expect(new Set(lives).size, 'spread').to.be.above(50);
  });

  it('fetches the bytes once for many badges, and does not repeat a failed fetch at once', async () => {
    let fetches = 0;
    const picture = async (): Promise<Blob> => {
      fetches++;
      await settle();
      throw new Error('gone');
    };
    const errors: unknown[] = [];
    const lookup = new PersonLookup(
      {people: async (ids) => ids.map((id) => ({id, name: 'Ada', pictureVersion: '1'})), picture},
      {onError: (thrown) => errors.push(thrown)},
    );
    let found = 0;
    const observe = () => lookup.observe('ada', () => found++);
    observe();
    await waitUntil(() => found > 0);
    for (let badge = 0; badge < 100; badge++) observe();
    await waitUntil(() => errors.length > 0);
    for (let badge = 0; badge < 100; badge++) observe();
    await settle();
    expect(fetches).to.equal(1);
    lookup.close();
  });

  it('gives the bytes of a picture in the record, never its address, and the same bytes for the same record', async () => {
    const records = ['data:image/png;base64,AAAA', '\n DATA:image/png;base64,AAAB#2', 'data:image/svg+xml;base64,AAAA'];
    let record = records[0];
    let tell: (news: DirectoryChange) => void = () => {};
    const directory: Directory = {
      people: async (ids) => ids.map((id) => ({id, name: 'Ada', picture: record})),
      picture: () => expect.fail('The record has the picture.'),
      subscribe: (listener) => ((tell = listener), () => {}),
    };
    const lookup = new PersonLookup(directory);
    const found: PersonResult[] = [];
    lookup.observe('ada', (result) => found.push(result));
    await waitUntil(() => found.length === 1);
    for (const next of [record, records[1], records[2]]) {
      record = next;
      const {length} = found;
      tell({personId: '*'});
      await waitUntil(() => found.length > length);
    }
    lookup.close();
    expect(found.map(({person}) => person.picture)).to.deep.equal([undefined, undefined, undefined, undefined]);
    expect(found[0]?.picture).to.equal(found[1]?.picture);
    const bytes = await Promise.all(
      found.map(async ({picture}) => picture && [...new Uint8Array(await picture.arrayBuffer())]),
    );
    expect(bytes).to.deep.equal([[0, 0, 0], [0, 0, 0], [0, 0, 1], undefined]);
  });

  it('gives no bytes any more once the record has an address, or says that there is no picture', async () => {
    for (const picture of ['/ada.webp', null]) {
      let record: Partial<Person> = {};
      let tell: (news: DirectoryChange) => void = () => {};
      let answer: (bytes: Blob) => void = () => {};
      const lookup = new PersonLookup({
        people: async (ids) => ids.map((id) => ({id, name: 'Ada', ...record})),
        picture: () => new Promise((resolve) => (answer = resolve)),
        subscribe: (listener) => ((tell = listener), () => {}),
      });
      let found: PersonResult | undefined;
      lookup.observe('ada', (result) => (found = result));
      await waitUntil(() => found);
      answer(new Blob(['bytes']));
      await waitUntil(() => found?.picture);
      tell({personId: 'ada'}); // The bytes are fetched again.
      await waitUntil(() => found?.picture);
      record = {picture};
      tell({personId: 'ada'});
      await waitUntil(() => found?.person.picture === picture);
      answer(new Blob(['late bytes']));
      await settle();
      lookup.close();
      expect(found?.picture, String(picture)).to.equal(undefined);
    }
  });
});
