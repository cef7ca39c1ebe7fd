import {attempt} from '../../shared/attempt.js';
import type {Person} from '../person.js';

const FIELDS: Readonly<Record<keyof Person, true>> = {
  ...{id: true, name: true, givenName: true, familyName: true, pronouns: true, title: true, organization: true},
  ...{department: true, email: true, phone: true, mobile: true, location: true, timeZone: true, links: true},
  ...{picture: true, pictureVersion: true, pictureDescription: true, pictureExpiresAt: true, kind: true, status: true},
  ...{updatedAt: true, active: true, managedBy: true},
};

/** The person of a directory; without the fields that throw when they are read, as getters and proxies may. */
export function readablePerson(person: Person): Person {
  const readable: Record<string, unknown> = {};
  let isWhole = true;
  for (const field of Object.keys(FIELDS) as (keyof Person)[])
    isWhole = !!attempt(person, () => ((readable[field] = person[field]), true)) && isWhole;
  return isWhole ? person : (readable as unknown as Person);
}
