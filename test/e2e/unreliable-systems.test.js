// The demo's server with systems that refuse, and whose messages come twice, late, out of order or not at all.
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {until} from './support/people-app.js';
import {emptyFolder, everyoneFrom, peopleAt, removeFolder, startServer} from './support/people-server.js';
import {startSystems} from './support/systems-server.js';

const amara = '0055g000000AMARA1A';
const names = ['Salesforce', 'Pipedrive', 'Podio'];

/** What each system answers over its limit or by mistake, before it answers as it should. */
const refusals = {
  salesforce: [
    // https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/errorcodes.htm
    () =>
      Response.json([{errorCode: 'REQUEST_LIMIT_EXCEEDED', message: 'TotalRequests Limit exceeded.'}], {status: 403}),
  ],
  pipedrive: [
    // https://pipedrive.readme.io/docs/core-api-concepts-rate-limiting
    () => Response.json({success: false}, {status: 429, headers: {'Retry-After': '1'}}),
    () => Response.json({success: false, error: 'Bad request'}, {status: 400}),
  ],
  podio: [
    // https://developers.podio.com/index/limits
    () => Response.json({error: 'rate_limit'}, {status: 420}),
  ],
};

let folder;
let server;
let systems;
const address = {};
const chaos = {};

async function restart() {
  await server?.stop();
  server = await startServer(folder, {systemsUrl: systems.url});
  address.base = server.base;
}

const nameOf = async (id) => (await peopleAt(server.base)).get(id)?.name;

describe('unreliable systems', () => {
  before(async () => {
    folder = await emptyFolder();
    systems = await startSystems(address, chaos);
    await restart();
  });

  after(async () => {
    await server?.stop();
    await systems?.close();
    await removeFolder(folder);
  });

  it('that answer 403, 429, 400 and 420 are asked again until their people are imported', async () => {
    const left = structuredClone(
      Object.fromEntries(Object.entries(refusals).map(([name, list]) => [name, list.length])),
    );
    chaos.before = ({url}) => {
      const [, system] = /\/systems\/(\w+)\//.exec(url);
      if (url.includes('/cometd/') || !left[system]) return undefined;
      const answer = refusals[system][refusals[system].length - left[system]];
      left[system]--;
      return answer();
    };
    await Promise.allSettled([
      systems.register('Salesforce', amara),
      systems.register('Pipedrive', '12'),
      systems.register('Podio', '22'),
    ]);
    const ids = [`salesforce-${amara}`, 'pipedrive-12', 'podio-22'];
    // Read in vain, they are read again after 5 seconds; a webhook that was answered with 500 would come again, too.
    chaos.deliver = (send) => send();
    await systems.register('Podio', '22');
    await until('three more people', async () => {
      const people = await peopleAt(server.base);
      return ids.every((id) => people.has(id));
    });
    assert.deepEqual(Object.values(left), [0, 0, 0]);
    delete chaos.before;
  });

  it('whose webhooks come twice, late and out of order leave what the system says now', async () => {
    const late = [];
    chaos.deliver = async (send) => void late.push(send);
    await systems.register('Pipedrive', '12', {name: 'First name'});
    chaos.deliver = async (send) => assert.deepEqual([await send(), await send()], [202, 202]);
    await systems.register('Pipedrive', '12', {name: 'Second name'});
    for (const send of late) assert.equal(await send(), 202);
    assert.equal(await nameOf('pipedrive-12'), 'Second name');
    const people = await peopleAt(server.base);
    assert.equal([...people.keys()].filter((id) => id.startsWith('pipedrive-')).length, 1);
  });

  it('that end the session of the events are subscribed to again, without a gap', async () => {
    const isConnect = ({method, url}) => method === 'POST' && url.includes('/cometd/');
    let refused = 0;
    chaos.before = (request) => {
      if (!isConnect(request) || refused++) return undefined;
      return Response.json([
        {channel: '/meta/connect', successful: false, error: '403::Unknown client', advice: {reconnect: 'handshake'}},
      ]);
    };
    // The connect that is open takes the first event, the next one is refused.
    await systems.register('Salesforce', amara, {title: 'First title'});
    await systems.register('Salesforce', amara, {title: 'Second title'});
    await until('the second title', async () => {
      return (await peopleAt(server.base)).get(`salesforce-${amara}`).title === 'Second title';
    });
    await until('the refusal', () => refused > 0);
    delete chaos.before;
  });

  it('whose webhooks do not come at all are compared at the next start', async () => {
    chaos.deliver = async () => {};
    await systems.register('Podio', '22', {name: 'Unheard name'});
    await systems.deactivate('Pipedrive', '12');
    assert.notEqual(await nameOf('podio-22'), 'Unheard name');
    await restart();
    await everyoneFrom(server.base, names);
    assert.equal(await nameOf('podio-22'), 'Unheard name');
    assert.equal(await nameOf('pipedrive-12'), undefined);
  });
});
