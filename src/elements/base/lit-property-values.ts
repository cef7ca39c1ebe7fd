// Properties of the elements whose base class is Lit's: what hosts set is converted. The options are Lit's own; `type` is `Boolean` or one
// of the functions here and in property-values.ts, and `useDefault` says that the initial value counts where there is no attribute.
import type {PropertyDeclaration, ReactiveElement} from 'lit';
import {toAttributeText, toFlag} from './property-values.js';

type Convert = (value: unknown) => unknown;

/** As Lit's decorator of the same name, with a setter that converts. */
export const property =
  (options: PropertyDeclaration = {}) =>
  (prototype: object, name: PropertyKey): void => {
    (prototype.constructor as typeof ReactiveElement).createProperty(name, options);
    convertOnSet(prototype, name, options);
  };

/** Lets the accessor that Lit has defined convert what is set. */
export function convertOnSet(prototype: object, name: PropertyKey, options: PropertyDeclaration): void {
  const descriptor = Object.getOwnPropertyDescriptor(prototype, name);
  if (!descriptor) return;
  const convert = converterOf(options);
  let initial: unknown;
  let isInitialized = !options.useDefault;
  Object.defineProperty(prototype, name, {
    ...descriptor,
    set(value: unknown) {
      if (!isInitialized) initial = value; // The initializer of the field is the first to set it.
      isInitialized = true;
      descriptor.set?.call(this, convert(value) ?? initial);
    },
  });
}

function converterOf({type, attribute}: PropertyDeclaration): Convert {
  if (type === Boolean) return toFlag;
  return (type as Convert | undefined) ?? (attribute === false ? toObject : toAttributeText);
}

/** Values without an attribute are objects. */
const toObject = (value: unknown): object | undefined =>
  typeof value === 'object' && value !== null ? value : undefined;

/** A positive number; `undefined` for every other text. */
export function toPositiveNumber(value: unknown): number | undefined {
  const number = Number(toAttributeText(value));
  return number > 0 ? number : undefined;
}

/** A function that finds one of some texts, in any case; the first for every other text. */
export const toOneOf =
  <T extends string>(...texts: readonly [T, ...T[]]) =>
  (text: string): T =>
    texts.find((each) => each.toLowerCase() === text.toLowerCase()) ?? texts[0];

/** A date, from a date or the text of an ISO 8601 date. */
export function toDate(value: unknown): Date | undefined {
  const isDate = Object.prototype.toString.call(value) === '[object Date]';
  const text = isDate ? undefined : toAttributeText(value);
  if (!isDate && !/^\d{4}(?!\d)/.test(text ?? '')) return undefined;
  const date = new Date(isDate ? (value as Date) : (text as string));
  return Number.isNaN(date.getTime()) ? undefined : date;
}

/** A function. */
export const toFunction = (value: unknown): unknown => (typeof value === 'function' ? value : undefined);
