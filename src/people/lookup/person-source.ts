// How an element gets a person: it observes the id in the nearest provider with a directory.
import type {ProvidedKey} from '../../shared/provided.js';
import type {Directory} from '../directory.js';
import type {Person} from '../person.js';

/** What is known about a person: the record, and the bytes of the picture if the directory fetches pictures. */
export interface PersonResult {
  readonly person: Person;
  readonly picture?: Blob;
  /** The address of the picture in the record. A `data:` address is only here: elements get its bytes as `picture`. */
  readonly address?: string | null;
  /** The directory does not have the person, or not any more: `person` has nothing but the id. */
  readonly isUnknown?: boolean;
}

/** The directory of a provider, for the elements inside it. */
export interface PersonSource {
  /** Calls `respond` with what is known about the person, now and whenever that changes. Returns a function that stops it. */
  observe(element: Element, personId: string, respond: (found: PersonResult) => void): () => void;
  /** As in the directory; left out if the directory cannot search. */
  readonly search?: Directory['search'];
}

export const PERSON_SOURCE: ProvidedKey<PersonSource> = 'people';
