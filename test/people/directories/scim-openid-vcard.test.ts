import {expect} from '@open-wc/testing';
import {applyChanges, emptyPeople, getPerson} from '../../../src/people/sync/change-log.js';
import {openidChanges, openidDirectory, openidPerson} from '../../../src/people/directories/openid.js';
import {scimChanges, scimDirectory, scimPerson} from '../../../src/people/directories/scim.js';
import {vcardChanges, vcardDirectory, vcardPerson} from '../../../src/people/directories/vcard.js';
import type {FetchLike} from '../../../src/people/directories/shared/http.js';
import {rejectionOf} from '../../support/expect-rejection.js';
import {pictureText, read, readOne, startSystem, upTo} from './system.js';

const scimId = (n: number): string => `2819c223-7f76-453a-919d-${String(n).padStart(12, '0')}`;

describe('SCIM 2.0', () => {
  const user = {
    id: 'a',
    userName: 'ada',
    name: {givenName: 'Ada', familyName: 'Lovelace'},
    emails: [{value: 'home@x.io'}, {value: 'work@x.io', primary: true}],
    phoneNumbers: [{value: '1234', type: 'mobile'}],
    photos: [
      {value: 'https://x.io/thumb', type: 'thumbnail'},
      {value: 'https://x.io/photo', type: 'photo'},
    ],
    'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User': {department: 'Engines'},
  };

  it('users become people', () => {
    expect(scimPerson(user, 'Okta')).to.deep.equal({
      id: 'a',
      name: 'Ada Lovelace',
      givenName: 'Ada',
      familyName: 'Lovelace',
      department: 'Engines',
      email: 'work@x.io',
      mobile: '1234',
      picture: 'https://x.io/photo',
      managedBy: 'Okta',
    });
    expect(scimPerson({id: 'b', photos: []})).to.deep.equal({id: 'b', picture: null});
  });

  it('patches become changes where they are plain, and a look-up where not', () => {
    const event = {personId: 'a', at: 9, key: 'request 1', source: 'Okta'};
    const Operations = [
      {op: 'Replace', path: 'title', value: 'Director'},
      {op: 'replace', value: {displayName: 'Ada King'}},
      {op: 'replace', path: 'emails[type eq "work"].value', value: 'new@x.io'},
      {op: 'remove', path: 'title'},
      {op: 'replace', value: {active: false}},
    ];
    const changes = scimChanges({Operations}, event);
    expect(changes.map(({kind}) => kind)).to.deep.equal(['update', 'update', 'invalidate', 'invalidate', 'remove']);
    const people = applyChanges(emptyPeople, changes.slice(0, 2));
    expect(getPerson(people, 'a')).to.deep.equal({id: 'a', title: 'Director', name: 'Ada King'});
  });

  it('a resource whose attributes have names in another case says the same', () => {
    const event = {personId: 'a', at: 1, key: 'k', source: 'Okta'};
    expect(scimChanges({UserName: 'ada', Active: 'False'}, event)[0]?.kind).to.equal('remove');
    const [change] = scimChanges({USERNAME: 'ada', DisplayName: 'Ada', Emails: [{value: 'ada@x.io'}]}, event);
    expect(change).to.deep.include({kind: 'update', facts: {name: 'Ada', email: 'ada@x.io'}});
  });

  it('250 users are read by 50 ids a query, page by page; photos as bytes', async () => {
    const system = startSystem('scim');
    const directory = scimDirectory({...system.options, managedBy: 'Okta'});
    expect((await read(directory, upTo(250).map(scimId))).length).to.equal(250);
    expect((await system.requests()).length, 'pages of 20: 3 for each of 5 queries').to.equal(15);
    const before = await readOne(directory, scimId(2));
    expect(before).to.include({managedBy: 'Okta', name: 'Ada Lovelace 2'});
    expect(await pictureText(directory, before)).to.match(/2-1$/);
    await system.order('photo', {id: scimId(2)});
    expect(await pictureText(directory, await readOne(directory, scimId(2)))).to.match(/2-2$/);
    expect((await readOne(directory, scimId(3))).picture).to.equal(null);
  });

  it('ids cannot break out of a filter', async () => {
    const system = startSystem('scim');
    expect(await read(scimDirectory(system.options), ['x" or userName pr or id eq "y'])).to.deep.equal([]);
  });
});

