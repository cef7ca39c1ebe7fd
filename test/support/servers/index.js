// Every real server the browser tests talk to: on loopback, each started when first asked for, stopped with the run.
import {createServer} from 'node:http';
import {skipWithout} from '../../../scripts/extra-packages.js';
import {faultProxy} from './fault-proxy.js';
import {hasNginx, startNginx} from './nginx.js';
import {peopleServer} from './people.js';
import {serviceHandler, serviceNames} from './services.js';
import {sinkHandler, versionedHandler} from './versioned.js';

// Longer than any client keeps an idle connection: where both give up after 5 s, as Node's do, a request fails now and then that is
// sent on a connection which the server is about to close.
const KEEP_ALIVE_MS = 200_000;

/** A middleware for the test runner's own server, so that tests reach everything on their own origin. */
export function testServers() {
  const people = peopleServer();
  const leftOut = skipWithout('test/tools');
  if (leftOut)
    console.warn(`Tests of the S3 and tus adapters and with other libraries in the page are left out: ${leftOut}.`);
  if (!hasNginx) console.warn('Tests with nginx are left out: it is not installed here (CI runs them).');
  const stops = [people.stop];

  /** Listens on a free port and says where. */
  async function listen(handler) {
    const server = createServer(handler);
    server.keepAliveTimeout = KEEP_ALIVE_MS;
    await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
    stops.push(() => server.close() && server.closeAllConnections());
    return `http://127.0.0.1:${server.address().port}`;
  }

  /** Starts once, when first asked for. */
  const lazily = (start) => {
    let started;
    return () => (started ??= start().then((server) => (server.stop && stops.push(server.stop), server)));
  };
  const s3 = lazily(async () => (await import('../../tools/s3.js')).startS3(listen));
  const tus = lazily(async () => (await import('../../tools/tus.js')).startTus(listen));
  const nginx = lazily(startNginx);
  const services = serviceNames.map((name) => {
    const address = lazily(async () => ({address: await listen(serviceHandler(name))}));
    return [name, async () => (await address()).address];
  });
  const versioned = lazily(async () => ({address: await listen(versionedHandler())}));
  const sink = lazily(async () => ({address: await listen(sinkHandler())}));
  const peopleAlone = lazily(async () => ({
    address: await listen((request, response) => people.handle(request, response, () => response.writeHead(404).end())),
  }));

  const faulty = faultProxy({
    ...Object.fromEntries(services),
    people: async () => (await peopleAlone()).address,
    s3: async () => (await s3()).endpoint,
    's3-signer': async () => (await s3()).signer,
    versioned: async () => (await versioned()).address,
    sink: async () => (await sink()).address,
    tus: async () => (await tus()).address,
    ...(hasNginx && {nginx: async () => (await nginx()).address}),
  });

  return {
    async middleware(context, next) {
      if (context.path === '/servers-left-out') {
        context.body = [...(leftOut ? ['s3', 'tus', 'dom-owners'] : []), ...(hasNginx ? [] : ['nginx'])];
        return;
      }
      const handler = context.path.startsWith('/faulty/') ? faulty : people.handle;
      if (handler === people.handle && !/^\/(?:api|avatars)\//.test(context.path)) return next();
      context.respond = false;
      context.status = 200; // Koa would log its own 404 before the server has answered.
      await handler(context.req, context.res, next);
    },
    plugin: {
      name: 'avatar-elements-test-servers',
      serverStart({server}) {
        server.keepAliveTimeout = KEEP_ALIVE_MS;
      },
      async serverStop() {
        for (const stop of stops) await stop();
      },
    },
  };
}
