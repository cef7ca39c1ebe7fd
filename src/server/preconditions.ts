// `If-Match` and `If-None-Match`, as RFC 9110 defines them, for the stored version of a picture.

/** The ETag of a version. */
export const etagOf = (version: string) => `"${version}"`;

/** True where the list names the version; `*` names every one, and null (no picture) is named by nothing. */
function names(list: string, version: string | null): boolean {
  if (version === null) return false;
  return list.trim() === '*' || list.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etagOf(version));
}

/** True where the request may change the picture that is stored now. */
export function mayReplace({headers}: Request, version: string | null): boolean {
  const ifMatch = headers.get('If-Match');
  const ifNoneMatch = headers.get('If-None-Match');
  return (ifMatch === null || names(ifMatch, version)) && (ifNoneMatch === null || !names(ifNoneMatch, version));
}

/** True where the client of a GET has this version already. */
export function hasVersion({headers}: Request, version: string): boolean {
  return names(headers.get('If-None-Match') ?? '', version);
}
