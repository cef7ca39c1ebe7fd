// The demo's server as a process that is killed at the worst moments: what was answered is kept, what was not is found again.
import assert from 'node:assert/strict';
import {readdir, readFile} from 'node:fs/promises';
import path from 'node:path';
import {after, before, describe, it} from 'node:test';
import {freePort} from '../support/servers/free-port.js';
import {startProcess} from './support/demo-process.js';
import {until} from './support/people-app.js';
import {emptyFolder, everyoneFrom, peopleAt, removeFolder} from './support/people-server.js';
import {startSystems} from './support/systems-server.js';

const photo = await readFile(path.join(import.meta.dirname, '../fixtures/photo.jpg'));
const amara = '0055g000000AMARA1A';
const soren = '0055g000000SOREN1A';
const names = ['Salesforce', 'Pipedrive', 'Podio'];

let folder;
let pages;
let systems;
const server = {};
/** What the fakes do before they answer. */
const chaos = {};

async function start() {
  Object.assign(server, await startProcess({port: server.port, folder, systemsUrl: systems.url, pages}));
}

/** Kills the process and starts another one. */
async function restart() {
  await server.kill();
  delete chaos.before;
  await start();
}

const api = (where, options) => fetch(server.base + where, options);
const person = async (id) => (await peopleAt(server.base)).get(id);
const bytesOf = async (address) => Buffer.from(await (await api(address)).arrayBuffer());

/** Resolves when so many requests for people or pictures have come; none of them is answered. */
function holdAnswers(count) {
  return new Promise((resolve) => {
    let held = 0;
    chaos.before = ({url}) => {
      if (url.includes('/cometd/')) return undefined;
      if (++held === count) resolve();
      return new Promise(() => {});
    };
  });
}

/** Webhooks of a server that is killed are not answered. */
const register = (...registration) => void systems.register(...registration).catch(() => {});

/** Everyone is there once, as a page and as a file. */
async function assertOnce(count) {
  const people = await peopleAt(server.base);
  assert.equal(people.size, count);
  assert.equal(new Set([...people.values()].map(({name}) => name)).size, count);
  const files = (await readdir(path.join(folder, 'employees'))).filter((file) => file.endsWith('.json'));
  assert.equal(files.length, count);
}

describe('a server that is killed', () => {
  before(async () => {
    [folder, pages] = [await emptyFolder(), await emptyFolder()];
    server.port = await freePort();
    systems = await startSystems(server, chaos);
    await start();
    await everyoneFrom(server.base, names);
  });

  after(async () => {
    await server.kill?.();
    await systems?.close();
    await removeFolder(folder);
    await removeFolder(pages);
  });

  it('between three webhooks and their imports has imported all three after its restart, once', async () => {
    await assertOnce(13);
    const held = holdAnswers(3);
    register('Salesforce', amara);
    register('Pipedrive', '12');
    register('Podio', '22');
    await held;
    assert.equal((await peopleAt(server.base)).size, 13);
    await restart();
    const ids = [`salesforce-${amara}`, 'pipedrive-12', 'podio-22'];
    const people = await until('three more people', async () => {
      const now = await peopleAt(server.base);
      return ids.every((id) => now.has(id)) && now;
    });
    for (const id of ids) {
      const picture = await api(people.get(id).picture);
      assert.equal(picture.headers.get('content-type'), 'image/jpeg');
    }
    await assertOnce(16);
  });

  it('while it reads what has changed has read it after its restart', async () => {
    for (const [system, id, employeeId] of [
      ['Salesforce', amara, `salesforce-${amara}`],
      ['Pipedrive', '12', 'pipedrive-12'],
      ['Podio', '22', 'podio-22'],
    ]) {
      const held = holdAnswers(1);
      register(system, id, {name: `New name in ${system}`});
      await held;
      await restart();
      await until(`the name of ${system}`, async () => (await person(employeeId)).name === `New name in ${system}`);
    }
    await assertOnce(16);
  });

  it('has every picture it has answered for, and stores one that is sent again once', async () => {
    const save = (key) =>
      api('/api/people/yui/avatar', {method: 'PUT', body: photo, headers: {'Idempotency-Key': key}});
    const saved = await (await save('first')).json();
    await restart();
    assert.equal((await person('yui')).pictureVersion, saved.version);
    assert.deepEqual(await bytesOf(saved.url), photo);
    assert.deepEqual(await (await save('first')).json(), saved);

    // Killed at some moment of the save: it is stored or not, and sent again either way.
    void save('second').catch(() => {});
    await restart();
    const again = await (await save('second')).json();
    assert.notEqual(again.version, saved.version);
    assert.equal((await person('yui')).pictureVersion, again.version);
    assert.deepEqual(await bytesOf(again.url), photo);
  });

  it('leaves an employee who is managed manually alone after its restart, with the picture', async () => {
    await systems.register('Salesforce', soren, {title: 'Account manager', hasPicture: true});
    await until('the picture', async () => (await person('soren')).picture);
    const picture = await bytesOf((await person('soren')).picture);
    const taken = await api('/api/people/soren', {method: 'PATCH', body: '{"managedBy":null}'});
    assert.equal(taken.status, 200);
    await restart();
    await everyoneFrom(server.base, names);
    const released = await person('soren');
    assert.equal(released.managedBy, undefined);
    assert.deepEqual(await bytesOf(released.picture), picture);

    register('Salesforce', soren, {title: 'Another title', face: 3});
    await until('the message', async () => {
      const {arrivals} = await (await api('/api/activity')).json();
      return arrivals.some(({id, outcome}) => id === 'soren' && outcome === 'left alone');
    });
    await systems.deactivate('Salesforce', soren);
    await restart();
    await everyoneFrom(server.base, names);
    assert.deepEqual(await person('soren'), released);
    assert.deepEqual(await bytesOf((await person('soren')).picture), picture);
  });
});
