// Which employee a record of a system is about: by the id in that system, or by the e-mail address.
import type {Person} from '../../people/person.js';
import type {Employee} from './employee-store.js';

/** Finds employees without reading the store. Holds ids and addresses only. */
export class EmployeeIndex {
  readonly #bySystem = new Map<string, string>();
  readonly #byEmail = new Map<string, Set<string>>();
  /** What is noted for each employee, to be removed again. */
  readonly #notes = new Map<string, {readonly systems: readonly string[]; readonly emails: readonly string[]}>();

  /** Notes what is stored of an employee; `null` for one who is stored no more. */
  set(id: string, employee: Employee | null): void {
    const before = this.#notes.get(id);
    for (const key of before?.systems ?? []) this.#bySystem.delete(key);
    for (const email of before?.emails ?? []) {
      const ids = this.#byEmail.get(email);
      ids?.delete(id);
      if (!ids?.size) this.#byEmail.delete(email);
    }
    this.#notes.delete(id);
    if (!employee) return;
    const records = Object.entries(employee.systems);
    const systems = records.map(([system, {person}]) => keyOf(system, person.id));
    const emails = [employee.own?.email, ...records.map(([, {person}]) => person.email)].flatMap(plainEmail);
    for (const key of systems) this.#bySystem.set(key, id);
    for (const email of emails) this.#byEmail.set(email, (this.#byEmail.get(email) ?? new Set()).add(id));
    this.#notes.set(id, {systems, emails});
  }

  get isEmpty(): boolean {
    return this.#notes.size === 0;
  }

  /** The ids of all employees, in the order of their characters. */
  ids(): readonly string[] {
    return [...this.#notes.keys()].sort();
  }

  /** True if this system already says something about the employee. */
  has(id: string, system: string): boolean {
    const start = keyOf(system, '');
    return this.#notes.get(id)?.systems.some((key) => key.startsWith(start)) ?? false;
  }

  /** The employee with this id in a system. */
  ofSystem(system: string, personId: string): string | undefined {
    return this.#bySystem.get(keyOf(system, personId));
  }

  /** The one employee with this address; `undefined` where it is shared. */
  ofEmail(email: string | undefined): string | undefined {
    const [address = ''] = plainEmail(email);
    const [id, other] = this.#byEmail.get(address) ?? [];
    return other === undefined ? id : undefined;
  }

  /** The ids in a system of everyone whom it has a record of. */
  idsIn(system: string): readonly string[] {
    const start = keyOf(system, '');
    return [...this.#bySystem.keys()].flatMap((key) => (key.startsWith(start) ? key.slice(start.length) : []));
  }
}

function keyOf(system: string, personId: Person['id']): string {
  return `${JSON.stringify(system)} ${personId}`;
}

function plainEmail(email: string | undefined): string[] {
  const text = email?.trim().toLowerCase();
  return text ? [text] : [];
}
