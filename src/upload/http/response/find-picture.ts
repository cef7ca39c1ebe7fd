// Finds the address of the stored picture in the body of a successful response, whatever its structure: servers wrap it as
// `{data: {url}}`, `[{url}]` or `{user: {avatar_url}}`, or write it as plain text.

type JsonObject = Readonly<Record<string, unknown>>;

/** The address of a picture as a server names it. */
export interface NamedPicture {
  readonly url: string;
  /** The object with the address: its version and description stand there too. */
  readonly owner: JsonObject;
  /** True for `url` at the top level, the documented structure. */
  readonly isDocumented: boolean;
}

/** Names are compared in lower case, without separators. */
const PICTURE_NAME = /(?:avatar|picture|photo|image|img|pic)s?(?:ur[li]|src|href|link|path|location)?$/;
const ADDRESS_NAME = /^(?:secure|public|download|file|full|original|cdn|media|signed)?(?:ur[li]|src|path|location)$/;
const OTHER_PURPOSE = /^(?:delete|remove|upload|edit)/;
const OTHER_PICTURE = /^(?:old|prev|default|fallback|background|cover|banner)/;
const NAMES_ADDRESS = /ur[li]$/;
const LOOKS_LIKE_ADDRESS = /^(?:https?:\/\/|\.{0,2}\/|data:image\/|blob:)\S+$/i;

const MAX_DEPTH = 6;

/** The value of a text that is JSON; `undefined` for another text. */
export function parseBody(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null;
}

/** `url` at the top level; otherwise the uppermost address with the name of a picture; otherwise the uppermost address. */
export function findPicture(text: string): NamedPicture | undefined {
  const body = parseBody(text) ?? text.trim();
  if (!isObject(body)) {
    return typeof body === 'string' && LOOKS_LIKE_ADDRESS.test(body)
      ? {url: body, owner: {}, isDocumented: false}
      : undefined;
  }
  const {url} = body;
  if (typeof url === 'string' && url) return {url, owner: body, isDocumented: true};
  let firstAddress: NamedPicture | undefined;
  for (const {name, value, owner, isInPicture} of entriesByDepth(body)) {
    if (typeof value !== 'string' || !value.trim() || OTHER_PURPOSE.test(name) || OTHER_PICTURE.test(name)) continue;
    const isPicture = PICTURE_NAME.test(name);
    const isAddress = ADDRESS_NAME.test(name) || isInPicture || (owner === body && !name);
    if (!isPicture && !isAddress) continue;
    if (!NAMES_ADDRESS.test(name) && !LOOKS_LIKE_ADDRESS.test(value)) continue;
    const found = {url: value, owner, isDocumented: false};
    if (isPicture || isInPicture) return found;
    firstAddress ??= found;
  }
  return firstAddress;
}

interface Entry {
  readonly name: string;
  readonly value: unknown;
  readonly owner: JsonObject;
  /** True in an object that has the name of a picture. */
  readonly isInPicture: boolean;
}

function* entriesByDepth(root: JsonObject): Generator<Entry> {
  let level = [{owner: root, isInPicture: false}];
  for (let depth = 0; level.length && depth < MAX_DEPTH; depth++) {
    const next: typeof level = [];
    for (const {owner, isInPicture} of level) {
      for (const [key, value] of Object.entries(owner)) {
        const name = Array.isArray(owner) ? '' : key.toLowerCase().replace(/[^a-z\d]/g, '');
        yield {name, value, owner, isInPicture};
        if (!isObject(value) || OTHER_PICTURE.test(name)) continue;
        next.push({owner: value, isInPicture: isInPicture || PICTURE_NAME.test(name)});
      }
    }
    level = next;
  }
}
