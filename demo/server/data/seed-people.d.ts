import type {Person} from '../../../src/people/person.js';

/** A person as the company knows them. */
export interface Colleague extends Person {
  readonly name: string;
  readonly role: 'admin' | 'standard';
  /** Deals won this quarter, for the leaderboard. */
  readonly deals: number;
}

/** The id of the one who is signed in at first. */
export const me: string;
export const people: readonly Colleague[];
/** What a record holds about a person: without the id and what only this app knows. */
export function factsOf(person: Person): Omit<Person, 'id'>;
