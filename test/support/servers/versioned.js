// Model servers that check versions, at `/<kind>/<person>`: PUT stores raw bytes, DELETE removes, GET and HEAD show them with their ETag.
//   keys    answers an Idempotency-Key it has seen as it did the first time
//   told    has no keys; its 412 says in JSON which picture is stored, with its version
//   silent  has no keys; its 412 says nothing
// `/<kind>/_log/<person>` lists what was stored and removed, `/<kind>/_put/<person>` stores something past all checks.
import {createHash} from 'node:crypto';

async function bytesOf(stream) {
  const chunks = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}

export function versionedHandler() {
  /** @type {Map<string, {bytes: Buffer, version: string}>} */
  const pictures = new Map();
  const answers = new Map();
  const logs = new Map();
  let count = 0;

  const json = (status, body, headers) => ({
    status,
    headers: {'Content-Type': 'application/json', ...headers},
    body: JSON.stringify(body),
  });

  function conflict(kind, current, url) {
    if (kind === 'silent') return {status: 412};
    if (!current) return json(412, {url: null});
    return json(412, {url, version: current.version}, {ETag: `"${current.version}"`});
  }

  function change({method, headers}, bytes, kind, id, url) {
    const path = `${kind}/${id}`;
    const current = pictures.get(path);
    const {'if-match': ifMatch, 'if-none-match': ifNoneMatch} = headers;
    if ((ifMatch && ifMatch !== `"${current?.version}"`) || (ifNoneMatch === '*' && current))
      return conflict(kind, current, url);
    logs.set(path, [...(logs.get(path) ?? []), {method, key: headers['idempotency-key'] ?? null}]);
    if (method === 'DELETE') {
      pictures.delete(path);
      return {status: 204};
    }
    // A version of its own each time, also for the same bytes.
    const version = `${++count}-${createHash('sha256').update(bytes).digest('hex').slice(0, 8)}`;
    pictures.set(path, {bytes, version});
    return json(201, {url, version}, {ETag: `"${version}"`, Location: url});
  }

  return async (request, response) => {
    const [, kind, log, id] = /^\/(keys|told|silent)\/(_log\/|_put\/)?([^/?]+)/.exec(request.url) ?? [];
    const {method, headers} = request;
    const url = `${headers['x-forwarded-prefix'] ?? ''}/${kind}/${id}`;
    const bytes = await bytesOf(request).catch(() => undefined);
    if (!bytes || !kind) return response.destroy();
    const key = headers['idempotency-key'];
    let answer;
    if (log === '_log/') answer = json(200, logs.get(`${kind}/${id}`) ?? []);
    else if (log === '_put/') answer = change({method: 'PUT', headers: {}}, bytes, kind, id, url);
    else if (method === 'GET' || method === 'HEAD') {
      const current = pictures.get(`${kind}/${id}`);
      answer = current
        ? {status: 200, headers: {'Content-Type': 'image/png', ETag: `"${current.version}"`}, body: current.bytes}
        : {status: 404};
    } else {
      answer = (kind === 'keys' && answers.get(key)) || change(request, bytes, kind, id, url);
      if (key && kind === 'keys' && answer.status < 300) answers.set(key, answer);
    }
    response.writeHead(answer.status, answer.headers).end(method === 'HEAD' ? undefined : answer.body);
  };
}

/** Another origin that lets every page do everything, and counts what reaches it; `/_address` and `/_log` tell. */
export function sinkHandler() {
  const log = [];
  return async (request, response) => {
    const {method, url, headers} = request;
    const bytes = (await bytesOf(request).catch(() => Buffer.alloc(0))).length;
    const cors = {
      'Access-Control-Allow-Origin': headers.origin ?? '*',
      'Access-Control-Allow-Credentials': 'true',
      'Access-Control-Allow-Headers': headers['access-control-request-headers'] ?? '*',
      'Access-Control-Allow-Methods': '*, PUT, PATCH, DELETE',
      'Content-Type': 'application/json',
    };
    if (url === '/_address') return response.end(JSON.stringify(`http://${headers.host}`));
    if (url === '/_log') return response.end(JSON.stringify(log));
    log.push({method, url, bytes, headers});
    response
      .writeHead(method === 'OPTIONS' ? 204 : 200, cors)
      .end(method === 'OPTIONS' ? undefined : '{"url":"/x.png"}');
  };
}
