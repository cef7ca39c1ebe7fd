// Numbers, sizes, lists and times by Intl, for any locale.
import type {Format} from './locale.js';

const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;
const shortNames: Record<string, string> = {
  'image/jpeg': 'JPG',
  'image/webp': 'WebP',
  'image/svg+xml': 'SVG',
  'text/plain': 'TXT',
  'application/octet-stream': '?',
};
const formats = new Map<string, Format>();

/** The formatter of a BCP 47 tag, made once. */
export function formatFor(tag: string): Format {
  let format = formats.get(tag);
  if (!format) formats.set(tag, (format = createFormat(tag)));
  return format;
}

function createFormat(tag: string): Format {
  const plurals = new Intl.PluralRules(tag);
  const either = new Intl.ListFormat(tag, {type: 'disjunction'});
  const relative = new Intl.RelativeTimeFormat(tag, {numeric: 'auto'});
  return {
    bytes(bytes) {
      const power = bytes < 1000 ? 0 : Math.min(Math.floor(Math.log10(bytes) / 3), units.length - 1);
      const value = bytes / 1000 ** power;
      const unit = units[power] as string;
      const maximumFractionDigits = power > 1 && value < 100 ? 1 : 0;
      return new Intl.NumberFormat(tag, {style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits}).format(
        value,
      );
    },
    number: (value, options) => new Intl.NumberFormat(tag, options).format(value),
    anyOf: (items) => either.format(items),
    fileType: (type) => shortNames[type] ?? (type.split('/')[1] ?? type).replace(/^x-/, '').toUpperCase(),
    ago(date, now = new Date()) {
      const seconds = (date.getTime() - now.getTime()) / 1000;
      if (seconds > -60) return relative.format(0, 'second');
      if (seconds > -3600) return relative.format(Math.round(seconds / 60), 'minute');
      if (seconds > -86_400) return relative.format(Math.round(seconds / 3600), 'hour');
      return relative.format(Math.round(seconds / 86_400), 'day');
    },
    plural: (count) => plurals.select(count),
  };
}
