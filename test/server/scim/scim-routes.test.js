// The SCIM endpoint as RFC 7643 and RFC 7644 describe it, and as an attacker finds it. It runs on the built package.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {memoryScimStore} from '../../../dist/server/index.js';
import {token, CORE, ENTERPRISE, signal, setUp, ada} from './set-up.js';

describe('the description of the endpoint', () => {
  it('says what it can do, and names every attribute that is kept', async () => {
    const {send} = setUp();
    const {body: config} = await send('GET', '/ServiceProviderConfig');
    assert.deepEqual([config.patch.supported, config.bulk.supported, config.filter.supported], [true, false, true]);
    const {body: types} = await send('GET', '/ResourceTypes');
    assert.deepEqual(types.Resources, [(await send('GET', '/ResourceTypes/User')).body]);
    assert.deepEqual(types.Resources[0].schemaExtensions, [{schema: ENTERPRISE, required: false}]);
    const {body: schemas} = await send('GET', '/Schemas');
    assert.deepEqual(
      schemas.Resources.map(({id}) => id),
      [CORE, ENTERPRISE],
    );
    const {body: user} = await send('GET', `/Schemas/${CORE}`);
    assert.deepEqual(user, schemas.Resources[0]);
    const userName = user.attributes.find(({name}) => name === 'userName');
    assert.deepEqual([userName.required, userName.uniqueness, userName.caseExact], [true, 'server', false]);
    assert.deepEqual(
      user.attributes.find(({name}) => name === 'emails').subAttributes.map(({name}) => name),
      ['value', 'type', 'primary'],
    );
  });

  it('has no groups, and nothing else', async () => {
    const {send, scim} = setUp();
    assert.deepEqual((await send('GET', '/Groups?filter=displayName eq "x"')).body.Resources, []);
    for (const address of ['/Groups/1', '/Schemas/x', '/Bulk', '/Me', '/.search', '/', '/Users/a/b'])
      assert.equal((await send('GET', address)).status, 404, address);
    for (const [method, address, allow] of [
      ['POST', '/Groups', 'GET'],
      ['DELETE', '/Users', 'GET, POST'],
      ['POST', '/Users/1', 'GET, PUT, PATCH, DELETE'],
    ]) {
      const answer = await send(method, address, {});
      assert.deepEqual([answer.status, answer.headers.get('allow')], [405, allow]);
    }
    assert.equal(await scim.handle(new Request('https://app.example/people')), undefined);
    assert.equal(await scim.handle(new Request('https://app.example/scim/v22/Users')), undefined);
  });
});

describe('the token', () => {
  it('is checked before a body is read or an address is found', async () => {
    const {send} = setUp();
    const untouched = new ReadableStream({pull: () => assert.fail('the body is read')}, {highWaterMark: 0});
    for (const headers of [
      {},
      {Authorization: token},
      {Authorization: 'Bearer '},
      {Authorization: `Bearer ${token}x`},
      {Authorization: `Bearer ${token.slice(1)}`},
      {Authorization: `Basic ${btoa(`user:${token}`)}`},
    ])
      for (const address of ['/Users', '/Users/1', '/ServiceProviderConfig', '/nothing']) {
        const answer = await send('GET', address, undefined, headers);
        assert.equal(answer.status, 401);
        assert.equal(answer.headers.get('www-authenticate'), 'Bearer');
        assert.doesNotMatch(answer.text, /a-token/);
      }
    assert.equal((await send('POST', '/Users', untouched, {})).status, 401);
    assert.equal((await send('GET', '/Users', undefined, {Authorization: `bearer ${token}`})).status, 200);
  });

  it('has to be long enough', () => {
    for (const missing of [undefined, '', 'short']) assert.throws(() => setUp({token: missing}), TypeError);
  });
});

