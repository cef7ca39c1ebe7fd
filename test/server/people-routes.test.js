// The routes that pages read people from: what they cost the systems, and what an attacker gets. They run on the built package.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {liveDirectory} from '../../dist/people/index.js';
import {idsOf, fakeSystem, routesOf} from './people-system.js';

/** The next event of a stream. */
async function nextEvent(reader, event = 'message') {
  let text = '';
  for (;;) {
    const {value, done} = await reader.read();
    if (done) return undefined;
    text += new TextDecoder().decode(value);
    const match = event === 'ready' ? /event: ready/.test(text) : /id: (\S+)\ndata: (.*)\n\n/.exec(text);
    if (match === true) return undefined;
    if (match) return {id: match[1], ...JSON.parse(match[2])};
  }
}

describe('GET people', () => {
  it('gives the asked people with addresses of this server, and none of the system', async () => {
    const system = fakeSystem();
    system.people.set('p1', {id: 'p1', name: 'Without', picture: null});
    const {people} = routesOf(system);
    const [first, second, ...rest] = await people(['p0', 'p1', 'unknown', 'p0']);
    assert.equal(first.name, 'Name of p0');
    assert.match(first.picture, /^\/people\/p0\/picture\?v=[0-9a-f]{32}$/);
    assert.equal(second.picture, null);
    assert.deepEqual(rest, []);
  });

  it('keeps ids with commas, slashes and other signs apart', async () => {
    const system = fakeSystem();
    const ids = ['a,b', 'a', '../x', 'ä/ö', '%2C', 'x y', '__proto__'];
    for (const id of ids) system.people.set(id, {id, name: id});
    const found = await routesOf(system).people(ids);
    assert.deepEqual(
      found.map(({id}) => id),
      ids,
    );
  });

  it('costs a system at most one question in half the time that an answer counts, however many pages ask', async () => {
    const system = fakeSystem(250);
    const {people} = routesOf(system, {ttlMs: 300_000});
    const start = system.time;
    for (let minute = 0; minute < 20; minute += 1) {
      system.time = start + minute * 60_000;
      // 50 pages, each of which shows other people and asks at another moment.
      const pages = Array.from({length: 50}, (_, page) => people(idsOf(250).filter((_, i) => (i + page + minute) % 5)));
      const answers = await Promise.all(pages);
      assert.ok(answers.every((answer) => answer.length === 200));
    }
    assert.ok(system.calls.length <= 10, `${system.calls.length} questions in 20 minutes`);
  });

  it('leaves out whom the sender may not see, and passes a 401 on', async () => {
    const system = fakeSystem();
    const hidden = routesOf(system, {mayRead: ({personId}) => personId !== 'p1'});
    assert.deepEqual(
      (await hidden.people(['p0', 'p1', 'p2'])).map(({id}) => id),
      ['p0', 'p2'],
    );
    assert.ok(!system.calls.flat().includes('p1'));
    assert.equal((await hidden.get('/people/p1/picture')).status, 403);
    const signedOut = routesOf(system, {mayRead: () => new Response(null, {status: 401})});
    for (const path of ['/people?ids=p0', '/people?cursor=', '/people/events', '/people/p0/picture'])
      assert.equal((await signedOut.get(path)).status, 401, path);
  });

  it('refuses too many ids, broken ones, other methods and pages of other sites', async () => {
    const system = fakeSystem();
    const {get} = routesOf(system);
    const foreign = {headers: {'Sec-Fetch-Site': 'cross-site'}};
    for (const [status, path, init] of [
      [400, `/people?ids=${idsOf(251).join()}`],
      [400, '/people?ids=%E0%A4%A'],
      [400, '/people'],
      [400, `/people?ids=${'x'.repeat(600)}`],
      [400, '/people?cursor=%7B'],
      [404, '/people?cursor=%5B%22Other%22%5D'],
      [405, '/people?ids=p0', {method: 'POST', body: 'SELECT Id FROM User'}],
      [403, '/people?ids=p0', foreign],
      [403, '/people/events', foreign],
      [404, '/people/unknown/picture'],
    ])
      assert.equal((await get(path, init)).status, status, path);
    for (const path of ['/peoples', '/people/', '/people/a/b/picture', '/people/p0/picture/../../x', '/'])
      assert.equal(await get(path), undefined, path);
  });

  it('answers with what it knows while a system fails, and with 503 where it knows nothing', async () => {
    const system = fakeSystem();
    const {people, get, errors} = routesOf(system);
    await people(['p0']);
    system.failure = Object.assign(new Error('busy: token=secret'), {facts: {retryAfterMs: 42_000}});
    system.time += 301_000;
    const partly = await (await get('/people?ids=p0,p1')).json();
    assert.deepEqual([partly.people.map(({id}) => id), partly.unread], [['p0'], ['p1']]);
    const answer = await get('/people?ids=p1');
    assert.deepEqual([answer.status, answer.headers.get('retry-after')], [503, '42']);
    assert.doesNotMatch(await answer.text(), /secret/);
    const asked = system.calls.length;
    await get('/people?ids=p1');
    assert.equal(system.calls.length, asked, 'a system that failed is left alone for a moment');
    system.failure = undefined;
    system.time += 11_000;
    assert.equal((await people(['p0', 'p1'])).length, 2);
    assert.ok(errors.length);
  });

  it('says whom a directory could not read, and reads them again for the next page', async () => {
    const system = fakeSystem();
    const {people} = system.directory;
    system.directory.people = async (ids, {onUnread}) => {
      onUnread(['p1'], new Error('forbidden'));
      return (await people(ids)).filter(({id}) => id !== 'p1');
    };
    const {get, errors} = routesOf(system);
    for (const calls of [1, 2]) {
      const answer = await (await get('/people?ids=p0,p1,gone')).json();
      assert.deepEqual([answer.people.map(({id}) => id), answer.unread], [['p0'], ['p1']]);
      assert.equal(system.calls.length, calls);
    }
    assert.equal(errors.length, 2);
    assert.equal((await (await get('/people?ids=p0,gone')).json()).unread, undefined);
  });

  it('asks each directory, takes the first of two people with one id, and lists all of them page by page', async () => {
    const [first, second] = [fakeSystem(700), fakeSystem(2)];
    second.people.set('p0', {id: 'p0', name: 'Other'}).set('only', {id: 'only', name: 'Only'});
    const {people, get} = routesOf(first, {directories: {A: first.directory, 'B c': second.directory}});
    assert.deepEqual(
      (await people(['p0', 'only'])).map(({name}) => name),
      ['Name of p0', 'Only'],
    );
    const listed = [];
    let pages = 0;
    for (let cursor = ''; cursor !== undefined; pages += 1) {
      const page = await (await get(`/people?cursor=${encodeURIComponent(cursor)}`)).json();
      listed.push(...page.people);
      cursor = page.cursor;
    }
    assert.deepEqual([listed.length, pages], [703, 3]);
  });
});

