// vCards as text (`.vcf`; versions 2.1, 3.0 and 4.0; RFC 6350), as jCards. Only what people are made of: no time zones, no calendars.

type Parameters = Readonly<Record<string, string[]>>;

/** Their values are lists of components. */
const STRUCTURED = ['n', 'org', 'adr'];

/** Line breaks inside of a value: a folded line goes on after white space, quoted-printable of version 2.1 after `=`. */
const FOLD = /\n[ \t]/g;
const SOFT_BREAK = /=\n/g;
const QUOTED_PRINTABLE_LINE = /^[^:\n]*;(?:ENCODING=)?QUOTED-PRINTABLE[^:\n]*:(?:.*=\n)*.*$/gim;

const PROPERTY = /^(?:[\w-]+\.)?([\w-]+)((?:;(?:[^":;]|"[^"]*")*)*):(.*)$/;

/** The cards of a text, each as a jCard (RFC 7095). A line that is no property is skipped. */
export function parseVcards(text: string): unknown[] {
  const unfolded = text
    .replace(/\r\n?/g, '\n')
    .replace(QUOTED_PRINTABLE_LINE, (lines) => lines.replace(SOFT_BREAK, ''))
    .replace(FOLD, '');
  const cards: unknown[][] = [];
  for (const line of unfolded.split('\n')) {
    const [, name = '', parameters = '', value = ''] = PROPERTY.exec(line) ?? [];
    if (/^begin$/i.test(name)) cards.push([]);
    else if (name) cards.at(-1)?.push(toProperty(name.toLowerCase(), parametersOf(parameters), value));
  }
  return cards.map((properties) => ['vcard', properties]);
}

/** `;TYPE=cell,voice`, `;TYPE="cell,voice"`, `;TYPE=cell;TYPE=voice` and `;CELL;VOICE` say the same. */
function parametersOf(text: string): Parameters {
  const parameters: Record<string, string[]> = {};
  for (const [, pair = ''] of text.matchAll(/;((?:[^";]|"[^"]*")*)/g)) {
    const [, name = '', given = ''] = /^(?:([\w-]+)=)?(.*)$/.exec(pair.toLowerCase()) ?? [];
    const values = given.replaceAll('"', '').split(',');
    const key = name || (/^(base64|quoted-printable)$/.test(given) ? 'encoding' : 'type');
    parameters[key] = [...(parameters[key] ?? []), ...values];
  }
  return parameters;
}

function toProperty(
  name: string,
  {encoding = [], type = [], pref = [], charset = []}: Parameters,
  raw: string,
): unknown {
  const parameters = {type, ...(pref[0] ? {pref: pref[0]} : type.includes('pref') && {pref: '1'})};
  if (encoding.includes('b') || encoding.includes('base64')) {
    const subtype = type.find((one) => /^(jpeg|png|gif|webp)$/.test(one)) ?? 'jpeg';
    return [name, parameters, 'uri', `data:image/${subtype};base64,${raw}`];
  }
  const value = encoding.includes('quoted-printable') ? decodeQuotedPrintable(raw, charset[0]) : raw;
  if (STRUCTURED.includes(name)) return [name, parameters, 'text', value.split(/(?<!\\);/).map(unescape)];
  return [name, parameters, 'text', name === 'rev' ? extendedTime(value) : unescape(value)];
}

function unescape(text: string): string {
  return text.replace(/\\(.)/g, (_, char: string) => (/n/i.test(char) ? '\n' : char));
}

/** `20260115T090000Z` as `2026-01-15T09:00:00Z`. */
function extendedTime(text: string): string {
  return text.replace(/^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d))?/, (_, year, month, day, hour, minute, second) =>
    [`${year}-${month}-${day}`, ...(hour ? [`${hour}:${minute}:${second}`] : [])].join('T'),
  );
}

function decodeQuotedPrintable(text: string, charset = 'utf-8'): string {
  const binary = text.replace(/=([\da-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  try {
    return new TextDecoder(charset).decode(Uint8Array.from(binary, (char) => char.charCodeAt(0)));
  } catch {
    return text; // A character set that this engine does not know.
  }
}
