// Everyone in a system, page by page: for an import and for the reconciliation of a server.
import {expect} from '@open-wc/testing';
import {AvatarError} from '../../../src/errors.js';
import type {Directory} from '../../../src/people/directory.js';
import {microsoftDirectory} from '../../../src/people/directories/microsoft.js';
import {pipedriveDirectory} from '../../../src/people/directories/pipedrive.js';
import {podioDirectory} from '../../../src/people/directories/podio.js';
import {salesforceDirectory} from '../../../src/people/directories/salesforce.js';
import {scimDirectory} from '../../../src/people/directories/scim.js';
import type {Person} from '../../../src/people/person.js';
import type {DirectoryOptions} from '../../../src/people/directories/shared/http.js';
import {signal, startSystem, type SystemName} from './system.js';

interface Listed {
  readonly name: string;
  readonly system: SystemName;
  readonly create: (options: DirectoryOptions) => Directory;
  readonly count: number;
  /** What deactivates the person with the number 7. */
  readonly leave: {readonly order: string; readonly body: object};
  readonly requests: number;
  /** A cursor that would change the question if it were believed. */
  readonly badCursor?: string;
}

const kind = 'persons';
const left = (id: string | number, facts: object) => ({order: 'change', body: {id, ...facts}});
const number7 = (prefix: string) => prefix + '7'.padStart(12, '0');

const systems: readonly Listed[] = [
  {
    name: 'Salesforce',
    system: 'salesforce',
    create: salesforceDirectory,
    count: 250,
    leave: left('0055g0000000007AAA', {IsActive: false}),
    // Two more for the rest of a response: the fake sends 60 records at once.
    requests: 5,
    badCursor: "x' OR Name != '",
  },
  {
    name: 'Pipedrive users',
    system: 'pipedrive',
    create: pipedriveDirectory,
    count: 120,
    leave: left(7, {active_flag: false}),
    requests: 1,
    badCursor: '1&user=2',
  },
  {
    name: 'Pipedrive persons',
    system: 'pipedrive',
    create: (options) => pipedriveDirectory({...options, kind}),
    count: 250,
    leave: left(7, {is_deleted: true}),
    requests: 3,
  },
  {
    name: 'Pipedrive persons of version 1',
    system: 'pipedrive',
    create: (options) => pipedriveDirectory({...options, kind, version: 'v1'}),
    count: 250,
    leave: left(7, {active_flag: false}),
    // The fake sends 50 at once, whatever it is asked for.
    requests: 5,
    badCursor: '-1',
  },
  {
    name: 'Podio',
    system: 'podio',
    create: podioDirectory,
    count: 250,
    leave: {order: 'remove', body: {id: 7}},
    requests: 3,
    badCursor: '1&type=mini',
  },
  {
    name: 'Podio users of an organization',
    system: 'podio',
    create: (options) => podioDirectory({...options, kind: 'users', organizationId: '12'}),
    count: 250,
    leave: {order: 'remove', body: {id: 7}},
    requests: 3,
  },
  {
    name: 'Microsoft 365',
    system: 'microsoft',
    create: microsoftDirectory,
    count: 250,
    leave: left(number7('00000000-0000-4000-8000-'), {accountEnabled: false}),
    // Three lists and the photos of twenty people a request.
    requests: 3 + 13,
  },
  {
    name: 'SCIM',
    system: 'scim',
    create: scimDirectory,
    count: 250,
    leave: left(number7('2819c223-7f76-453a-919d-'), {active: 'False'}),
    // The fake sends 20 at once.
    requests: 13,
    badCursor: '1&filter=x',
  },
];

async function listAll(directory: Directory, limit = 100): Promise<Person[]> {
  const people: Person[] = [];
  let cursor: string | undefined;
  do {
    const page = await directory.list?.({cursor, limit, signal});
    expect(page?.people.length).to.be.at.most(limit);
    people.push(...(page?.people ?? []));
    cursor = page?.cursor;
  } while (cursor !== undefined);
  return people;
}

describe('the list of a directory', () => {
  for (const {name, system: systemName, create, count, leave, requests, badCursor} of systems) {
    it(`has everyone once, page by page, and not who has left: ${name}`, async () => {
      const system = startSystem(systemName);
      const directory = create(system.options);
      const before = await listAll(directory);
      expect(new Set(before.map(({id}) => id)).size).to.equal(count);
      expect(before.length).to.equal(count);
      expect((await system.requests()).length).to.equal(requests);
      const withPicture = before.filter(({picture}) => picture !== null);
      expect(withPicture.length, 'every second person has a picture').to.equal(count / 2);
      expect(new Set(withPicture.map(({pictureVersion}) => pictureVersion)), 'versions').not.to.include(undefined);
      await system.order(leave.order, leave.body);
      expect((await listAll(directory)).length).to.equal(count - 1);
    });

    if (badCursor === undefined) continue;
    it(`refuses a cursor that it has not given, and asks nothing: ${name}`, async () => {
      const system = startSystem(systemName);
      const page = create(system.options).list?.({cursor: badCursor, limit: 100, signal});
      const error = await page?.then(
        () => undefined,
        (thrown: unknown) => thrown,
      );
      expect(error).to.be.instanceOf(AvatarError);
      expect((error as AvatarError).code).to.equal('request-rejected');
      expect(await system.requests()).to.deep.equal([]);
    });
  }

  it('keeps a cursor of Microsoft 365 from changing what is asked for', async () => {
    const asked: string[] = [];
    const fetch = async (url: string) => {
      asked.push(url);
      return Response.json({value: []});
    };
    const cursor = 'x&$select=passwordProfile&$filter=';
    await microsoftDirectory({fetch, baseUrl: 'https://graph.example/v1.0'}).list?.({cursor, limit: 5, signal});
    const {searchParams} = new URL(asked[0] ?? '');
    expect(searchParams.get('$select')).to.match(/^id,displayName/);
    expect(searchParams.getAll('$filter')).to.deep.equal(['accountEnabled eq true']);
    expect(searchParams.get('$skiptoken')).to.equal(cursor);
  });
});
