// 'Manage this employee manually': what is shown is copied, with the picture, and changes only by people here until it is given back.
import type {Directory} from '../../people/directory.js';
import {omitUndefined} from '../../people/directories/shared/parse.js';
import type {Person} from '../../people/person.js';
import {randomId} from '../../shared/random-id.js';
import {hasPicture, type AvatarStore} from '../avatar-store.js';
import {acceptedType, SYSTEM_PICTURES} from '../read-picture.js';
import type {Employee, EmployeeStore} from './employee-store.js';
import type {EmployeeSync} from './employee-sync-options.js';
import type {Employees} from './employees.js';
import {pictureOf, pictureRecord, shownPerson, withoutPicture, type Priorities} from './shown-person.js';

/** Options of `createDetachment`. */
export interface DetachmentOptions {
  readonly store: EmployeeStore;
  readonly pictures: AvatarStore;
  readonly priorities: Priorities;
  readonly employees: Employees;
  readonly directory: Required<Pick<Directory, 'picture'>>;
}

const EDGE_PX = 512;
const FETCH_TIMEOUT_MS = 30_000;
const MAX_BYTES = 5_000_000;

type Detachment = Pick<EmployeeSync, 'detach' | 'reattach' | 'setOwn' | 'pictureChanged'>;

export function createDetachment(options: DetachmentOptions): Detachment {
  const {store, pictures, priorities, employees, directory} = options;

  /**
   * Copies the picture of a system to the own ones, and returns its version.
   * @throws what the system threw: then nothing has changed
   */
  async function copyPicture(employee: Employee): Promise<string | undefined> {
    const person = shownPerson(employee, priorities);
    const stored = await pictures.read(employee.id);
    const storedVersion = hasPicture(stored) ? stored.version : undefined;
    if (!person || !pictureRecord(employee, priorities)) return storedVersion;
    const blob = await directory.picture(person, {sizePx: EDGE_PX, signal: AbortSignal.timeout(FETCH_TIMEOUT_MS)});
    const bytes = blob && new Uint8Array(await blob.arrayBuffer());
    const type = bytes && (await acceptedType(bytes, {...SYSTEM_PICTURES, maxBytes: MAX_BYTES}));
    const record = bytes && type ? {bytes, type, version: randomId(), answered: stored?.answered} : null;
    if (!record && !stored) return undefined;
    if (await pictures.replace(employee.id, record, stored?.version ?? null)) return record?.version;
    throw new Error(`The picture of the employee ${employee.id} was changed by others at the same time.`);
  }

  const pictureFacts = (version: string | undefined) =>
    version === undefined ? {picture: null} : {pictureVersion: version};

  return {
    async detach(id) {
      const employee = await store.read(id);
      if (!employee || employee.isDetached) return;
      const version = await copyPicture(employee);
      await employees.update(id, (now) => {
        const person = now && !now.isDetached ? shownPerson(now, priorities) : null;
        if (!now || !person) return now;
        const facts: Partial<Person> = {...withoutPicture(person), ...pictureFacts(version)};
        return {...now, isDetached: true, own: omitUndefined({...facts, id: undefined, managedBy: undefined})};
      });
    },

    async reattach(id) {
      await employees.update(id, (employee) => {
        if (!employee?.isDetached) return employee;
        const isKnown = Object.keys(employee.systems).length > 0;
        // Without any system the record of people here is all there is.
        return {...employee, isDetached: false, own: isKnown ? null : employee.own};
      });
    },

    async setOwn(id, facts) {
      await employees.update(id, (employee) => {
        const withPicture = facts?.picture === undefined ? (employee?.own ?? {picture: null}) : facts;
        const own = facts && {...withoutPicture(facts), ...pictureOf(withPicture)};
        if (employee) return own === null && !Object.keys(employee.systems).length ? null : {...employee, own};
        return own && {id, revision: 0, systems: {}, isDetached: false, own};
      });
    },

    async pictureChanged({personId, version}) {
      await employees.update(personId, (employee) => {
        if (!employee?.own) return employee;
        return {...employee, own: {...withoutPicture(employee.own), ...pictureFacts(version ?? undefined)}};
      });
    },
  };
}
