// The fakes of the demo over HTTP, for a demo's server that asks systems outside of it; tests make them slow, busy or unreliable.
import {createSystems} from '../../../demo/server/fake-systems.js';
import {nodeHandler} from '../../../dist/server/node.js';
import {listen} from './people-server.js';

/**
 * `server.base` is the address of the demo's server. `chaos.before(request)` may wait before an answer or give another one;
 * `chaos.deliver(send)` sends a webhook, or does not.
 */
export async function startSystems(server, chaos = {}) {
  const systems = await createSystems({
    deliver: (where, init) => {
      const send = () => fetch(server.base + where, init).then(({status}) => status);
      return (chaos.deliver ?? ((now) => now()))(send);
    },
  });
  const {base, close} = await listen(
    nodeHandler(async (request) => (await chaos.before?.(request)) ?? systems.handle(request)),
  );
  return {...systems, url: `${base}/systems`, close};
}
