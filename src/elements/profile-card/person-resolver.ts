// Which facts about a person a card shows, where several places know some.
import type {Person} from '../../people/person.js';

export interface PersonSources {
  /** What was stored from this card a moment ago. */
  readonly saved: Partial<Person>;
  /** The `person` the host set. */
  readonly person?: Person;
  /** The attributes, for what the `person` does not say. */
  readonly personId: string;
  readonly name?: string;
  readonly src?: string;
  readonly managedBy?: string;
  /** What the directory around the card answered. */
  readonly found?: Person;
}

/** Nearest first: what was just stored, the host's `person`, the attributes, the directory. */
export function shownPerson({saved, person, personId, name, src, managedBy, found}: PersonSources): Person {
  const id = personId || person?.id || '';
  const attributes = {name, picture: src, managedBy};
  return {...found, ...known(attributes), ...known(person ?? {}), ...known(saved), id};
}

function known(facts: Partial<Person>): Partial<Person> {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
}
