// Webhooks as the systems send them, and as an attacker does. They run on the built package.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {liveDirectory} from '../../dist/people/index.js';
import {webhookRoutes} from '../../dist/server/index.js';

const secret = 'a-secret-of-24-characters';

function setUp(options = {}) {
  const told = [];
  const errors = [];
  const verified = [];
  const renewed = [];
  const handle = webhookRoutes({
    onChanges: (changes, system) =>
      void told.push(...changes.map(({kind, personId}) => `${system} ${kind} ${personId}`)),
    pipedrive: {user: 'avatars', password: secret},
    podio: {secret, verify: (hook) => void verified.push(hook)},
    microsoft: {clientState: secret, renew: (ids) => void renewed.push(...ids)},
    onError: (error) => errors.push(error),
    ...options,
  });
  const post = (path, body, headers = {}) =>
    handle(new Request(`https://app.example/webhooks/${path}`, {method: 'POST', body, headers, duplex: 'half'}));
  const authorization = (user, password) => ({Authorization: `Basic ${btoa(`${user}:${password}`)}`});
  const pipedrive = (payload, headers = authorization('avatars', secret)) =>
    post('pipedrive', typeof payload === 'string' ? payload : JSON.stringify(payload), headers);
  return {handle, post, pipedrive, authorization, told, errors, verified, renewed};
}

const deal = {meta: {entity: 'deal', action: 'create', entity_id: '1', id: 'w1'}, data: {id: 1, owner_id: 7}};

describe('the webhooks of Pipedrive', () => {
  it('lead from a deal to its owner, with the right credentials only', async () => {
    const {pipedrive, authorization, told} = setUp();
    assert.equal((await pipedrive(deal)).status, 202);
    assert.deepEqual(told, ['Pipedrive invalidate 7']);
    for (const headers of [
      {},
      authorization('avatars', 'wrong'),
      authorization('other', secret),
      authorization('', ''),
      {Authorization: 'Basic ***'},
      {Authorization: `Bearer ${secret}`},
    ])
      assert.equal((await pipedrive(deal, headers)).status, 401);
    assert.equal(told.length, 1);
  });

  it('are refused where they are garbled or too large, before the rest is read', async () => {
    const {pipedrive, post, authorization, told} = setUp();
    for (const body of ['{', '', '<xml/>']) assert.equal((await pipedrive(body)).status, 400, body);
    for (const body of ['null', '[]', '7', '{"meta":[]}', '{"meta":{"entity":"user"}}'])
      assert.equal((await pipedrive(body)).status, 202, body);
    const read = {bytes: 0};
    const endless = new ReadableStream({
      pull(controller) {
        read.bytes += 100_000;
        controller.enqueue(new Uint8Array(100_000));
      },
    });
    assert.equal((await post('pipedrive', endless, authorization('avatars', secret))).status, 413);
    assert.ok(read.bytes <= 1_300_000, `${read.bytes} bytes`);
    assert.deepEqual(told, []);
  });

  it('come to the same people twice, late and out of order', async () => {
    const directory = {people: async () => []};
    const removal = (id, at) => ({
      meta: {entity: 'user', action: 'delete', entity_id: id, id: `d${at}`, timestamp: at},
    });
    const outcomes = [];
    const webhooks = [removal('7', 1_700_000_000), removal('7', 1_600_000_000), deal, deal];
    for (const order of [webhooks, [...webhooks].reverse(), [...webhooks, ...webhooks]]) {
      const live = liveDirectory(directory, {source: 'Pipedrive'});
      const removed = new Set();
      live.subscribe(({personId, person}) => person === null && removed.add(personId));
      const {pipedrive} = setUp({onChanges: (changes) => live.applyChanges(changes)});
      for (const webhook of order) assert.equal((await pipedrive(webhook)).status, 202);
      outcomes.push([...removed]);
    }
    assert.deepEqual(outcomes, [['7'], ['7'], ['7']]);
  });

  it('are answered with 500 where they could not be taken, and in time where that takes long', async () => {
    const failing = setUp({
      onChanges() {
        throw new Error('no database');
      },
    });
    const answer = await failing.pipedrive(deal);
    assert.equal(answer.status, 500);
    assert.doesNotMatch(await answer.text(), /database/);
    let reject;
    const slow = setUp({answerWithinMs: 10, onChanges: () => new Promise((_, no) => (reject = no))});
    assert.equal((await slow.pipedrive(deal)).status, 202);
    reject(new Error('later'));
    await new Promise((resolve) => setTimeout(resolve));
    assert.match(slow.errors[0].message, /later/);
  });
});

