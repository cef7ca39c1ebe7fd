// Numbers only, for elements that should not load all of format.ts.
import type {NumberFormatters} from './locale.js';

const known = new Map<string, NumberFormatters>();

/** Formats and counts numbers in the language of a BCP 47 tag, also in its compact notation ('1.2K'). Intl objects are cached. */
export function numbersFor(tag: string, notation?: 'compact'): NumberFormatters {
  const key = [tag, notation].join();
  let numbers = known.get(key);
  if (!numbers) {
    const format = new Intl.NumberFormat(tag, {notation});
    const plurals = new Intl.PluralRules(tag);
    known.set(key, (numbers = {number: (value) => format.format(value), plural: (count) => plurals.select(count)}));
  }
  return numbers;
}
