// Paths with one `{personId}` in them, as in the endpoint of the editor.

const MAX_ID_CHARS = 512;

/** Finds the person in a path, and makes the path of a person. */
export interface PathTemplate {
  /** The id in the path, decoded; `undefined` for another path, or where it is not a valid id. */
  match(pathname: string): string | undefined;
  of(personId: string): string;
}

/** @throws TypeError where the template does not have exactly one `{personId}` */
export function pathTemplate(template: string): PathTemplate {
  const [before, after, ...more] = template.split('{personId}');
  if (!before?.startsWith('/') || after === undefined || more.length)
    throw new TypeError(`“${template}” must begin with / and have one {personId}`);
  return {
    match(pathname) {
      const end = pathname.length - after.length;
      if (!pathname.startsWith(before) || !pathname.endsWith(after) || end <= before.length) return undefined;
      const encoded = pathname.slice(before.length, end);
      return encoded.includes('/') ? undefined : decodeId(encoded);
    },
    of: (personId) => `${before}${encodeURIComponent(personId)}${after}`,
  };
}

function decodeId(encoded: string): string | undefined {
  try {
    const id = decodeURIComponent(encoded);
    return id.length <= MAX_ID_CHARS ? id : undefined;
  } catch {
    return undefined; // A broken % sequence.
  }
}
