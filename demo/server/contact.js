// Which contact fields may be changed, and to what.
import {refusal} from './session.js';

const fields = [
  'name',
  'pronouns',
  'title',
  'organization',
  'department',
  'email',
  'phone',
  'mobile',
  'location',
  'timeZone',
];
const maxLength = 200;

/** @type {Record<string, (value: string) => boolean>} */
const rules = {
  name: (value) => value !== '',
  email: (value) => value === '' || /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value),
  timeZone: (value) => value === '' || isTimeZone(value),
};

/** @param {string} name */
function isTimeZone(name) {
  try {
    return Boolean(new Intl.DateTimeFormat('en', {timeZone: name}));
  } catch {
    return false;
  }
}

/**
 * The changes in a JSON text, or an error that names the field. `managedBy: null` takes a person over by hand.
 * @param {string} text
 * @returns {Record<string, string | null>}
 */
export function readContact(text) {
  return readFields(readJson(text));
}

/**
 * @param {string} text
 * @returns {Record<string, unknown>}
 */
function readJson(text) {
  /** @type {unknown} */
  let json;
  try {
    json = JSON.parse(text);
  } catch {
    throw refusal(400, 'This is not JSON.');
  }
  if (typeof json !== 'object' || json === null || Array.isArray(json)) throw refusal(422, 'Send an object of fields.');
  return {...json};
}

/**
 * @param {Record<string, unknown>} json
 * @returns {Record<string, string | null>}
 */
function readFields(json) {
  return Object.fromEntries(
    Object.entries(json).map(([field, value]) => {
      if (field === 'managedBy' && value === null) return [field, null];
      const text = typeof value === 'string' && fields.includes(field) ? value.trim() : undefined;
      if (text === undefined || text.length > maxLength || rules[field]?.(text) === false) {
        throw refusal(422, `The field ‘${field}’ cannot be saved like this.`, {field});
      }
      return [field, text || null];
    }),
  );
}
