// The demo's server on a free port, with a folder of its own.
import {mkdtemp, rm} from 'node:fs/promises';
import {createServer} from 'node:http';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {startPeopleServer} from '../../../demo/server/load.js';
import {until} from './people-app.js';

/** Listens on loopback. @returns {Promise<{base: string, close(): Promise<void>}>} */
export async function listen(handler) {
  const server = createServer(handler);
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    base: `http://127.0.0.1:${server.address().port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  };
}

export const emptyFolder = () => mkdtemp(path.join(tmpdir(), 'people-'));
export const removeFolder = (folder) => rm(folder, {recursive: true, force: true, maxRetries: 10});

/** Starts it, and waits until the systems have been read once. */
export async function startServer(folder, options = {}) {
  const people = await startPeopleServer({folder, ...options});
  const {base, close} = await listen((request, response) =>
    people.handle(request, response, () => response.writeHead(418).end()),
  );
  await everyoneFrom(base, ['Salesforce', 'Pipedrive', 'Podio']);
  return {base, stop: async () => void (await Promise.all([close(), people.stop()]))};
}

/** Everyone by id, read as pages read them. */
export async function peopleAt(base) {
  const {people} = await (await fetch(`${base}/api/people?cursor=`)).json();
  return new Map(people.map((person) => [person.id, person]));
}

/** The same, as soon as each of these systems has been read. */
export const everyoneFrom = (base, systems) =>
  until(`the people of ${systems}`, async () => {
    const {systems: read} = await (await fetch(`${base}/api/activity`)).json();
    return systems.every((system) => read[system].comparedAt) && peopleAt(base);
  });
