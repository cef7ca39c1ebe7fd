// Connects Salesforce, Pipedrive and Podio: their directories, their webhooks, the events of Salesforce.
import {pipedriveDirectory, podioDirectory, salesforceDirectory} from 'avatar-elements/people';
import {salesforceSubscriber} from 'avatar-elements/server';
import {factsOf, people} from './data/seed-people.js';
import {credentials, externalIds} from './data/systems.js';

/** @typedef {import('avatar-elements/people').Directory} Directory */
/** @typedef {(url: string, init?: RequestInit) => Promise<Response>} Fetch */

/** What the company knows of people of a system, where the system does not say it: Pipedrive has no titles. */
const ownFacts = new Map(people.map((person) => [person.id, factsOf(person)]));

/** @param {{baseUrl: string, fetch: Fetch, activity: {called(system: string): void}}} options */
export function connectSystems({baseUrl, fetch, activity}) {
  /** @param {string} system @returns {Fetch} */
  const fetchFrom = (system) => (url, init) => {
    activity.called(system);
    return fetch(url, {...init, headers: {...init?.headers, Authorization: `Bearer ${credentials.token}`}});
  };
  /** @param {string} system */
  const addressOf = (system) => `${baseUrl}/${system.toLowerCase()}`;
  /** @param {string} system */
  const options = (system) => ({baseUrl: addressOf(system), fetch: fetchFrom(system)});
  /** @param {string} system @param {string | number} personId */
  const employeeId = (system, personId) => externalIds[system]?.[personId];

  /** @param {string} system @param {Directory} directory @returns {Directory} */
  function withOwnFacts(system, directory) {
    const complete = (/** @type {import('avatar-elements/people').Person} */ person) => ({
      ...ownFacts.get(employeeId(system, person.id) ?? ''),
      ...person,
    });
    return {
      ...directory,
      people: async (ids, reading) => (await directory.people(ids, reading)).map(complete),
      async list(reading) {
        const page = await directory.list?.(reading);
        return {...page, people: (page?.people ?? []).map(complete)};
      },
    };
  }

  return {
    directories: {
      Salesforce: withOwnFacts('Salesforce', salesforceDirectory(options('Salesforce'))),
      Pipedrive: withOwnFacts('Pipedrive', pipedriveDirectory(options('Pipedrive'))),
      Podio: withOwnFacts('Podio', podioDirectory({...options('Podio'), kind: 'users'})),
    },

    /** For `employeeSync`. @param {import('avatar-elements/people').Person} person @param {string} system */
    employeeId: (person, system) => employeeId(system, person.id),

    /** The employee with this id in a system. @param {string} system @param {string | number} personId */
    idOf: (system, personId) => employeeId(system, personId) ?? `${system.toLowerCase()}-${personId}`,

    /** For `webhookRoutes`. */
    webhooks: {
      pipedrive: credentials.pipedrive,
      podio: {
        secret: credentials.podioSecret,
        /** @param {{hookId: string, code: string}} hook */
        async verify({hookId, code}) {
          const body = new URLSearchParams({code});
          await fetchFrom('Podio')(`${addressOf('Podio')}/hook/${hookId}/verify/validate`, {method: 'POST', body});
        },
        /** @param {string} itemId */
        async readItem(itemId) {
          const response = await fetchFrom('Podio')(`${addressOf('Podio')}/item/${itemId}`);
          if (response.status === 404) return undefined;
          if (!response.ok) throw new Error(`Podio answered ${response.status} for an item.`);
          return response.json();
        },
      },
    },

    /** @param {Pick<import('avatar-elements/server').SalesforceSubscriberOptions, 'replayIds' | 'onChanges' | 'onError'>} callbacks */
    subscriber: (callbacks) =>
      salesforceSubscriber({
        ...callbacks,
        instanceUrl: addressOf('Salesforce'),
        accessToken: () => credentials.token,
        channels: ['/data/UserChangeEvent', '/data/OpportunityChangeEvent'],
        fetch,
      }),
  };
}