it('webhooks wait for their callback, however long they may wait', async () => {
  for (const answerWithinMs of [Infinity, 2 ** 31]) {
    const order = [];
    const {pipedrive} = setUp({
      answerWithinMs,
      onChanges: async () => {
        await new Promise((resolve) => setTimeout(resolve, 20));
        order.push('stored');
      },
    });
    await pipedrive(deal);
    assert.deepEqual([...order, 'answered'], ['stored', 'answered']);
  }
});

describe('the hooks of Podio', () => {
  const form = (fields) => new URLSearchParams(fields);

  it('are verified, and only at the secret address', async () => {
    const {post, verified} = setUp();
    const hook = {type: 'hook.verify', hook_id: '12', code: 'abc'};
    for (const path of ['podio/wrong', 'podio/', `podio/${secret}x`])
      assert.equal((await post(path, form(hook))).status, 404, path);
    assert.equal((await post(`podio/${secret}`, form(hook))).status, 202);
    assert.equal((await post(`podio/${secret}`, form({...hook, hook_id: '../../user'}))).status, 400);
    assert.deepEqual(verified, [{hookId: '12', code: 'abc'}]);
  });

  it('name the person, or an item whose creator is looked up', async () => {
    const items = [];
    const {post, told} = setUp({
      podio: {
        secret,
        verify() {},
        async readItem(id) {
          items.push(id);
          return {item_id: Number(id), created_by: {type: 'user', id: 42}};
        },
      },
    });
    await post(`podio/${secret}`, form({type: 'item.update', item_id: '5', item_revision_id: '1', external_id: '21'}));
    await post(`podio/${secret}`, form({type: 'item.create', item_id: '../x', external_id: '22'}));
    await post(`podio/${secret}`, form({type: 'item.delete', item_id: '6', external_id: '23'}));
    assert.deepEqual(items, ['5']);
    const ids = ['21', '42', '22', '23'];
    assert.deepEqual(
      told,
      ids.map((id) => `Podio invalidate ${id}`),
    );
  });
});

describe('the notifications of Microsoft Graph', () => {
  const body = (...entries) => JSON.stringify({value: entries});
  const notification = {changeType: 'updated', resource: 'Users/u1', resourceData: {id: 'u1'}, id: 'n1'};

  it('begin with a token that comes back as text and never as a page', async () => {
    const {post} = setUp();
    const token = 'Validation: <script>alert(1)</script> 100%';
    const answer = await post(`microsoft?validationToken=${encodeURIComponent(token)}`);
    assert.equal(answer.status, 200);
    assert.equal(await answer.text(), token);
    assert.match(answer.headers.get('content-type'), /^text\/plain/);
    assert.equal(answer.headers.get('x-content-type-options'), 'nosniff');
    assert.equal((await post(`microsoft?validationToken=${'x'.repeat(5000)}`)).status, 400);
  });

  it('count with the client state only, and ask for renewals', async () => {
    const {post, told, renewed} = setUp();
    const own = {...notification, clientState: secret};
    const forged = {...notification, resourceData: {id: 'victim'}, clientState: 'guess'};
    assert.equal((await post('microsoft', body(own, forged))).status, 202);
    assert.equal((await post('microsoft', body(forged, {...notification, clientState: undefined}))).status, 403);
    assert.equal((await post('microsoft', '{}')).status, 403);
    const lifecycle = {lifecycleEvent: 'reauthorizationRequired', subscriptionId: 's1'};
    await post('microsoft', body({...lifecycle, clientState: secret}, {...lifecycle, subscriptionId: 's2'}));
    assert.deepEqual([told, renewed], [['Microsoft 365 invalidate u1'], ['s1']]);
  });
});

describe('webhookRoutes', () => {
  it('has no route for a system that was left out, for other methods and for other paths', async () => {
    const {handle, post} = setUp({podio: undefined});
    assert.equal(await post(`podio/${secret}`, ''), undefined);
    assert.equal(await post('salesforce', ''), undefined);
    assert.equal((await handle(new Request('https://app.example/webhooks/pipedrive'))).status, 405);
  });

  it('cannot be made with a secret that is missing or short', () => {
    const onChanges = () => {};
    for (const password of [undefined, '', 'short'])
      assert.throws(() => webhookRoutes({onChanges, pipedrive: {user: 'a', password}}), TypeError);
    assert.throws(() => webhookRoutes({onChanges, podio: {verify() {}}}), TypeError);
    assert.throws(() => webhookRoutes({onChanges, microsoft: {renew() {}}}), TypeError);
  });
});
