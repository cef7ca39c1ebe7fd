// The demo's server: people of three systems and of the company's own records, their pictures, and what may be changed, all on
// `avatar-elements/server`. It needs no open page.
import path from 'node:path';
import {avatarRoutes, employeeSync, peopleRoutes, webhookRoutes} from 'avatar-elements/server';
import {fileAvatarStore, fileEmployeeStore, fileReplayStore, nodeHandler} from 'avatar-elements/server/node';
import {createActivity} from './activity.js';
import {appRoutes} from './app-routes.js';
import {whyPictureDenied} from './data/rules.js';
import {systemNames} from './data/systems.js';
import {createSystems} from './fake-systems.js';
import {actorOf, orRefusal, refusal} from './session.js';
import {connectSystems} from './systems.js';
import {startCompany} from './company.js';

/**
 * @typedef {object} PeopleServerOptions
 * @property {string} folder where everything is stored
 * @property {string} [systemsUrl] where the three systems are; fakes inside this process if left out
 * @property {number} [maxBytes] of a picture
 * @property {number} [changesPerMinute] of one person's picture
 */

/**
 * @param {PeopleServerOptions} options
 * @returns {Promise<{handle: import('avatar-elements/server/node').NodeHandler, stop: () => Promise<void>}>}
 */
export async function createPeopleServer({folder, systemsUrl, maxBytes, changesPerMinute}) {
  const inFolder = (/** @type {string} */ name) => path.join(folder, name);
  const stopped = new AbortController();
  const activity = createActivity(systemNames);
  const fakes = systemsUrl
    ? undefined
    : await createSystems({
        file: inFolder('systems.json'),
        deliver: (where, init) => answer(new Request(`http://localhost${where}`, init)),
      });
  const systems = connectSystems({
    baseUrl: systemsUrl || 'http://localhost/systems',
    fetch: fakes ? (url, init) => fakes.handle(new Request(url, init)) : fetch,
    activity,
  });

  const pictures = fileAvatarStore(inFolder('avatars'));
  const sync = employeeSync({
    systems: systems.directories,
    store: fileEmployeeStore(inFolder('employees')),
    pictures,
    employeeId: systems.employeeId,
    onReconciled: activity.compared,
  });
  const company = await startCompany({sync, systems, activity});

  const avatars = avatarRoutes({
    ...{store: pictures, maxBytes, changesPerMinute},
    mayChange: ({request, personId}) =>
      orRefusal(async () => {
        const reason = whyPictureDenied(await actorOf(request, company), await company.person(personId));
        return reason === undefined || refusal(403, reason);
      }),
    onChange: sync.pictureChanged,
  });
  const routes = [
    avatars,
    peopleRoutes({
      directories: {Employees: company.directory},
      store: fileAvatarStore(inFolder('cache')),
      mayRead: () => true,
      path: '/api/people',
    }),
    webhookRoutes({...systems.webhooks, onChanges: company.applyChanges}),
    appRoutes({company, activity, sync, fakes}),
  ];

  /** @param {Request} request @returns {Promise<Response | undefined>} */
  async function answer(request) {
    for (const handle of routes) {
      const response = await handle(request);
      if (response) return response;
    }
    return undefined;
  }

  const end = sync.start();
  const subscriber = systems.subscriber({
    replayIds: fileReplayStore(inFolder('salesforce')),
    onChanges: (changes) => company.applyChanges(changes, 'Salesforce'),
  });
  const held = subscriber.run({signal: stopped.signal});

  return {
    handle: nodeHandler(answer),
    async stop() {
      stopped.abort();
      end();
      await held;
    },
  };
}
