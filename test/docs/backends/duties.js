// What every endpoint of docs/backends must do, and the fixtures of its tests.
import assert from 'node:assert/strict';
import {createServer} from 'node:http';
import {readFileSync} from 'node:fs';
import {after, test} from 'node:test';
import sharp from 'sharp';
import {skipWithout} from '../../../scripts/extra-packages.js';

export const file = (name) => readFileSync(`test/fixtures/${name}`);
export const photo = file('photo.jpg');
export const asAda = {'X-User': 'ada'};
export const hostile = {'text.jpg': 415, 'drawing.svg': 415, 'bomb.png': 415, 'page.jpg': 415, 'animated.gif': 415};

export const skip = skipWithout('test/tools');

const servers = [];
after(() => {
  for (const server of servers) {
    server.close();
    server.closeAllConnections();
  }
});

/** Listens on a free port. */
export async function listen(handler) {
  const server = createServer(handler);
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  servers.push(server);
  return `http://127.0.0.1:${server.address().port}`;
}

/** What people may see is a small WebP of the server's own making. */
export async function assertRewritten(bytes) {
  const {format, width, height, exif, xmp, icc} = await sharp(bytes).metadata();
  assert.deepEqual(
    {format, width, height, exif, xmp, icc},
    {
      ...{format: 'webp', width: 512, height: 512},
      ...{exif: undefined, xmp: undefined, icc: undefined},
    },
  );
}

/** The duties of an endpoint that takes multipart and answers JSON. @param {() => string} address */
export function duties(address) {
  const form = (bytes, name = '../../me.jpg') => {
    const body = new FormData();
    body.append('avatar', new Blob([bytes], {type: 'image/jpeg'}), name);
    return body;
  };
  const send = (headers = asAda, body = form(photo), method = 'POST') => fetch(address(), {method, headers, body});
  const remove = (headers = asAda) => fetch(address(), {method: 'DELETE', headers});

  test('stores a picture of its own making under a name of its own, and serves nothing but a picture', async () => {
    const answer = await send();
    assert.equal(answer.status, 201);
    const {url, version} = await answer.json();
    assert.match(url, /[0-9a-f]{32}(?:\.webp)?$/);
    assert.ok(url.includes(version));
    const served = await fetch(new URL(url, address()));
    assert.equal(served.headers.get('content-type'), 'image/webp');
    assert.equal(served.headers.get('x-content-type-options'), 'nosniff');
    await assertRewritten(Buffer.from(await served.arrayBuffer()));
  });

  test('refuses a change of another person’s picture, and any change from another site', async () => {
    for (const headers of [{}, {'X-User': 'bob'}, {...asAda, 'Sec-Fetch-Site': 'cross-site'}]) {
      assert.ok([401, 403].includes((await send(headers)).status));
      assert.ok([401, 403].includes((await remove(headers)).status));
    }
  });

  test('stops at its limit and says which it is', async () => {
    const answer = await send(asAda, form(Buffer.alloc(2_100_000)));
    assert.equal(answer.status, 413);
    assert.deepEqual(await answer.json(), {maxBytes: 2_000_000});
  });

  for (const [name, status] of Object.entries(hostile)) {
    test(`refuses ${name}`, async () => assert.equal((await send(asAda, form(file(name)))).status, status));
  }

  test('refuses to overwrite a picture of which the client has an older version', async () => {
    await remove();
    const {version} = await (await send({...asAda, 'If-None-Match': '*'})).json();
    for (const condition of [{'If-None-Match': '*'}, {'If-Match': '"another"'}]) {
      const refused = await send({...asAda, ...condition});
      assert.equal(refused.status, 412);
      assert.equal(refused.headers.get('etag'), `"${version}"`);
    }
    assert.equal((await send({...asAda, 'If-Match': `"${version}"`})).status, 201);
  });

  test('removes, also what is not there', async () => {
    const {url} = await (await send()).json();
    assert.deepEqual([(await remove()).status, (await remove()).status], [204, 204]);
    assert.equal((await fetch(new URL(url, address()))).status, 404);
  });
}
