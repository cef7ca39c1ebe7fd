// The CSRF token of a request, as the common frameworks provide it.

/** Where the token is found and in which header it goes: `{meta: 'csrf-token', header: 'X-CSRF-Token'}` for Rails. */
export type CsrfSource =
  {readonly meta: string; readonly header: string} | {readonly cookie: string; readonly header: string};

function fromMeta(name: string): string | undefined {
  return document.head.querySelector<HTMLMetaElement>(`meta[name="${CSS.escape(name)}"]`)?.content;
}

function fromCookie(name: string): string | undefined {
  const pair = document.cookie.split('; ').find((cookie) => cookie.startsWith(`${name}=`));
  return pair && decodeURIComponent(pair.slice(name.length + 1));
}

/** The header to send. The token is read for each request, because it changes at sign-in. It is never sent to another origin. */
export function csrfHeaders(csrf: CsrfSource | undefined, url: string): Record<string, string> {
  if (!csrf || new URL(url).origin !== self.origin) return {};
  const token = 'meta' in csrf ? fromMeta(csrf.meta) : fromCookie(csrf.cookie);
  return token ? {[csrf.header]: token} : {};
}
