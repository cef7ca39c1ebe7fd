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

/**
 * A system: `routes` are [method, pattern, answer(match, {url, body, base})]. Every request is counted by its pathname.
 * Under `/-/` the tests give orders: `requests` tells what was asked, `fail` queues failures, `change` calls one of `orders`.
 */
export function fakeSystem(routes, orders = {}) {
  const requests = [];
  const failures = [];

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

  /** Also used from inside: a batch answers its requests with it. */
  const serve = (request) => {
    if (request.url.pathname.startsWith('/-/')) return order(request.url.pathname.slice(3), request.body);
    requests.push(`${request.method} ${request.url.pathname}`);
    const failure = failures.shift();
    if (failure) return json({message: 'failed as ordered'}, failure.status, failure.headers);
    return answerTo(request);
  };

  return {serve, answerTo, requests};
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
    const url = new URL(request.url.slice(base.length) || '/', `http://${request.headers.host}`);
    const answer = system.serve({method: request.method, url, base, body: await bodyOf(request)});
    response.writeHead(answer.status, {'content-type': answer.type, ...answer.headers});
    response.end(answer.body);
  };
}
