// The proof that a request comes from the host's own page, as the common frameworks hand it out.

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

/** The header to send, read anew each time: tokens change at sign-in. Never told to another origin. */
export function csrfHeaders(csrf: CsrfSource | undefined, url: string): Record<string, string> {
  if (!csrf || new URL(url).origin !== location.origin) return {};
  const token = 'meta' in csrf ? fromMeta(csrf.meta) : fromCookie(csrf.cookie);
  return token ? {[csrf.header]: token} : {};
}
