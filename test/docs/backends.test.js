// The samples of docs/backends do what the pages say, duties of a server included: Express, Next.js, S3, tus and Microsoft 365 run
// here as they stand on the page, and Django's where Python has Django and Pillow (`PYTHON=…` says which Python); Rails' and Laravel's
// are read by parsers of their languages, no more.
import assert from 'node:assert/strict';
import {execFileSync, spawnSync} from 'node:child_process';
import {createServer} from 'node:http';
import {readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {after, before, describe, test} from 'node:test';
import {pathToFileURL} from 'node:url';
import {build} from 'esbuild';
import sharp from 'sharp';
import {skipWithout} from '../../scripts/extra-packages.js';
import {blocksOf, sampleFolder, startSample} from '../support/markup/run-doc-samples.js';
import {serviceHandler} from '../support/servers/services.js';

const file = (name) => readFileSync(`test/fixtures/${name}`);
const photo = file('photo.jpg');
const asAda = {'X-User': 'ada'};
const hostile = {'text.jpg': 415, 'drawing.svg': 415, 'bomb.png': 415, 'page.jpg': 415, 'animated.gif': 415};

const skip = skipWithout('test/tools');

const servers = [];
after(() => {
  for (const server of servers) {
    server.close();
    server.closeAllConnections();
  }
});

/** Listens on a free port. */
async function listen(handler) {
  const server = createServer(handler);
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  servers.push(server);
  return `http://127.0.0.1:${server.address().port}`;
}

/** What people may see is a small WebP of the server's own making. */
async function assertRewritten(bytes) {
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
function duties(address) {
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

describe('Express', {skip, timeout: 60_000}, () => {
  let sample;
  const bySession = {'id === process.env.SIGNED_IN_AS': "request.get('X-User') === id"};
  before(async () => (sample = await startSample('express', bySession)));
  after(() => sample?.stop());
  duties(() => `${sample.origin}/api/people/ada/avatar`);

  test('runs as it stands, for the one person it lets in', async () => {
    const unchanged = await startSample('express', {}, {SIGNED_IN_AS: 'ada'});
    try {
      const upload = (id) => {
        const body = new FormData();
        body.append('avatar', new Blob([photo], {type: 'image/jpeg'}), 'avatar.jpg');
        return fetch(`${unchanged.origin}/api/people/${id}/avatar`, {method: 'POST', body});
      };
      const answer = await upload('ada');
      assert.equal(answer.status, 201);
      const {url} = await answer.json();
      assert.equal((await fetch(new URL(url, unchanged.origin))).status, 200);
      assert.equal((await upload('bob')).status, 403);
    } finally {
      await unchanged.stop();
    }
  });
});

describe('Next.js', {timeout: 60_000}, () => {
  const {folder, drop} = sampleFolder();
  let origin;
  before(async () => {
    writeFileSync(
      path.join(folder, 'pictures.ts'),
      `const people = new Map<string, string>();
       export const files = new Map<string, Buffer>();
       export const publicUrlOf = (version: string) => '/pictures/' + version;
       export const pictures = {
         versionOf: async (id: string) => people.get(id),
         async save(id: string, version: string, picture: Buffer) { people.set(id, version); files.set(version, picture); },
         async remove(id: string) { files.delete(people.get(id) ?? ''); people.delete(id); },
       };`,
    );
    writeFileSync(
      path.join(folder, 'session.ts'),
      `let id: string | null = null;
       export const signIn = (user: string | null) => void (id = user);
       export const currentUser = async () => (id ? {id, isAdmin: false} : undefined);`,
    );
    const [route] = blocksOf('nextjs', 'ts');
    writeFileSync(
      path.join(folder, 'route.ts'),
      `${route}\nexport {files} from '@/lib/pictures';\nexport {signIn} from '@/lib/session';`,
    );
    const outfile = path.join(folder, 'route.mjs');
    const alias = {
      '@/lib/pictures': path.join(folder, 'pictures.ts'),
      '@/lib/session': path.join(folder, 'session.ts'),
    };
    const options = {
      bundle: true,
      format: 'esm',
      platform: 'node',
      external: ['sharp'],
      tsconfigRaw: {},
      outfile,
      alias,
    };
    await build({entryPoints: [path.join(folder, 'route.ts')], ...options});
    const handlers = await import(pathToFileURL(outfile).href);
    origin = await listen(async (request, response) => {
      const picture = handlers.files.get(request.url.replace('/pictures/', ''));
      const headers = {'Content-Type': 'image/webp', 'X-Content-Type-Options': 'nosniff'};
      if (request.method === 'GET') return response.writeHead(picture ? 200 : 404, headers).end(picture);
      handlers.signIn(request.headers['x-user'] ?? null);
      const chunks = [];
      for await (const chunk of request) chunks.push(chunk);
      const body = chunks.length ? Buffer.concat(chunks) : undefined;
      const asked = new Request(`http://next${request.url}`, {method: request.method, headers: request.headers, body});
      const answer = await handlers[request.method](asked, {params: Promise.resolve({id: 'ada'})});
      response
        .writeHead(answer.status, Object.fromEntries(answer.headers))
        .end(Buffer.from(await answer.arrayBuffer()));
    });
  });
  after(drop);
  duties(() => `${origin}/api/people/ada/avatar`);
});

describe('S3', {skip, timeout: 60_000}, () => {
  let store;
  let sample;
  before(async () => {
    const {startS3} = await import('../tools/s3.js');
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

describe('Microsoft 365', {skip, timeout: 60_000}, () => {
  let sample;
  before(async () => {
    const graph = await listen(serviceHandler('graph'));
    sample = await startSample('microsoft-365', {'https://graph.microsoft.com/v1.0': graph});
  });
  after(() => sample?.stop());
  const ask = (method, {tail = '/$value', headers = asAda, body} = {}) =>
    fetch(`${sample.origin}/graph/v1.0/users/ada/photo${tail}`, {
      method,
      headers: {...(body && {'Content-Type': 'image/jpeg'}), ...headers},
      body,
    });

  test('hands on the photo and what Graph says of it, and nothing it was not asked for', async () => {
    assert.equal((await ask('PUT', {body: photo})).status, 200);
    const served = await ask('GET');
    assert.equal(served.headers.get('x-content-type-options'), 'nosniff');
    assert.deepEqual(Buffer.from(await served.arrayBuffer()), photo);
    assert.match((await (await ask('GET', {tail: ''})).json())['@odata.mediaEtag'], /^"/);
    assert.equal((await ask('DELETE')).status, 204);
    assert.equal((await ask('POST', {body: photo})).status, 405);
  });

  test('refuses a change of another person’s photo, and any change from another site; stops at 4 MB', async () => {
    assert.equal((await ask('PUT', {body: photo, headers: {'X-User': 'bob'}})).status, 403);
    assert.equal((await ask('PUT', {body: photo, headers: {...asAda, 'Sec-Fetch-Site': 'cross-site'}})).status, 403);
    assert.equal((await ask('PUT', {body: Buffer.alloc(4_300_000)})).status, 413);
  });
});

const {PYTHON = 'python3'} = process.env;
const hasPython = spawnSync(PYTHON, ['--version']).status === 0;
const hasDjango = spawnSync(PYTHON, ['-c', 'import django, PIL']).status === 0;

describe('Django', {timeout: 60_000}, () => {
  const blocks = blocksOf('django', 'python');
  const templates = blocksOf('django', 'django');

  test('has each tag of a template on one line, where Django finds it', () => {
    assert.equal(templates.length, 2);
    for (const code of templates) {
      assert.match(code, /\{% if person\.avatar %\}src="\{\{ person\.avatar\.url \}\}"\{% endif %\}/);
      for (const [tag] of code.matchAll(/\{[%{][^]*?[%}]\}/g)) assert.doesNotMatch(tag, /\n/);
    }
  });

  test('is Python', {skip: !hasPython && `${PYTHON} is not installed here`}, () => {
    for (const code of blocks) {
      execFileSync(PYTHON, ['-c', 'import ast, sys; ast.parse(sys.stdin.read())'], {input: code});
    }
    assert.equal(blocks.length, 2);
  });

  test('keeps the duties', {skip: !hasDjango && `${PYTHON} has no Django and Pillow here`}, () => {
    const sample = ['test/support/markup/django-sample.py', ...Object.keys(hostile)];
    const input = JSON.stringify({view: blocks[0], templates});
    const told = JSON.parse(execFileSync(PYTHON, sample, {input, encoding: 'utf8'}));
    assert.deepEqual(told, {
      ...{first: 201, named: true, stored: {format: 'WEBP', size: [512, 512], exif: 0}},
      without: {get: 404, head: 404, templates: [false, false]},
      served: {
        ...{type: 'image/webp', bytes: true, etag: [true, true], same: [304, '', true], other: 200},
        ...{nobody: 401, templates: [true, true]},
      },
      unseen: [412, true],
      after: 404,
      ...{stale: [412, true], large: [413, {maxBytes: 2_000_000}]},
      ...{nobody: 401, 'somebody else': 403, 'without a token': 403},
      ...{hostile, removed: [204, 204], left: []},
    });
  });
});

describe('the languages that are only read here', {skip}, () => {
  test('Ruby', async () => {
    const {loadPrism} = await import('../tools/languages.js');
    const parse = await loadPrism();
    for (const code of blocksOf('rails', 'ruby')) assert.deepEqual(parse(code).errors, []);
    assert.equal(blocksOf('rails', 'ruby').length, 3);
  });

  test('PHP', async () => {
    const {
      phpParser: {Engine},
    } = await import('../tools/languages.js');
    const engine = new Engine({parser: {suppressErrors: false, version: '8.3'}, ast: {withPositions: true}});
    for (const code of blocksOf('laravel', 'php')) engine.parseCode(`<?php\n${code}`, 'sample.php');
    assert.equal(blocksOf('laravel', 'php').length, 2);
    assert.throws(() => engine.parseCode('<?php if (', 'broken.php'));
  });
});
