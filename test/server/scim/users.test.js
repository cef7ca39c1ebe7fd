import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {CORE, ENTERPRISE, setUp, ada} from './set-up.js';

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
