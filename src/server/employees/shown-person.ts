// One person out of what several systems say: each fact comes from the first system, in the host's order, that knows it.
import {PICTURE_FACTS} from '../../people/sync/picture-facts.js';
import type {Person} from '../../people/person.js';
import type {Employee, SystemRecord} from './employee-store.js';

/** The names of the systems in the order in which they are asked for a fact. */
export interface Priorities {
  readonly systems: readonly string[];
  /** Another order for some facts; `picture` stands for all facts of the picture. */
  readonly facts: Partial<Record<keyof Person, readonly string[]>>;
}

/** A system, and what it says. */
export interface NamedRecord extends SystemRecord {
  readonly system: string;
}

/** What the systems say, in the order for this fact. */
function recordsFor(fact: keyof Person, {systems}: Employee, priorities: Priorities): NamedRecord[] {
  const order = [...new Set([...(priorities.facts[fact] ?? []), ...priorities.systems])];
  return order.flatMap((system) => {
    const record = Object.hasOwn(systems, system) ? systems[system] : undefined;
    return record ? [{...record, system}] : [];
  });
}

/** The system whose picture is shown; `undefined` where none has one, or where people here manage the employee. */
export function pictureRecord(employee: Employee, priorities: Priorities): NamedRecord | undefined {
  if (employee.isDetached) return undefined;
  return recordsFor('picture', employee, priorities).find(({person}) => person.picture !== null);
}

/** The employee as pages see the person; `null` for one who is in no system and not in the own records. */
export function shownPerson(employee: Employee, priorities: Priorities): Person | null {
  const {id, own, isDetached} = employee;
  if (isDetached) return own && {...own, id};
  const records = recordsFor('id', employee, priorities);
  if (!records.length) return own && {...own, id};
  const facts = new Set(records.flatMap(({person}) => Object.keys(person) as (keyof Person)[]));
  const picture = systemPicture(pictureRecord(employee, priorities)) ?? own ?? {picture: null};
  const shown: Partial<Person>[] = [own ?? {}];
  for (const fact of facts) {
    const [first] = recordsFor(fact, employee, priorities).filter(({person}) => person[fact] !== undefined);
    if (first) shown.push({[fact]: first.person[fact]});
  }
  const all = Object.assign({}, ...shown) as Partial<Person>;
  return {...withoutPicture(all), ...pictureOf(picture), id};
}

/** Two systems may have the same version for different pictures. */
function systemPicture(record: NamedRecord | undefined): Omit<Person, 'id'> | undefined {
  const version = record?.person.pictureVersion;
  return version === undefined ? record?.person : {...record?.person, pictureVersion: `${record?.system} ${version}`};
}

/** The facts that do not belong to the picture. */
export function withoutPicture<Facts extends object>(facts: Facts): Facts {
  return Object.fromEntries(Object.entries(facts).filter(([fact]) => !isPictureFact(fact))) as Facts;
}

/** The facts of the picture. */
export function pictureOf(facts: Omit<Person, 'id'>): Pick<Person, (typeof PICTURE_FACTS)[number]> {
  return Object.fromEntries(Object.entries(facts).filter(([fact]) => isPictureFact(fact)));
}

function isPictureFact(fact: string): boolean {
  return (PICTURE_FACTS as readonly string[]).includes(fact);
}
