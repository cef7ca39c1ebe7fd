// The contact rows of a card: icon, text, and a link if the value is valid for one.
import * as icons from '../../shared/styles/icons.js';
import type {Icon} from '../../shared/styles/icons.js';
import type {Person} from '../../../people/person.js';

export interface ContactRow {
  readonly kind: 'email' | 'phone' | 'mobile' | 'location' | 'link';
  readonly icon: Icon;
  readonly text: string;
  readonly href?: string;
}

/** Rows for the known values, in display order. */
export function contactRows({email, phone, mobile, location, links}: Person): readonly ContactRow[] {
  const rows: ContactRow[] = [];
  if (email) rows.push({kind: 'email', icon: icons.mail, text: email, href: mailto(email)});
  if (phone) rows.push({kind: 'phone', icon: icons.phone, text: phone, href: tel(phone)});
  if (mobile) rows.push({kind: 'mobile', icon: icons.phone, text: mobile, href: tel(mobile)});
  if (location) rows.push({kind: 'location', icon: icons.place, text: location});
  for (const address of links ?? []) {
    const url = parseHttpUrl(address);
    if (url)
      rows.push({kind: 'link', icon: icons.link, text: url.host + url.pathname.replace(/\/$/, ''), href: url.href});
  }
  return rows;
}

/** Escapes everything but `@`, so that an address cannot add a subject or a second recipient. */
function mailto(email: string): string {
  return `mailto:${encodeURIComponent(email).replaceAll('%40', '@')}`;
}

/** '+44 (0)20 7946 0000' → 'tel:+442079460000': the bracketed trunk zero is not dialled after a country code. */
function tel(phone: string): string {
  const dialled = phone
    .normalize('NFKC')
    .replace(/^(\s*\+.*?)\(0\)/, '$1')
    .replace(/\p{Nd}/gu, toAsciiDigit)
    .replace(/(?:ext\.?|x|;ext=)\s*(\d+)$/i, ';ext=$1');
  const [number = '', extension] = dialled.split(';ext=');
  return `tel:${number.replace(/[^\d+*#]/g, '')}${extension ? `;ext=${extension}` : ''}`;
}

/** The digits of each script are ten consecutive code points, so the zero is found by going back. */
function toAsciiDigit(digit: string): string {
  let zero = digit.codePointAt(0) ?? 48;
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) {
    zero--;
    value++;
  }
  return String(value);
}

function parseHttpUrl(address: string): URL | undefined {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  return url && /^https?:$/.test(url.protocol) ? url : undefined;
}
