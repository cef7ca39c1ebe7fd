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
  const {copy, isWhole} = readFields(person);
  return isWhole ? person : copy;
}

/** The person without the address of a picture. */
export function withoutPicture(person: Person): Person {
  return {...readFields(person).copy, picture: undefined};
}

/** A class or a proxy of the host may have getters: a spread would lose them. */
function readFields(person: Person): {readonly copy: Person; readonly isWhole: boolean} {
  const copy: Record<string, unknown> = {};
  let isWhole = true;
  for (const field of Object.keys(FIELDS) as (keyof Person)[])
    isWhole = !!attempt(person, () => ((copy[field] = person[field]), true)) && isWhole;
  return {copy: copy as unknown as Person, isWhole};
}
