// A fake system of people, and `peopleRoutes` for it.
import {memoryAvatarStore, peopleRoutes} from '../../dist/server/index.js';
import {pictureOf} from './picture.js';

const origin = 'https://app.example';
export const png = await pictureOf('#c04');
export const idsOf = (count) => Array.from({length: count}, (_, i) => `p${i}`);

/** A system with a clock, people, and a count of what it was asked. */
export function fakeSystem(count = 3) {
  const system = {
    calls: [],
    pictures: [],
    time: 1_000_000,
    failure: undefined,
    bytes: png,
    people: new Map(
      idsOf(count).map((id) => [id, {id, name: `Name of ${id}`, pictureVersion: '1', email: `${id}@app.example`}]),
    ),
    directory: {
      async people(ids) {
        system.calls.push([...ids]);
        await null;
        if (system.failure) throw system.failure;
        return ids.flatMap((id) => system.people.get(id) ?? []);
      },
      async picture({id}, {sizePx}) {
        system.pictures.push(`${id} ${sizePx}`);
        return system.bytes && new Blob([system.bytes], {type: 'image/png'});
      },
      async list({cursor = '0', limit}) {
        const start = Number(cursor);
        const people = [...system.people.values()].slice(start, start + limit);
        const end = start + limit;
        return {people, ...(end < system.people.size && {cursor: String(end)})};
      },
    },
  };
  return system;
}

export function routesOf(system, options = {}) {
  const errors = [];
  const handle = peopleRoutes({
    directories: {Fake: system.directory},
    store: memoryAvatarStore(),
    mayRead: () => true,
    now: () => system.time,
    onError: (error) => errors.push(error),
    ...options,
  });
  const get = (path, init) => handle(new Request(new URL(path, origin), init));
  const people = async (ids) =>
    (await (await get(`/people?ids=${ids.map(encodeURIComponent).join(',')}`)).json()).people;
  return {get, people, errors};
}
