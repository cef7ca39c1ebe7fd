// The SCIM endpoint as RFC 7643 and RFC 7644 describe it, and as an attacker finds it. It runs on the built package.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {memoryScimStore, scimRoutes} from '../../dist/server/index.js';

const token = 'a-token-of-some-32-characters-00';
const CORE = 'urn:ietf:params:scim:schemas:core:2.0:User';
const ENTERPRISE = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const signal = AbortSignal.timeout(60_000);

function setUp(options = {}) {
  const told = [];
  const errors = [];
  let time = Date.parse('2026-01-15T09:00:00Z');
  const store = memoryScimStore();
  const scim = scimRoutes({
    managedBy: 'Okta',
    store,
    token,
    onChanges: (changes) =>
      void told.push(...changes.map(({kind, personId, source}) => `${source} ${kind} ${personId}`)),
    onError: (error) => errors.push(error),
    now: () => (time += 1000),
    ...options,
  });
  const send = async (method, address, body, headers = {Authorization: `Bearer ${token}`}) => {
    const sent = body === undefined || body instanceof ReadableStream || typeof body === 'string';
    const request = new Request(`https://app.example/scim/v2${address}`, {
      method,
      headers: {'Content-Type': 'application/scim+json', ...headers},
      body: sent ? body : JSON.stringify(body),
      duplex: 'half',
    });
    const response = await scim.handle(request);
    const text = (await response?.text()) ?? '';
    return {status: response?.status, headers: response?.headers, text, body: text ? JSON.parse(text) : undefined};
  };
  const patch = async (id, ...Operations) =>
    send('PATCH', `/Users/${id}`, {schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'], Operations});
  const create = async (more = {}) => (await send('POST', '/Users', {...ada, ...more})).body.id;
  return {scim, store: options.store ?? store, send, patch, create, told, errors};
}

const ada = {
  schemas: [CORE],
  userName: 'ada@example.com',
  externalId: '00u1',
  name: {givenName: 'Ada', familyName: 'Lovelace'},
  displayName: 'Ada Lovelace',
  emails: [{value: 'ada@example.com', type: 'work', primary: true}],
  active: true,
};

describe('a user', () => {
  it('is created, read, replaced and removed', async () => {
    const {send, told} = setUp();
    const created = await send('POST', '/Users', ada);
    const {id} = created.body;
    assert.equal(created.status, 201);
    assert.match(created.headers.get('content-type'), /^application\/scim\+json/);
    const location = `https://app.example/scim/v2/Users/${id}`;
    assert.equal(created.headers.get('location'), location);
    const [first, second] = ['2026-01-15T09:00:01.000Z', '2026-01-15T09:00:02.000Z'];
    const meta = {resourceType: 'User', created: first, lastModified: first, location};
    assert.deepEqual(created.body, {...ada, id, meta});
    assert.deepEqual((await send('GET', `/Users/${id}`)).body, created.body);

    const replaced = await send('PUT', `/Users/${id}`, {...ada, id: 'other', displayName: undefined, title: 'Analyst'});
    assert.equal(replaced.status, 200);
    const rest = {...ada};
    delete rest.displayName;
    assert.deepEqual(replaced.body, {...rest, title: 'Analyst', id, meta: {...meta, lastModified: second}});

    assert.equal((await send('DELETE', `/Users/${id}`)).status, 204);
    for (const [method, body] of [['GET'], ['PUT', ada], ['PATCH', {Operations: [{op: 'add', value: {}}]}], ['DELETE']])
      assert.equal((await send(method, `/Users/${id}`, body)).status, 404, method);
    assert.deepEqual(told, [`Okta invalidate ${id}`, `Okta invalidate ${id}`, `Okta remove ${id}`]);
  });

  it('keeps only what is shown: no password, no address of a home, nothing unknown', async () => {
    const {send, store} = setUp();
    const {body} = await send('POST', '/Users', {
      USERNAME: 'ada',
      password: 'secret',
      constructor: 'x',
      ['__proto__']: {active: false},
      addresses: [{type: 'home', streetAddress: '1 Street', locality: 'London'}],
      'urn:example:Custom': {salary: 1},
      [ENTERPRISE]: {department: 'Engines', manager: {value: 'x'}},
    });
    const {meta, ...kept} = body;
    assert.deepEqual(kept, {
      schemas: [CORE, ENTERPRISE],
      id: body.id,
      active: true,
      userName: 'ada',
      addresses: [{type: 'home', locality: 'London'}],
      [ENTERPRISE]: {department: 'Engines'},
    });
    assert.ok(meta.created);
    for await (const record of store.all()) assert.doesNotMatch(JSON.stringify(record), /secret|Street|salary/);
  });

  it('has a user name of its own, in any case of its letters', async () => {
    const {send, create, patch, told} = setUp();
    const id = await create();
    const other = await create({userName: 'grace', externalId: '2'});
    told.length = 0;
    for (const answer of [
      await send('POST', '/Users', {...ada, userName: 'ADA@example.com'}),
      await send('PUT', `/Users/${other}`, ada),
      await patch(other, {op: 'replace', path: 'userName', value: 'Ada@Example.com'}),
    ]) {
      assert.equal(answer.status, 409);
      assert.deepEqual(answer.body, {
        schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'],
        status: '409',
        scimType: 'uniqueness',
        detail: 'Another user has this userName.',
      });
    }
    assert.deepEqual(told, []);
    assert.equal((await patch(id, {op: 'replace', path: 'userName', value: 'ADA@example.com'})).status, 200);
    assert.equal((await send('DELETE', `/Users/${id}`)).status, 204);
    assert.equal((await send('POST', '/Users', ada)).status, 201);
  });

  it('that is created ten times at once is one user', async () => {
    const {send} = setUp();
    const answers = await Promise.all(Array.from({length: 10}, () => send('POST', '/Users', ada)));
    assert.deepEqual(answers.map(({status}) => status).sort(), [201, ...Array(9).fill(409)]);
    assert.equal((await send('GET', '/Users')).body.totalResults, 1);
  });

  it('without a user name, or with a value of another type, is refused', async () => {
    const {send, told} = setUp();
    for (const body of [{}, [], {userName: ''}, {userName: {}}, {...ada, active: 'perhaps'}, {...ada, title: {a: 1}}]) {
      const answer = await send('POST', '/Users', body);
      assert.deepEqual([answer.status, answer.body.scimType], [400, 'invalidValue'], JSON.stringify(body));
    }
    const many = Array.from({length: 51}, (_, i) => ({value: `${i}@example.com`}));
    assert.equal((await send('POST', '/Users', {...ada, emails: many})).body.scimType, 'invalidValue');
    assert.deepEqual(told, []);
  });
});

describe('a patch', () => {
  const entra = {'name.familyName': 'King', [`${ENTERPRISE}:department`]: 'Engines', [`${CORE}:title`]: 'Countess'};
  const cases = [
    ['replaces a plain attribute', {op: 'Replace', path: 'title', value: 'Analyst'}, {title: 'Analyst'}],
    [
      'adds a part of a name',
      {op: 'add', path: 'name.givenName', value: 'Augusta'},
      {name: {familyName: 'Lovelace', givenName: 'Augusta'}},
    ],
    ['takes text for a truth value', {op: 'Replace', path: 'active', value: 'False'}, {active: false}],
    [
      'takes text in a list for a truth value',
      {op: 'Replace', path: 'active', value: [{value: 'False'}]},
      {active: false},
    ],
    ['ignores case in names', {op: 'REPLACE', path: 'DisplayNAME', value: 'A. L.'}, {displayName: 'A. L.'}],
    [
      'without a path changes each attribute',
      {op: 'replace', value: {active: false, title: 'x', id: 'y'}},
      {active: false, title: 'x'},
    ],
    [
      'takes names with dots and schemas in place of a path',
      {op: 'Add', value: entra},
      {name: {givenName: 'Ada', familyName: 'King'}, title: 'Countess', [ENTERPRISE]: {department: 'Engines'}},
    ],
    [
      'merges the extension',
      {op: 'add', value: {[ENTERPRISE]: {department: 'E', organization: null}}},
      {[ENTERPRISE]: {department: 'E'}},
    ],
    [
      'replaces the value of one kind',
      {op: 'Replace', path: 'emails[type eq "work"].value', value: 'a@b.c'},
      {emails: [{value: 'a@b.c', type: 'work', primary: true}]},
    ],
    [
      'finds by a truth value in text',
      {op: 'Replace', path: 'emails[primary eq "True"].value', value: 'a@b.c'},
      {emails: [{value: 'a@b.c', type: 'work', primary: true}]},
    ],
    [
      'makes a value of a new kind',
      {op: 'replace', path: 'phoneNumbers[type eq "mobile"].value', value: '+45'},
      {phoneNumbers: [{type: 'mobile', value: '+45'}]},
    ],
    [
      'adds to a list, and a new primary value replaces the old one',
      {op: 'add', path: 'emails', value: [{value: 'h@b.c', primary: true}]},
      {
        emails: [
          {value: 'ada@example.com', type: 'work', primary: false},
          {value: 'h@b.c', primary: true},
        ],
      },
    ],
    ['adds nothing twice', {op: 'add', path: 'emails', value: ada.emails}, {}],
    ['replaces a whole list', {op: 'replace', path: 'emails', value: {value: 'h@b.c'}}, {emails: [{value: 'h@b.c'}]}],
    ['removes an attribute', {op: 'remove', path: 'displayName'}, {displayName: undefined}],
    ['removes a value of a list', {op: 'Remove', path: 'emails[type eq "work"]'}, {emails: undefined}],
    [
      'removes the part that counts, and the value with it',
      {op: 'remove', path: 'emails[type eq "work"].value'},
      {emails: undefined},
    ],
    ['removes nothing where nothing is', {op: 'remove', path: 'phoneNumbers[type eq "fax"]'}, {}],
    ['takes null for a removal', {op: 'replace', path: 'name', value: null}, {name: undefined}],
    ['ignores attributes that are not kept', {op: 'replace', path: 'password', value: 'secret'}, {}],
  ];
  for (const [title, operation, expected] of cases)
    it(title, async () => {
      const {create, patch, send} = setUp();
      const id = await create();
      const answer = await patch(id, operation);
      assert.equal(answer.status, 200, answer.text);
      const {meta, id: same, schemas, ...attributes} = answer.body;
      const wanted = JSON.parse(JSON.stringify({...ada, schemas: undefined, ...expected}));
      assert.deepEqual(attributes, wanted);
      assert.equal(same, id);
      assert.deepEqual(schemas, ENTERPRISE in expected ? [CORE, ENTERPRISE] : [CORE]);
      assert.deepEqual((await send('GET', `/Users/${id}`)).body.meta, meta);
      // The same request again changes nothing more.
      assert.deepEqual((await patch(id, operation)).body, answer.body);
    });

  it('with one operation that is refused changes nothing', async () => {
    const {create, patch, send, told} = setUp();
    const id = await create();
    const before = await send('GET', `/Users/${id}`);
    told.length = 0;
    const good = {op: 'replace', path: 'title', value: 'x'};
    for (const [operation, scimType] of [
      [{op: 'move', path: 'title'}, 'invalidSyntax'],
      [{path: 'title', value: 'x'}, 'invalidSyntax'],
      [{op: 'remove'}, 'noTarget'],
      [{op: 'remove', path: 'userName'}, 'invalidValue'],
      [{op: 'replace', path: 'active', value: 'maybe'}, 'invalidValue'],
      [{op: 'replace', path: 'emails[type sw "w"].value', value: 'x'}, 'invalidPath'],
      [{op: 'replace', path: 'emails[type eq "a" and primary eq true].value', value: 'x'}, 'invalidPath'],
      [{op: 'replace', path: 'emails[colour eq "a"].value', value: 'x'}, 'invalidPath'],
      [{op: 'replace', path: 'emails[', value: 'x'}, 'invalidPath'],
      [{op: 'replace', path: `a${'.a'.repeat(50_000)}`, value: 'x'}, 'invalidPath'],
      [{op: 'replace', value: {'a b': 1}}, 'invalidPath'],
    ]) {
      const answer = await patch(id, good, operation);
      assert.deepEqual([answer.status, answer.body.scimType], [400, scimType], JSON.stringify(operation).slice(0, 80));
    }
    for (const body of [{}, {Operations: []}, {Operations: 'x'}, {Operations: Array(501).fill(good)}])
      assert.equal((await send('PATCH', `/Users/${id}`, body)).body.scimType, 'invalidSyntax');
    assert.deepEqual((await send('GET', `/Users/${id}`)).body, before.body);
    assert.deepEqual(told, []);
  });
});

describe('a list of users', () => {
  it('finds by user name, external id, id, e-mail address and state, and refuses every other filter', async () => {
    const {send, create} = setUp();
    const id = await create();
    await create({
      userName: 'grace',
      externalId: '2',
      active: false,
      emails: [{type: 'work', value: 'grace@example.com'}],
    });
    const found = async (filter) => send('GET', `/Users?filter=${encodeURIComponent(filter)}`);
    for (const filter of [
      'userName eq "ADA@example.com"',
      'USERNAME EQ "ada@example.com"',
      'externalId eq "00u1"',
      'externalId eq 00u1',
      `id eq "${id}"`,
      'urn:ietf:params:scim:schemas:core:2.0:User:userName eq "ada@example.com"',
      'emails[type eq "work"].value eq "Ada@example.com"',
      'Emails[Type Eq "WORK"].Value eq "ada@example.com"',
      'emails.value eq "ada@example.com"',
      'emails eq "ada@example.com"',
      'active eq true',
      'active eq "True"',
    ]) {
      const {status, body} = await found(filter);
      assert.deepEqual([status, body.totalResults, body.Resources[0].id], [200, 1, id], filter);
    }
    for (const filter of [
      'userName eq "unknown"',
      'externalId eq "00U1"',
      'userName eq "a\\" or 1"',
      'id eq "../x"',
      'userName eq unknown',
      'emails[type eq "home"].value eq "ada@example.com"',
    ]) {
      const {status, body} = await found(filter);
      assert.deepEqual([status, body.totalResults, body.Resources], [200, 0, []], filter);
    }
    for (const filter of [
      '',
      'userName',
      'userName pr',
      'userName co "ada"',
      'userName eq ada or 1',
      'active eq "perhaps"',
      'emails[type eq "work"] eq "ada@example.com"',
      'emails[type eq "work" and primary eq true].value eq "ada@example.com"',
      'userName eq "ada" and active eq true',
      'not (userName eq "ada")',
      'displayName eq "Ada"',
      'userName eq true',
      `userName eq ${'('.repeat(5_000)}`,
      `userName${' '.repeat(7_000)}`,
    ]) {
      const {status, body} = await found(filter);
      assert.deepEqual([status, body.scimType], [400, 'invalidFilter'], filter.slice(0, 80));
    }
  });

  it('has pages from startIndex, with at most count and 200 of them', async () => {
    const {send, create} = setUp();
    const ids = [];
    for (let i = 0; i < 205; i++) ids.push(await create({userName: `u${i}`, externalId: `${i}`}));
    const page = async (query) => {
      const {body} = await send('GET', `/Users?${query}`);
      assert.equal(body.totalResults, 205);
      assert.equal(body.itemsPerPage, body.Resources.length);
      return [body.startIndex, body.Resources.map(({id}) => ids.indexOf(id))];
    };
    const range = (start, count) => Array.from({length: count}, (_, i) => start + i);
    assert.deepEqual(await page('startIndex=1&count=2'), [1, [0, 1]]);
    assert.deepEqual(await page('startIndex=204&count=2'), [204, [203, 204]]);
    assert.deepEqual(await page('startIndex=205&count=10'), [205, [204]]);
    assert.deepEqual(await page('startIndex=206'), [206, []]);
    assert.deepEqual(await page('startIndex=-3&count=1'), [1, [0]]);
    assert.deepEqual(await page('count=0'), [1, []]);
    assert.deepEqual(await page('count=-1'), [1, []]);
    assert.deepEqual(await page(''), [1, range(0, 100)]);
    assert.deepEqual(await page('count=999'), [1, range(0, 200)]);
    for (const query of ['startIndex=x', 'count=1.5', 'count=', 'count=1e9'])
      assert.equal((await send('GET', `/Users?${query}`)).body.scimType, 'invalidValue', query);
  });
});

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