describe('OpenID Connect', () => {
  const claims = {sub: '1', name: 'Ada', picture: 'https://x.io/a.png', updated_at: 10, website: 'https://x.io'};

  it('claims become a person, and a change', () => {
    expect(openidPerson(claims)).to.deep.equal({
      id: '1',
      name: 'Ada',
      links: ['https://x.io'],
      picture: 'https://x.io/a.png',
      updatedAt: 10_000,
    });
    expect(openidChanges(claims)[0]).to.include({kind: 'update', personId: '1', at: 10_000});
    expect(openidChanges({})).to.deep.equal([]);
  });

  it('have the extension of a phone number apart, and a picture of Google in 512 px', () => {
    const picture = 'https://lh3.googleusercontent.com/a/ACg8ocK=s96-c';
    expect(openidPerson({sub: '1', phone_number: 'tel:+1-604-555-1234;ext=5678', picture})).to.include({
      phone: '+1-604-555-1234 ext. 5678',
      picture: 'https://lh3.googleusercontent.com/a/ACg8ocK=s512-c',
    });
    expect(openidPerson({sub: '1', picture: 'https://x.io/a=s96-c'}).picture).to.equal('https://x.io/a=s96-c');
  });

  it('userinfo has the person who is signed in, and no other one', async () => {
    const system = startSystem('openid');
    const directory = openidDirectory({...system.options, baseUrl: `${system.options.baseUrl}/`});
    const person = await readOne(directory, '248289761001');
    expect(person).to.include({name: 'Ada Lovelace', timeZone: 'Europe/London'});
    expect(await pictureText(directory, person)).to.match(/ada-1$/);
    expect(await read(directory, ['somebody'])).to.deep.equal([]);
    await system.order('fail', {status: 401});
    expect(await read(directory, ['1']).catch((error: unknown) => error)).to.include({code: 'unauthorized'});
  });
});

describe('jCard', () => {
  const jcard = [
    'vcard',
    [
      ['version', {}, 'text', '4.0'],
      ['uid', {}, 'text', '1'],
      ['fn', {}, 'text', 'Ada'],
      ['email', {pref: '2'}, 'text', 'second@x.io'],
      ['email', {pref: '1'}, 'text', 'first@x.io'],
      ['tel', {type: 'cell'}, 'uri', 'tel:+45-5678'],
      ['tel', {type: 'voice'}, 'uri', 'tel:+45-1234;ext=102;isub=1'],
      ['org', {}, 'text', ['Example Company', 'Engines']],
      ['photo', {}, 'uri', 'https://x.io/a.png'],
    ],
  ];

  it('becomes a person, and a change', () => {
    expect(vcardPerson(jcard)).to.deep.equal({
      id: '1',
      name: 'Ada',
      organization: 'Example Company',
      department: 'Engines',
      email: 'first@x.io',
      phone: '+45-1234 ext. 102',
      mobile: '+45-5678',
      picture: 'https://x.io/a.png',
    });
    expect(vcardChanges(jcard, 7)[0]).to.include({kind: 'update', at: 7});
    expect(vcardPerson('nonsense', 'x')).to.deep.equal({id: 'x', picture: null});
  });

  it('is read over HTTP, its photo as bytes', async () => {
    const system = startSystem('vcard');
    const directory = vcardDirectory(system.options);
    const people = await read(directory, ['2', '3', '999']);
    expect(people.map(({id}) => id)).to.deep.equal(['2', '3']);
    expect(people[0]).to.include({phone: '+45-1234', location: 'London'});
    expect(await pictureText(directory, people[0] ?? {id: ''})).to.match(/2-1$/);
    await system.order('fail', {status: 503});
    expect((await readOne(directory, '2')).name).to.equal('Ada Lovelace 2');
  });
});

describe('a picture that is none', () => {
  it('is refused: scripts, SVG, sign-in pages; embedded rasters are read', async () => {
    const {options} = startSystem('vcard');
    const {fetchPicture} = await import('../../../src/people/directories/shared/photo-fetch.js');
    const {signal} = new AbortController();
    for (const url of [
      'javascript:alert(1)',
      'data:image/svg+xml;base64,PHN2Zz4=',
      `${options.baseUrl}/2`,
      'data:text/html,x',
    ]) {
      expect(await fetchPicture(url, signal, options), url).to.equal(null);
    }
    const embedded = await fetchPicture('data:image/png;base64,iVBORw0KGgo=', signal, options);
    expect(embedded).to.include({type: 'image/png', size: 8});
  });

  it('fails as timed out where its answer or its bytes do not come', async () => {
    const {fetchPicture} = await import('../../../src/people/directories/shared/photo-fetch.js');
    const {signal} = new AbortController();
    const never = new Promise<never>(() => {});
    const stalled = (stop: AbortSignal) =>
      new ReadableStream({start: (body) => stop.addEventListener('abort', () => body.error(stop.reason))});
    const answers: FetchLike[] = [
      () => never,
      async (_, init) => new Response(stalled(init?.signal as AbortSignal), {headers: {'content-type': 'image/png'}}),
    ];
    for (const answer of answers) {
      const options = {fetch: answer, baseUrl: location.origin, retries: 1, timeoutMs: 50};
      const error = await rejectionOf(fetchPicture(`${location.origin}/ada.png`, signal, options));
      expect(error).to.deep.include({code: 'timed-out', facts: {timeoutMs: 50}});
    }
    const stop = new AbortController();
    const stopped = fetchPicture('/ada.png', stop.signal, {fetch: () => never, baseUrl: location.origin});
    stop.abort();
    expect(await rejectionOf(stopped)).to.have.property('name', 'AbortError');
  });
});
