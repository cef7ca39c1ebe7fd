// The employees in the store, kept up to date with what the systems say. Every write is one compare-and-swap, so that a server that is
// killed has written a record or not, and the same record twice is written once.
import type {Person} from '../../people/person.js';
import {loadedIndex} from '../shared/loaded-index.js';
import {oneAtATime} from '../shared/one-at-a-time.js';
import {isSameJson} from '../shared/same-json.js';
import {EmployeeIndex} from './employee-index.js';
import type {Employee, EmployeeStore} from './employee-store.js';
import {shownPerson, type Priorities} from './shown-person.js';

/** Options of `Employees`. */
export interface EmployeesOptions {
  readonly store: EmployeeStore;
  readonly priorities: Priorities;
  readonly matchByEmail: boolean;
  readonly employeeId: (person: Person, system: string) => string | undefined;
  /** Called after a write that changed what pages show; `null`: the employee has left. */
  readonly onShown: (id: string, person: Person | null) => void;
}

export type RecordOutcome = 'added' | 'changed' | 'unchanged' | 'left';

const MAX_TRIES = 10;

export class Employees {
  readonly #options: EmployeesOptions;
  readonly #index = new EmployeeIndex();
  /** The index, once the store has been read. */
  readonly loaded: () => Promise<EmployeeIndex>;
  readonly #oneAtATime = oneAtATime();

  constructor(options: EmployeesOptions) {
    this.#options = options;
    this.loaded = loadedIndex(options.store, this.#index);
  }

  /** Stores what a system says about a person. One after the other: two systems that tell of a new person at once mean one employee. */
  record(system: string, person: Person, readAt: number): Promise<RecordOutcome> {
    return this.#oneAtATime(() => this.#record(system, person, readAt));
  }

  async #record(system: string, person: Person, readAt: number): Promise<RecordOutcome> {
    const id = this.#match(await this.loaded(), system, person);
    return this.update(id, (employee) => {
      const before = employee?.systems[system];
      const isOlder = before !== undefined && before.readAt > readAt;
      if (isOlder || (before && isSameJson(before.person, person))) return employee;
      const systems = {...employee?.systems, [system]: {person, readAt}};
      return {own: null, isDetached: false, revision: 0, ...employee, id, systems};
    });
  }

  /** Removes what a system said about a person, unless that was read after `readAt`. */
  async forget(system: string, personId: string, readAt: number): Promise<RecordOutcome> {
    const id = (await this.loaded()).ofSystem(system, personId);
    if (id === undefined) return 'unchanged';
    return this.update(id, (employee) => {
      const before = employee?.systems[system];
      if (!employee || !before || before.person.id !== personId || before.readAt > readAt) return employee;
      const systems = Object.fromEntries(Object.entries(employee.systems).filter(([name]) => name !== system));
      const isKnown = Object.keys(systems).length > 0 || employee.own !== null;
      return isKnown ? {...employee, systems} : null;
    });
  }

  /** Writes what `change` makes of an employee. @throws Error where others keep writing between */
  async update(id: string, change: (employee: Employee | null) => Employee | null): Promise<RecordOutcome> {
    const {store, priorities, onShown} = this.#options;
    for (let tries = 0; tries < MAX_TRIES; tries++) {
      const before = await store.read(id);
      const after = change(before);
      if (after === before) return 'unchanged';
      const written = after && {...after, revision: (before?.revision ?? 0) + 1};
      if (!(await store.replace(id, written, before?.revision ?? null))) continue;
      this.#index.set(id, written);
      const [shownBefore, shown] = [before, written].map((one) => one && shownPerson(one, priorities));
      if (!isSameJson(shownBefore, shown)) onShown(id, shown ?? null);
      return !before ? 'added' : written ? 'changed' : 'left';
    }
    throw new Error(`The record of the employee ${id} was changed by others ${MAX_TRIES} times.`);
  }

  /** The employee whom a record is about: a known one, or a new one. */
  #match(index: EmployeeIndex, system: string, person: Person): string {
    const known = index.ofSystem(system, person.id);
    if (known !== undefined) return known;
    const {matchByEmail, employeeId} = this.#options;
    const named = employeeId(person, system);
    if (named !== undefined) return named;
    const sameEmail = matchByEmail ? index.ofEmail(person.email) : undefined;
    // Two accounts of one system with the same address are two people.
    const isFree = sameEmail !== undefined && !index.has(sameEmail, system);
    return isFree ? sameEmail : `${system.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}-${person.id}`;
  }
}
