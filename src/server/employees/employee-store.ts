// Where the employees of a company are kept, with what each system says about them: one record each, written by compare-and-swap.
import type {Person} from '../../people/person.js';
import {memoryRecordStore, type RecordStore} from '../shared/record-store.js';

/** What one system says about an employee. */
export interface SystemRecord {
  /** As its directory gave it: `id` is the id in that system. */
  readonly person: Person;
  /** When that was read, in ms since 1970, by the clock of this server. */
  readonly readAt: number;
}

/** One employee. */
export interface Employee {
  /** The id that pages use. */
  readonly id: string;
  /** Another number after each write. */
  readonly revision: number;
  /** By the name of the system. */
  readonly systems: Readonly<Record<string, SystemRecord>>;
  /** What people here know of the employee; for one who is managed manually, everything that is shown. */
  readonly own: Omit<Person, 'id'> | null;
  /** 'Manage this employee manually' was pressed: no system changes what is shown. */
  readonly isDetached: boolean;
}

/**
 * Stores employees. `memoryEmployeeStore` and `fileEmployeeStore` are two; a database needs the same three methods. Ids are any text of at
 * most 512 characters.
 */
export type EmployeeStore = RecordStore<Employee>;

/**
 * A store in memory, for tests and samples: a restart forgets who was detached.
 * @example
 * import {employeeSync, memoryAvatarStore, memoryEmployeeStore} from 'avatar-elements/server';
 *
 * const sync = employeeSync({systems: {}, store: memoryEmployeeStore(), pictures: memoryAvatarStore()});
 */
export function memoryEmployeeStore(): EmployeeStore {
  return memoryRecordStore();
}
