import assert from 'node:assert/strict';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {after, describe, it} from 'node:test';
import {memoryAvatarStore} from '../../dist/server/index.js';
import {fileAvatarStore} from '../../dist/server/node.js';
import {endpoint, png, withExif, routes, put, get, statusOf} from './avatar-requests.js';

describe('two at once', () => {
  it('the second of two saves over one version gets the first as a conflict', async () => {
    const handle = routes();
    const {version} = await (await handle(put(png))).json();
    const both = await Promise.all([1, 2].map(() => handle(put(png, {'If-Match': `"${version}"`}))));
    assert.deepEqual(both.map(({status}) => status).sort(), [201, 412]);
    const saved = await both.find(({status}) => status === 201).json();
    const refused = both.find(({status}) => status === 412);
    assert.equal(refused.headers.get('etag'), `"${saved.version}"`);
    assert.deepEqual([(await refused.json()).version], [saved.version]);
    assert.equal(
      await statusOf(handle, new Request(endpoint, {method: 'DELETE', headers: {'If-Match': `"${version}"`}})),
      412,
    );
  });

  it('a first picture replaces none that came before it', async () => {
    const handle = routes();
    assert.equal(await statusOf(handle, put(png, {'If-None-Match': '*'})), 201);
    assert.equal(await statusOf(handle, put(png, {'If-None-Match': '*'})), 412);
    assert.equal(await statusOf(routes(), put(png, {'If-Match': '"1"'})), 412);
    assert.equal(await statusOf(handle, put(png, {'If-Match': '*'})), 201);
  });

  it('a save that is sent again, because its answer was lost, is stored once', async () => {
    const changes = [];
    const handle = routes({onChange: ({personId, version}) => changes.push([personId, version])});
    const first = await (await handle(put(png, {'Idempotency-Key': 'one', 'If-None-Match': '*'}))).json();
    const again = await handle(put(png, {'Idempotency-Key': 'one', 'If-None-Match': '*'}));
    assert.deepEqual([again.status, await again.json()], [201, first]);
    const both = await Promise.all([1, 2].map(() => handle(put(withExif, {'Idempotency-Key': 'two'}))));
    const [second, same] = await Promise.all(both.map((answer) => answer.json()));
    assert.deepEqual(same, second);
    // Each time: the server may have been killed before the first call.
    const versions = [first, first, second, second].map(({version}) => version);
    assert.deepEqual(
      changes,
      versions.map((version) => ['ada', version]),
    );
  });
});

describe('a change that is sent again after a newer one', () => {
  const key = (name) => ({'Idempotency-Key': name});
  const remove = (headers) => new Request(endpoint, {method: 'DELETE', headers});
  const stored = async (handle) => {
    const told = await handle(get(endpoint));
    return told.status === 200 ? (await told.json()).version : null;
  };

  const folder = mkdtempSync(path.join(tmpdir(), 'avatar-routes-'));
  after(() => rmSync(folder, {recursive: true}));

  for (const [kind, newStore] of [
    ['memoryAvatarStore', () => memoryAvatarStore()],
    ['fileAvatarStore', () => fileAvatarStore(folder)],
  ]) {
    it(`gets its first answer and changes nothing (${kind})`, async () => {
      const changes = [];
      const handle = routes({store: newStore(), onChange: ({version}) => changes.push(version)});
      const answer = async (request) => {
        const response = await handle(request);
        return [response.status, response.status === 204 ? null : await response.json()];
      };
      const first = await answer(put(png, {...key('one'), 'If-None-Match': '*'}));
      const second = await answer(put(withExif, key('two')));
      assert.deepEqual(await answer(put(png, {...key('one'), 'If-None-Match': '*'})), first);
      assert.equal(await stored(handle), second[1].version);

      assert.deepEqual(await answer(remove(key('three'))), [204, null]);
      assert.deepEqual(await answer(put(withExif, key('two'))), second);
      assert.equal(await stored(handle), null);
      assert.equal(await statusOf(handle, get('/avatars/ada')), 404);

      const fourth = await answer(put(png, {...key('four'), 'If-None-Match': '*'}));
      assert.deepEqual(await answer(remove(key('three'))), [204, null]);
      assert.equal(await stored(handle), fourth[1].version);
      // What is stored after each of the seven.
      const [v1, v2, v4] = [first, second, fourth].map(([, {version}]) => version);
      assert.deepEqual(changes, [v1, v2, v2, null, null, v4, v4]);
    });
  }

  it('is remembered where there was nothing to remove', async () => {
    const changes = [];
    const handle = routes({onChange: ({version}) => changes.push(version)});
    assert.equal(await statusOf(handle, remove(key('one'))), 204);
    const {version} = await (await handle(put(png))).json();
    assert.equal(await statusOf(handle, remove(key('one'))), 204);
    assert.deepEqual([await stored(handle), changes], [version, [null, version, version]]);
  });

  it('is refused where its key had another file, or was a removal', async () => {
    const handle = routes();
    const {version} = await (await handle(put(png, key('one')))).json();
    for (const request of [put(withExif, key('one')), remove(key('one'))]) {
      const refused = await handle(request);
      assert.deepEqual([refused.status, (await refused.json()).code], [422, 'idempotency-key-reused']);
    }
    assert.equal(await stored(handle), version);
  });

  it('is remembered for the last 10 changes of a person', async () => {
    const store = memoryAvatarStore();
    const handle = routes({store});
    for (let i = 0; i < 12; i++) await handle(put(png, key(`key ${i}`)));
    const {answered} = await store.read('ada');
    assert.deepEqual([answered.length, answered[0].key], [10, 'key 2']);
  });
});
