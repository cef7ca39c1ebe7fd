// Reads records that are not trusted: a value of the wrong type counts as missing.

import type {Person} from '../../person.js';

export type UnknownRecord = Readonly<Record<string, unknown>>;

/** The value as an object; an empty object if it is none. */
export function asObject(value: unknown): UnknownRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as UnknownRecord) : {};
}

/** The value as a list of objects. */
export function asObjectList(value: unknown): readonly UnknownRecord[] {
  return Array.isArray(value) ? value.map(asObject) : [];
}

/** The value as a text that is not empty. Numbers are accepted too, because some systems send ids as numbers. */
export function asText(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() ? value.trim() : undefined;
}

/** The first of several values that is a text. */
export function firstText(...values: readonly unknown[]): string | undefined {
  return values.map(asText).find((text) => text !== undefined);
}

/** True or false, also as a text in any case or in a list of one: identity providers send all of them. */
export function asBoolean(value: unknown): boolean | undefined {
  const single = Array.isArray(value) ? asObject(value[0])['value'] : value;
  const text = String(single).toLowerCase();
  return text === 'true' ? true : text === 'false' ? false : undefined;
}

/** A time in ms since 1970: ISO 8601, `YYYY-MM-DD HH:MM:SS` in UTC, or a number of seconds or, from 12 digits on, of milliseconds. */
export function parseTime(value: unknown): number | undefined {
  const text = asText(value);
  if (!text) return undefined;
  if (/^\d+(\.\d+)?$/.test(text)) return Number(text) * (Number(text) < 1e11 ? 1000 : 1);
  const ms = Date.parse(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(text) ? `${text.replace(' ', 'T')}Z` : text);
  return Number.isNaN(ms) ? undefined : ms;
}

/** A phone number may be a `tel:` address, with an extension: `tel:+45-1234;ext=102` is `+45-1234 ext. 102`. */
export function phoneNumber(value: unknown): string | undefined {
  const text = asText(value);
  const [, number, parameters = ''] = /^tel:([^;]*)(.*)$/i.exec(text ?? '') ?? [];
  if (number === undefined) return text;
  const extension = /;ext=([^;]+)/i.exec(parameters)?.[1];
  return extension ? `${number} ext. ${extension}` : number;
}

/** The same object without properties that are `undefined`. */
export function omitUndefined<T extends object>(facts: T): T {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as T;
}

/** The value of the entry that is marked as primary, otherwise of the first. */
export function primaryValue(entries: unknown): string | undefined {
  const list = asObjectList(entries);
  return asText((list.find(({primary}) => primary === true) ?? list[0])?.['value']);
}

/** False for people who have left their system: directories leave them out. */
export function isActive({active}: Person): boolean {
  return active !== false;
}
