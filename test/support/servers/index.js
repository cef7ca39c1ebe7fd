// Every real server the browser tests talk to: on loopback, each started when first asked for, stopped with the run.
import {createServer} from 'node:http';
import {faultProxy} from './fault-proxy.js';
import {peopleServer} from './people.js';

/** Listens on a free port and says where. */
async function listen(server) {
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${server.address().port}`;
}

/** A middleware for the test runner's own server, so that tests reach everything on their own origin. */
export function testServers() {
  const people = peopleServer();
  const started = [];
  const once = (start) => {
    let address;
    return () => (address ??= start());
  };
  const targets = {
    people: once(() => {
      const server = createServer((request, response) =>
        people(request, response, () => response.writeHead(404).end()),
      );
      started.push(server);
      return listen(server);
    }),
  };
  const faulty = faultProxy(targets);

  return {
    async middleware(context, next) {
      const handler = context.path.startsWith('/faulty/') ? faulty : people;
      if (handler === people && !/^\/(?:api|avatars)\//.test(context.path)) return next();
      context.respond = false;
      await handler(context.req, context.res, next);
    },
    plugin: {
      name: 'avatar-elements-test-servers',
      serverStop() {
        for (const server of started) server.close();
      },
    },
  };
}