describe('what comes over the network', () => {
  it('is refused where it is too large, garbled or deeply nested', async () => {
    const {send, errors} = setUp();
    const read = {bytes: 0};
    const endless = new ReadableStream({
      pull(controller) {
        read.bytes += 50_000;
        controller.enqueue(new Uint8Array(50_000));
      },
    });
    assert.equal((await send('POST', '/Users', endless)).status, 413);
    assert.ok(read.bytes <= 400_000, `${read.bytes} bytes`);
    for (const body of ['{', '', '<xml/>'])
      assert.deepEqual((await send('POST', '/Users', body)).body.scimType, 'invalidSyntax');
    const nested = `${'{"name":'.repeat(20_000)}1${'}'.repeat(20_000)}`;
    assert.equal((await send('POST', '/Users', nested)).status, 400);
    for (const id of ['..', '%2e%2e%2fetc', '%00', 'a%2Fb', '%', 'x'.repeat(600)])
      assert.equal((await send('GET', `/Users/${id}`)).status, 404, id);
    assert.deepEqual(errors, []);
  });

  it('is a 500 without details where the store fails, and the store is read again afterwards', async () => {
    const store = memoryScimStore();
    let isDown = true;
    const failing = {
      ...store,
      all() {
        if (isDown) throw new Error('no database');
        return store.all();
      },
    };
    const {send, errors} = setUp({store: failing});
    const answer = await send('POST', '/Users', ada);
    assert.deepEqual([answer.status, answer.body.status], [500, '500']);
    assert.doesNotMatch(answer.text, /database/);
    assert.match(errors[0].message, /database/);
    isDown = false;
    assert.equal((await send('POST', '/Users', ada)).status, 201);
  });

  it('is a 503 where another server writes the same user at that moment', async () => {
    const store = memoryScimStore();
    const {send, create} = setUp({
      store: {...store, replace: async (...given) => given[2] === null && store.replace(...given)},
    });
    const id = await create();
    const answer = await send('PUT', `/Users/${id}`, {...ada, title: 'x'});
    assert.deepEqual([answer.status, answer.headers.get('retry-after')], [503, '1']);
  });
});

describe('the directory of the users', () => {
  it('has everyone who is active, page by page, locked and without the address of the picture', async () => {
    const {scim, create, patch} = setUp();
    const photos = [
      {value: 'https://pictures.example/small', type: 'thumbnail'},
      {value: 'https://pictures.example/ada', type: 'photo'},
    ];
    const id = await create({photos, [ENTERPRISE]: {department: 'Engines'}});
    const others = [];
    for (let i = 0; i < 4; i++) others.push(await create({userName: `u${i}`, externalId: `${i}`}));
    await patch(others[1], {op: 'replace', path: 'active', value: false});
    const pages = [];
    let cursor;
    do {
      const page = await scim.directory.list({cursor, limit: 2, signal});
      pages.push(page.people.map((person) => person.id));
      ({cursor} = page);
    } while (cursor !== undefined);
    assert.deepEqual(pages, [[id, others[0]], [others[2]], [others[3]]]);
    const [person] = await scim.directory.people([id, others[1], 'nobody'], {signal});
    assert.deepEqual(person, {
      id,
      name: 'Ada Lovelace',
      givenName: 'Ada',
      familyName: 'Lovelace',
      department: 'Engines',
      email: 'ada@example.com',
      pictureVersion: 'https://pictures.example/ada',
      updatedAt: Date.parse('2026-01-15T09:00:01Z'),
      managedBy: 'Okta',
    });
  });

  it('fetches pictures with the function of the host only, and none without', async () => {
    const asked = [];
    const fetchPicture = async (address) => {
      asked.push(address);
      return new Response('bytes', {headers: {'Content-Type': 'image/png'}});
    };
    const addresses = [
      'https://169.254.169.254/x',
      'http://pictures.example/a',
      '/Users',
      'https://scim.invalid/x',
      'https://pictures.example/a',
    ];
    for (const [options, expected] of [
      [{fetchPicture}, ['https://169.254.169.254/x', 'https://pictures.example/a']],
      [{}, []],
    ]) {
      const {scim, create} = setUp(options);
      asked.length = 0;
      for (const [i, value] of addresses.entries()) {
        const id = await create({userName: `u${i}`, photos: [{value}]});
        const [person] = await scim.directory.people([id], {signal});
        await scim.directory.picture(person, {sizePx: 64, signal});
      }
      assert.deepEqual(asked, expected);
    }
  });
});
