// Numbers alone, for elements too small to load all that format.ts can.
import type {NumberFormatters} from './locale.js';

const known = new Map<string, NumberFormatters>();

/** How numbers are written and counted in the language of a BCP 47 tag. What Intl makes is made once. */
export function numbersFor(tag: string): NumberFormatters {
  let numbers = known.get(tag);
  if (!numbers) {
    const format = new Intl.NumberFormat(tag);
    const plurals = new Intl.PluralRules(tag);
    known.set(tag, (numbers = {number: (value) => format.format(value), plural: (count) => plurals.select(count)}));
  }
  return numbers;
}
