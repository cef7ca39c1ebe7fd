// The employees in the store as a directory: what pages see. Only pictures are fetched from the systems.
import type {Directory, DirectoryChange} from '../../people/directory.js';
import {hasPicture, type AvatarStore} from '../avatar-store.js';
import type {Employees} from './employees.js';
import type {EmployeeStore} from './employee-store.js';
import {pictureRecord, shownPerson, type Priorities} from './shown-person.js';

/** Options of `employeeDirectory`. */
export interface EmployeeDirectoryOptions {
  readonly systems: Readonly<Record<string, Directory>>;
  readonly store: EmployeeStore;
  readonly pictures: AvatarStore;
  readonly priorities: Priorities;
  readonly employees: Employees;
  readonly listeners: Set<(news: DirectoryChange) => void>;
}

export function employeeDirectory(
  options: EmployeeDirectoryOptions,
): Required<Omit<Directory, 'search' | 'maxPictureRequests'>> {
  const {systems, store, pictures, priorities, employees, listeners} = options;
  /** Whom this process has read once more, because several systems keep the addresses of pictures in memory. */
  const asked = new Set<string>();

  const shown = async (id: string) => {
    const employee = await store.read(id);
    return (employee && shownPerson(employee, priorities)) ?? [];
  };

  return {
    async people(ids) {
      return (await Promise.all(ids.map(shown))).flat();
    },

    async list({cursor = '', limit}) {
      const ids = (await employees.loaded()).ids().filter((id) => id > cursor);
      const page = ids.slice(0, limit);
      const people = (await Promise.all(page.map(shown))).flat();
      const next = ids.length > limit ? page.at(-1) : undefined;
      return {people, ...(next !== undefined && {cursor: next})};
    },

    async picture({id}, {sizePx, signal}) {
      const employee = await store.read(id);
      if (!employee) return null;
      const record = pictureRecord(employee, priorities);
      if (!record) {
        const own = await pictures.read(id);
        return hasPicture(own) ? new Blob([own.bytes], {type: own.type}) : null;
      }
      const {system, person} = record;
      const directory = systems[system];
      const read = async () => (await directory?.picture?.(person, {sizePx, signal})) ?? null;
      const picture = await read();
      const key = JSON.stringify([system, person.id]);
      if (picture || asked.has(key)) return picture;
      await directory?.people([person.id], {signal});
      asked.add(key);
      return read();
    },

    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