describe('GET people/events', () => {
  it('notifies every page of a change, and the next response is a new one', async () => {
    const system = fakeSystem();
    const live = liveDirectory(system.directory, {source: 'Fake'});
    const {get, people} = routesOf(system, {directories: {Fake: live}});
    await people(['p0', 'p1']);
    const streams = await Promise.all(Array.from({length: 50}, () => get('/people/events')));
    assert.match(streams[0].headers.get('content-type'), /^text\/event-stream/);
    const readers = streams.map(({body}) => body.getReader());
    system.people.set('p0', {id: 'p0', name: 'New name', picture: null});
    live.applyChanges([{source: 'Fake', personId: 'p0', at: Date.now(), key: '1', kind: 'invalidate'}]);
    for (const event of await Promise.all(readers.map((reader) => nextEvent(reader))))
      assert.equal(event.personId, 'p0');
    const before = system.calls.length;
    const answers = await Promise.all(readers.map(() => people(['p0'])));
    assert.ok(answers.every(([{name}]) => name === 'New name'));
    assert.equal(system.calls.length, before + 1);
    await Promise.all(readers.map((reader) => reader.cancel()));
  });

  it('sends what a page missed, everything where that is not known, and no person whom the page may not see', async () => {
    const system = fakeSystem();
    let tell;
    const directory = {...system.directory, subscribe: (listener) => ((tell = listener), () => {})};
    const mayRead = ({personId}) => personId !== 'secret';
    const {get} = routesOf(system, {directories: {Fake: directory}, mayRead});
    const first = (await get('/people/events')).body.getReader();
    tell({personId: 'secret'});
    tell({personId: 'p1'});
    const event = await nextEvent(first);
    assert.equal(event.personId, 'p1');
    await first.cancel();
    tell({personId: 'p2'});
    const again = (await get('/people/events', {headers: {'Last-Event-ID': event.id}})).body.getReader();
    assert.equal((await nextEvent(again)).personId, 'p2');
    await again.cancel();
    const other = (await get('/people/events?since=other-run-7')).body.getReader();
    assert.equal((await nextEvent(other)).personId, '*');
    await other.cancel();
  });

  it('reads a person again who changed while they were read', async () => {
    const system = fakeSystem();
    let tell;
    let release;
    const directory = {
      ...system.directory,
      subscribe: (listener) => ((tell = listener), () => {}),
      async people(ids, options) {
        const answer = await system.directory.people(ids, options);
        if (release === undefined) await new Promise((resolve) => (release = resolve));
        return answer;
      },
    };
    const {people} = routesOf(system, {directories: {Fake: directory}});
    const early = people(['p0']);
    while (!release) await new Promise((resolve) => setTimeout(resolve));
    system.people.set('p0', {id: 'p0', name: 'After'});
    tell({personId: 'p0'});
    assert.equal((await people(['p0']))[0].name, 'After');
    release();
    await early;
    assert.equal((await people(['p0']))[0].name, 'After');
  });
});
