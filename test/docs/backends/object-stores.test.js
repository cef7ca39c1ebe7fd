import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import path from 'node:path';
import {after, before, describe, test} from 'node:test';
import {startSample} from '../../support/markup/run-doc-samples.js';
import {file, photo, asAda, hostile, skip, listen, assertRewritten} from './duties.js';

describe('S3', {skip, timeout: 60_000}, () => {
  let store;
  let sample;
  before(async () => {
    const {startS3} = await import('../../tools/s3.js');
    store = await startS3(listen);
    const options = `{endpoint: '${store.endpoint}', region: 'us-east-1', forcePathStyle: true,
      credentials: {accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER'}, requestChecksumCalculation: 'WHEN_REQUIRED'}`;
    sample = await startSample('s3', {"{region: 'eu-north-1'}": options, "'example-avatars'": "'avatars'"});
  });
  after(async () => {
    await sample?.stop();
    await store?.stop();
  });

  const ask = (what, body, headers = asAda) =>
    fetch(`${sample.origin}/api/avatar/${what}`, {
      method: 'POST',
      headers: {'Content-Type': 'application/json', ...headers},
      body: JSON.stringify({personId: 'ada', ...body}),
    });
  /** Signs and sends; answers the store's status and where people would see the picture. */
  const put = async (key, bytes) => {
    const {url, fields, publicUrl} = await (await ask('sign', {key, type: 'image/jpeg'})).json();
    const body = new FormData();
    for (const [name, value] of Object.entries(fields)) body.append(name, value);
    body.append('file', new Blob([bytes]), 'me.jpg');
    const {status} = await fetch(url, {method: 'POST', body});
    return {status, seen: `${store.endpoint}/avatars/public/${path.basename(publicUrl)}`};
  };

  test('signs, stores, rewrites and only then shows, and answers a repeated confirmation alike', async () => {
    const {status, seen} = await put('one', photo);
    assert.equal(status, 204);
    assert.equal((await fetch(seen)).status, 404);
    assert.deepEqual(
      [(await ask('confirm', {key: 'one'})).status, (await ask('confirm', {key: 'one'})).status],
      [200, 200],
    );
    await assertRewritten(Buffer.from(await (await fetch(seen)).arrayBuffer()));
    const second = await put('two', photo);
    assert.equal((await ask('confirm', {key: 'two'})).status, 200);
    assert.deepEqual([(await fetch(seen)).status, (await fetch(second.seen)).status], [404, 200]);
    assert.equal((await ask('remove', {})).status, 200);
    assert.equal((await fetch(second.seen)).status, 404);
  });

  test('signs for no other person, for no other site and for no other type', async () => {
    const type = 'image/jpeg';
    assert.equal((await ask('sign', {key: 'x', type}, {'X-User': 'bob'})).status, 403);
    assert.equal((await ask('sign', {key: 'x', type}, {...asAda, 'Sec-Fetch-Site': 'cross-site'})).status, 403);
    assert.equal((await ask('sign', {key: 'x', type: 'image/svg+xml'})).status, 415);
  });

  test('has the store refuse what is too large', async () => {
    assert.equal((await put('large', Buffer.alloc(2_000_001))).status, 400);
  });

  for (const [name, status] of Object.entries(hostile)) {
    test(`refuses ${name} and leaves nothing of it`, async () => {
      const {seen} = await put(name, file(name));
      assert.equal((await ask('confirm', {key: name})).status, status);
      assert.equal((await fetch(seen)).status, 404);
    });
  }
});

describe('tus', {skip, timeout: 60_000}, () => {
  let sample;
  before(async () => (sample = await startSample('tus')));
  after(() => sample?.stop());

  const base64 = (text) => Buffer.from(text).toString('base64');
  const create = (bytes, headers = asAda) =>
    fetch(`${sample.origin}/files`, {
      method: 'POST',
      headers: {
        ...{'Tus-Resumable': '1.0.0', 'Upload-Length': String(bytes.length)},
        ...{'Upload-Metadata': `personId ${base64('ada')}`, ...headers},
      },
    });
  const put = async (bytes) => {
    const location = new URL((await create(bytes)).headers.get('location'), sample.origin);
    const headers = {'Tus-Resumable': '1.0.0', 'Upload-Offset': '0', 'Content-Type': 'application/offset+octet-stream'};
    return fetch(location, {method: 'PATCH', headers: {...headers, ...asAda}, body: bytes});
  };

  test('stores a picture of its own making and says where', async () => {
    const answer = await put(photo);
    assert.equal(answer.status, 204);
    const url = answer.headers.get('x-picture-url');
    assert.match(url, /^\/pictures\/[0-9a-f]{32}\.webp$/);
    await assertRewritten(readFileSync(path.join(sample.folder, url)));
  });

  test('refuses an upload for another person, any upload from another site, and a file that is too large', async () => {
    assert.equal((await create(photo, {'X-User': 'bob'})).status, 403);
    assert.equal((await create(photo, {...asAda, 'Sec-Fetch-Site': 'cross-site'})).status, 403);
    assert.equal((await create(Buffer.alloc(2_000_001))).status, 413);
  });

  for (const [name, status] of Object.entries(hostile)) {
    test(`refuses ${name}`, async () => assert.equal((await put(file(name))).status, status));
  }
});
