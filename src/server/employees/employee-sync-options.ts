// What `employeeSync` takes and gives.
import type {PersonChange} from '../../people/sync/change-log.js';
import type {Directory} from '../../people/directory.js';
import type {Person} from '../../people/person.js';
import type {AvatarStore} from '../avatar-store.js';
import type {EmployeeStore} from './employee-store.js';
import type {ReconcileReport} from './reconcile.js';

/** Options of `employeeSync`. */
export interface EmployeeSyncOptions {
  /** The directory of each system, by its name as `managedBy` says it. The first one that knows a fact is believed. */
  readonly systems: Readonly<Record<string, Directory>>;
  /** Keeps the employees: `fileEmployeeStore` of `avatar-elements/server/node`, or one of your own. */
  readonly store: EmployeeStore;
  /** Keeps the pictures of employees who are managed manually. The same store as that of `avatarRoutes`. */
  readonly pictures: AvatarStore;
  /**
   * Another order of the systems for some facts: `{phone: ['Podio']}`. `picture` stands for all facts of the picture.
   *
   * @default the order of `systems`
   */
  readonly priorities?: Partial<Record<keyof Person, readonly string[]>>;
  /**
   * The employee whom a record of a system is about, where the host knows it: a personnel number, say. `undefined`: the e-mail address
   * decides.
   *
   * @default undefined for everyone
   */
  readonly employeeId?: (person: Person, system: string) => string | undefined;
  /**
   * Whether records of different systems with the same e-mail address are one employee. Turn it off where people may enter any address in a
   * system.
   *
   * @default true
   */
  readonly matchByEmail?: boolean;
  /**
   * How often each system is read as a whole, in ms; 0 for once.
   *
   * @default 86_400_000 (a day)
   */
  readonly everyMs?: number;
  /**
   * How many people one request lists.
   *
   * @default 200
   */
  readonly pageSize?: number;
  /**
   * The wait between two requests of a reconciliation, in ms: keeps it below the limits of a system. One for all systems, or one for each by
   * its name, `{Podio: 15_000}`; 0 for those that are not named.
   *
   * @default 0
   */
  readonly pauseMs?: number | Readonly<Record<string, number>>;
  /**
   * If more than this share of a system's people is missing at once, and more than ten, everyone is kept.
   *
   * @default 0.2
   */
  readonly maxLeavingShare?: number;
  /**
   * Called after each reconciliation of a system.
   *
   * @default none
   */
  readonly onReconciled?: (system: string, report: ReconcileReport) => void;
  /**
   * Called with what a system or the store threw, and once for each name that changes have and `systems` has not.
   *
   * @default console.error
   */
  readonly onError?: (error: unknown) => void;
  /**
   * The clock, in ms since 1970.
   *
   * @default Date.now
   */
  readonly now?: () => number;
}

/** Keeps the employees of a company in step with the systems that manage them. */
export interface EmployeeSync {
  /** The employees, for `peopleRoutes`: read from the store, so that pages cost the systems nothing but pictures. */
  readonly directory: Directory;
  /**
   * Reads the people again that a webhook named. Resolves when they are stored; rejects if the system could not be read, which is tried
   * again all the same, for about half an hour.
   */
  applyChanges(changes: Iterable<PersonChange>): Promise<void>;
  /** Reads each system as a whole, once. Rejects with the first failure when all are done. */
  reconcile(options?: {signal?: AbortSignal}): Promise<Readonly<Record<string, ReconcileReport>>>;
  /** Reconciles now and then every `everyMs`; after a failure sooner. Returns the way to end the sync for good. */
  start(): () => void;
  /** 'Manage this employee manually': what is shown stays as it is, with its picture, whatever the systems say. */
  detach(id: string): Promise<void>;
  /** The systems manage the employee again, with what they say now. */
  reattach(id: string): Promise<void>;
  /** Stores what people here know of an employee: `null` for nothing any more. Shown where no system says otherwise. */
  setOwn(id: string, facts: Omit<Person, 'id'> | null): Promise<void>;
  /** For `onChange` of `avatarRoutes`: pages show the employee's new picture. */
  pictureChanged(change: {readonly personId: string; readonly version: string | null}): Promise<void>;
  /** The name of the system that manages the employee, `undefined` where people here do: for `mayChange`. */
  managedBy(id: string): Promise<string | undefined>;
}
