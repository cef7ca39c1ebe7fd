// The path of a patch: `title`, `name.givenName`, `emails[type eq "work"].value`, with or without the name of the schema in front.
// https://www.rfc-editor.org/rfc/rfc7644#section-3.5.2
import {CORE_USER, ENTERPRISE_USER} from './attributes.js';
import {parseComparison, type Comparison} from './comparison.js';
import {scimRefusal} from './scim-error.js';

/** Where a value is. */
export interface AttributePath {
  readonly name: string;
  /** Which of several values. */
  readonly where?: Comparison;
  /** The part of a complex value. */
  readonly part?: AttributePath;
}

const MAX_CHARS = 1_000;

/** @throws Refusal `invalidPath` */
export function parsePath(text: string): AttributePath {
  const refusal = scimRefusal('invalidPath', `“${text.slice(0, 100)}” is not a path that can be changed here.`);
  if (text.length > MAX_CHARS) throw refusal;
  const extension = afterSchema(text, ENTERPRISE_USER);
  if (extension !== undefined)
    return extension ? {name: ENTERPRISE_USER, part: parsePath(extension)} : {name: ENTERPRISE_USER};
  const plain = afterSchema(text, CORE_USER) ?? text;
  const [, name, filter, part] = /^([a-z$][\w$-]*)(?:\[([^\]]*)\])?(?:\.([a-z$][\w$-]*))?$/i.exec(plain) ?? [];
  const where = filter === undefined ? undefined : parseComparison(filter);
  if (name === undefined || (filter !== undefined && !where)) throw refusal;
  return {name, ...(where && {where}), ...(part !== undefined && {part: {name: part}})};
}

/** What follows the name of a schema, which ignores case; `undefined` where the text does not begin with it. */
function afterSchema(text: string, schema: string): string | undefined {
  if (text.slice(0, schema.length).toLowerCase() !== schema.toLowerCase()) return undefined;
  const rest = text.slice(schema.length);
  return rest === '' ? '' : rest.startsWith(':') ? rest.slice(1) : undefined;
}
