// Numbers, sizes, lists and times in any locale, with Intl. Intl objects are cached, because they are slow to create.
import type {Format} from './locale.js';

const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;
/** The names that people know types by, where the MIME type or the ending is another word. */
const names = Object.entries({
  JPG: /jpe?g?$|jfif/,
  WebP: /webp/,
  SVG: /svg/,
  TXT: /plain/,
  Photoshop: /photoshop|psd$/,
  QuickTime: /quicktime|mov$/,
  Word: /word|docx?$/,
});

/** The tokens of `<input accept>` for all pictures. */
const ANY_PICTURE = /^(?:image|\*)\/\*$/i;

/** The end of another type is its name where it is short, such as 'image/png' and '.png'; longer ones say nothing to people. */
const fileType = (type: string) =>
  names.find(([, pattern]) => pattern.test(type.toLowerCase()))?.[0] ??
  /[./](?:x-)?(\w{2,4})$/.exec(type)?.[1]?.toUpperCase() ??
  '';

/** Caches the result for each key. */
export function memoize<T>(make: (key: string) => T): (key: string) => T {
  const made = new Map<string, T>();
  return (key) => {
    let thing = made.get(key);
    if (!thing) made.set(key, (thing = make(key)));
    return thing;
  };
}

/** The formatter of a BCP 47 tag. */
export const formatFor = memoize(createFormat);

function createFormat(tag: string): Format {
  const plurals = new Intl.PluralRules(tag);
  const either = new Intl.ListFormat(tag, {type: 'disjunction'});
  const relative = new Intl.RelativeTimeFormat(tag, {numeric: 'auto'});
  const numbers = memoize((options) => new Intl.NumberFormat(tag, JSON.parse(options) as Intl.NumberFormatOptions));
  const number = (value: number, options: Intl.NumberFormatOptions = {}) =>
    numbers(JSON.stringify(options)).format(value);
  return {
    bytes(bytes) {
      const power = bytes >= 1000 ? Math.min(Math.floor(Math.log10(bytes) / 3), units.length - 1) : 0;
      const value = bytes / 1000 ** power;
      const maximumFractionDigits = power > 1 && value < 100 ? 1 : 0;
      return number(value, {style: 'unit', unit: units[power], unitDisplay: 'short', maximumFractionDigits});
    },
    number,
    listOr: (items) => either.format(items),
    fileType,
    fileTypes: (accept, anyPicture = '') =>
      accept.some((type) => ANY_PICTURE.test(type)) ? anyPicture : either.format(new Set(accept.map(fileType))),
    relativeTime(date, now = new Date()) {
      const seconds = (date.getTime() - now.getTime()) / 1000;
      if (seconds > -60) return relative.format(0, 'second');
      if (seconds > -3600) return relative.format(Math.round(seconds / 60), 'minute');
      if (seconds > -86_400) return relative.format(Math.round(seconds / 3600), 'hour');
      return relative.format(Math.round(seconds / 86_400), 'day');
    },
    plural: (count) => plurals.select(count),
  };
}
