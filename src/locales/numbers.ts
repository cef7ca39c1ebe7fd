// Numbers only, for elements that should not load all of format.ts.
import type {NumberFormatters} from './locale.js';

const known = new Map<string, NumberFormatters>();

/** Formats and counts numbers in the language of a BCP 47 tag. Intl objects are cached. */
export function numbersFor(tag: string): NumberFormatters {
  let numbers = known.get(tag);
  if (!numbers) {
    const format = new Intl.NumberFormat(tag);
    const plurals = new Intl.PluralRules(tag);
    known.set(tag, (numbers = {number: (value) => format.format(value), plural: (count) => plurals.select(count)}));
  }
  return numbers;
}
