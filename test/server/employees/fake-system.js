// Fake systems of people, and an `employeeSync` of them.
import {employeeSync, memoryAvatarStore, memoryEmployeeStore} from '../../../dist/server/index.js';
import {fileSignal} from '../../support/runner/file-signal.js';
import {pictureOf} from '../picture.js';

export const red = await pictureOf('#c00');
export const blue = await pictureOf('#00c');
export const signal = fileSignal();

/** A system with people and pictures; counts what it was asked, and fails when it is told to. */
export function fakeSystem(name, people = []) {
  const system = {
    name,
    people: new Map(people.map((person) => [person.id, {managedBy: name, ...person}])),
    pictures: new Map(),
    /** Who cannot be read, while others can. */
    refused: new Set(),
    calls: {people: 0, list: 0, picture: 0},
    /** Called before each answer, with the method. */
    before: async () => {},
    directory: {
      async people(ids, {onUnread}) {
        system.calls.people++;
        await system.before('people', ids);
        const refused = ids.filter((id) => system.refused.has(id));
        if (refused.length) onUnread(refused, new Error('refused'));
        return ids
          .filter((id) => !system.refused.has(id))
          .flatMap((id) => structuredClone(system.people.get(id)) ?? []);
      },
      async list({cursor = '', limit}) {
        system.calls.list++;
        const ids = [...system.people.keys()].sort().filter((id) => id > cursor);
        const page = ids.slice(0, limit).map((id) => structuredClone(system.people.get(id)));
        await system.before('list', cursor);
        return {people: page, ...(ids.length > limit && {cursor: ids[limit - 1]})};
      },
      async picture({id}) {
        system.calls.picture++;
        await system.before('picture', id);
        const bytes = system.pictures.get(id);
        return bytes ? new Blob([bytes], {type: 'image/png'}) : null;
      },
    },
  };
  return system;
}

/** The sync over some systems, and everything it told pages. */
export function syncOf(systems, options = {}) {
  const news = [];
  const errors = [];
  const reports = {};
  const stores = {store: memoryEmployeeStore(), pictures: memoryAvatarStore()};
  const sync = employeeSync({
    systems: Object.fromEntries(systems.map(({name, directory}) => [name, directory])),
    ...stores,
    pageSize: 3,
    onError: (error) => errors.push(error),
    onReconciled: (system, report) => (reports[system] = report),
    ...options,
  });
  sync.directory.subscribe((change) => news.push(change));
  const person = async (id) => (await sync.directory.people([id], {signal}))[0];
  const picture = async (id) => {
    const blob = await sync.directory.picture({id}, {sizePx: 192, signal});
    return blob && Buffer.from(await blob.arrayBuffer());
  };
  return {sync, news, errors, reports, person, picture, ...stores, ...options};
}

export const change = (source, personId, kind = 'invalidate') => ({source, personId, kind, at: Date.now(), key: 'k'});
export const numbered = (count) =>
  Array.from({length: count}, (_, i) => ({id: `${i}`.padStart(6, '0'), name: `Name ${i}`}));
