// A proxy that does to requests what networks and servers do: it cuts, stalls, lies and answers any status.
//
//   POST /faulty/plan/<key>            the faults of the next requests under this key; the last one stays
//   GET  /faulty/report/<key>          what has been received under this key
//   *    /faulty/<target>/<key>/<path> forwarded to `<target>/<path>`, with the fault whose turn it is
import {request as httpRequest} from 'node:http';

/**
 * One fault; an empty one forwards faithfully.
 * @typedef {object} Fault
 * @property {number} [cutAfter] cuts both connections once so many bytes of the request have passed, at the latest after `CUT_MS`
 * @property {boolean} [stall] receives everything, forwards nothing and never answers
 * @property {boolean} [forward] lets the target do its work before `answer`, `cutAnswer` or `stallAnswer`
 * @property {{status: number, headers?: Record<string, string>, body?: string}} [answer] in the place of the target's
 * @property {boolean} [cutAnswer] the target's answer is cut in half
 * @property {number} [delayMs] the answer is passed on so much later
 * @property {number} [dripMs] the answer's text is passed on a byte at a time, so many ms apart
 * @property {boolean} [stallAnswer] the target's answer is never passed on
 * @property {number} [bytesPerSecond] lets the request pass only so fast
 */

/**
 * What came by: `whole` once all of the request has, `over` once the target is done with it.
 * @typedef {{method: string, headers: import('node:http').IncomingHttpHeaders, bytes: number, whole: boolean, over: boolean}} Seen
 */

/**
 * Firefox repeats a request that was cut on a connection it had used before, and of about one in a thousand of those it sends the
 * headers and never a byte of the body.
 */
const CUT_MS = 3000;

const hopByHop = ['connection', 'keep-alive', 'transfer-encoding', 'content-length', 'expect', 'origin', 'referer'];

/** @param {import('node:http').IncomingMessage} request */
async function jsonBody(request) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return JSON.parse(String(Buffer.concat(chunks)));
}

/** The bytes of a request as they come, counted, slowed and cut. @param {Fault} fault @param {Seen} seen */
async function* passing(request, fault, seen) {
  const began = performance.now();
  for await (const chunk of request) {
    seen.bytes += chunk.length;
    if (fault.cutAfter !== undefined && seen.bytes > fault.cutAfter) {
      yield chunk.subarray(0, chunk.length - (seen.bytes - fault.cutAfter));
      throw new Error('cut');
    }
    // By the clock and not by the chunk: on a busy machine timers are late.
    const lead = fault.bytesPerSecond && (seen.bytes / fault.bytesPerSecond) * 1000 - (performance.now() - began);
    if (lead > 0) await new Promise((resolve) => setTimeout(resolve, lead));
    yield chunk;
  }
  seen.whole = true;
}

/** Sends the request on and resolves with the target's whole answer, its `Location` leading through here as well. */
async function forward(request, {base, rest, prefix}, body) {
  const address = `${base}/${rest}`;
  const headers = Object.fromEntries(Object.entries(request.headers).filter(([name]) => !hopByHop.includes(name)));
  const length = request.headers['content-length'];
  const upstream = httpRequest(address, {
    method: request.method,
    headers: {
      ...headers,
      host: new URL(address).host,
      'x-forwarded-prefix': prefix,
      ...(length && {'content-length': length}),
    },
  });
  const answered = new Promise((resolve, reject) => upstream.once('response', resolve).once('error', reject));
  const done = answered.catch(() => {});
  upstream.on('error', () => {}); // A server that has said no may hang up on what is still coming.
  try {
    for await (const chunk of body) {
      if (upstream.write(chunk)) continue;
      await Promise.race([new Promise((resolve) => upstream.once('drain', resolve)), done]);
    }
  } catch (error) {
    upstream.destroy();
    throw error;
  }
  upstream.end();
  const answer = await answered;
  const chunks = [];
  for await (const chunk of answer) chunks.push(chunk);
  const {location, ...others} = answer.headers;
  const led = location && {location: location.replace(base, '').replace(/^\//, `${prefix}/`)};
  return {status: answer.statusCode, headers: {...others, ...led}, body: Buffer.concat(chunks)};
}

/** @param {import('node:http').ServerResponse} response @param {Buffer} content @param {number} ms */
async function drip(response, content, ms) {
  for (const byte of content) {
    if (response.destroyed) return;
    response.write(Buffer.of(byte));
    await new Promise((resolve) => setTimeout(resolve, ms));
  }
  response.end();
}

/** @param {Record<string, () => Promise<string>>} targets base addresses by name; each is started when first asked for */
export function faultProxy(targets) {
  /** @type {Map<string, Fault[]>} */
  const plans = new Map();
  /** @type {Map<string, Seen[]>} */
  const reports = new Map();

  /** @param {string} key @returns {Fault} */
  function faultFor(key) {
    const plan = plans.get(key) ?? [];
    return (plan.length > 1 ? plan.shift() : plan[0]) ?? {};
  }

  async function proxy(request, response, target, key, rest) {
    const seen = {method: request.method, headers: request.headers, bytes: 0, whole: false, over: false};
    reports.set(key, [...(reports.get(key) ?? []), seen]);
    const fault = faultFor(key);
    if (fault.cutAfter !== undefined) setTimeout(() => seen.over || request.socket.destroy(), CUT_MS);
    const body = passing(request, fault, seen);
    const local = fault.stall || (fault.answer && !fault.forward);
    let answer;
    try {
      if (local) for await (const chunk of body) void chunk;
      else
        answer = await forward(
          request,
          {base: await targets[target](), rest, prefix: `/faulty/${target}/${key}`},
          body,
        );
    } finally {
      seen.over = true;
    }
    if (fault.delayMs) await new Promise((resolve) => setTimeout(resolve, fault.delayMs));
    if (fault.stall || fault.stallAnswer) return;
    const {status, headers = {}, body: text = ''} = fault.answer ?? answer;
    const content = Buffer.from(text);
    if (fault.cutAnswer && !content.length) throw new Error('cut');
    const kept = Object.entries(headers).filter(([name]) => !hopByHop.includes(name));
    const {length} = content;
    response.writeHead(status, {...Object.fromEntries(kept), ...(status !== 204 && {'Content-Length': length})});
    if (fault.dripMs) return drip(response, content, fault.dripMs);
    if (!fault.cutAnswer) return response.end(request.method === 'HEAD' ? undefined : content);
    response.write(content.subarray(0, Math.floor(length / 2)), () => setTimeout(() => response.destroy(), 50));
  }

  return async (request, response) => {
    const {socket} = request;
    const [, , target, key, rest = ''] = /^\/(faulty)\/([^/]+)\/([^/]+)\/?(.*)$/s.exec(request.url);
    try {
      if (target === 'plan') {
        plans.set(key, await jsonBody(request));
        response.writeHead(204).end();
      } else if (target === 'report') {
        response.writeHead(200, {'Content-Type': 'application/json'}).end(JSON.stringify(reports.get(key) ?? []));
      } else {
        await proxy(request, response, target, key, rest);
      }
    } catch (error) {
      if (error instanceof TypeError) console.error(error);
      socket.destroy(); // As if the cable had been pulled.
    }
  };
}
