// What all fakes of other systems share: routes, a count of requests, failures to order, and an answer over real HTTP.

/** A picture of one pixel, in whichever colour: enough to tell bytes apart. */
export function pixel(seed) {
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );
  return Buffer.concat([png, Buffer.from(String(seed))]);
}

export const json = (body, status = 200, headers = {}) => ({
  status,
  headers,
  body: JSON.stringify(body),
  type: 'application/json',
});
export const picture = (bytes, type = 'image/png') => ({status: 200, headers: {}, body: bytes, type});
export const page = (html) => ({status: 200, headers: {}, body: html, type: 'text/html'});
export const nothing = (status = 404) => json({message: 'no'}, status);

/** Where the systems keep pictures: another origin than that of their API, which gets no credentials. */
export const pictureOrigin = 'https://pictures.example';
const isPicture = ({url}) => /^\/(?:pictures|files|profilephoto|photos)\//.test(url.pathname);

/** The header that carries the token of most systems. */
export const bearer = {authorization: 'Bearer token'};

/** True once more than `count` requests came within `perMs`. */
function createLimit({count, perMs, now = Date.now}) {
  const times = [];
  let first = 0;
  return () => {
    const at = now();
    while (times[first] <= at - perMs) first++;
    if (times.length - first >= count) return true;
    times.push(at);
    return false;
  };
}

/**
 * A system: `routes` are [method, pattern, answer(match, {url, body, base})]. Every request is counted by its pathname.
 * Requests need the headers `credentials`, those for pictures at `pictureOrigin` must not have them. `limit` is the documented one,
 * {count, perMs, answer}. Under `/-/` the tests give orders: `requests` tells what was asked, `fail` queues failures, `change` calls
 * one of `orders`.
 */
export function fakeSystem(routes, orders = {}, {credentials = bearer, limit} = {}) {
  const requests = [];
  const failures = [];
  const isOverLimit = limit ? createLimit(limit) : () => false;

  const answerTo = (request) => {
    for (const [method, pattern, answer] of routes) {
      const match = method === request.method && pattern.exec(request.url.pathname);
      if (match) return answer(match, request);
    }
    return nothing();
  };

  const order = (name, body) => {
    if (name === 'requests') return json(requests);
    if (name === 'fail') failures.push(...Array(body.times ?? 1).fill(body));
    else if (name in orders) return json(orders[name](body) ?? {});
    return json({});
  };

  const hasCredentials = ({headers}) => Object.entries(credentials).every(([name, value]) => headers[name] === value);

  /** Also used from inside: a batch answers its requests with it. */
  const serve = (request) => {
    if (request.url.pathname.startsWith('/-/')) return order(request.url.pathname.slice(3), request.body);
    requests.push(`${request.method} ${request.url.pathname}`);
    const failure = failures.shift();
    if (failure) return json({message: 'failed as ordered'}, failure.status, failure.headers);
    if (isPicture(request)) {
      const leaked = Object.keys(credentials).some((name) => name in request.headers);
      return leaked ? json({message: 'credentials for another origin'}, 400) : answerTo(request);
    }
    if (!hasCredentials(request)) return json({message: 'no token'}, 401);
    return isOverLimit() ? limit.answer() : answerTo(request);
  };

  return {serve, answerTo, requests, credentials};
}

async function bodyOf(request) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  const text = Buffer.concat(chunks).toString();
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** A handler for `node:http` that serves the system under a path. */
export function handlerOf(system, base) {
  return async (request, response) => {
    const {method, headers} = request;
    const url = new URL(request.url.slice(base.length) || '/', `http://${headers.host}`);
    const answer = system.serve({method, url, base, headers, body: await bodyOf(request)});
    response.writeHead(answer.status, {'content-type': answer.type, ...answer.headers});
    response.end(answer.body);
  };
}
