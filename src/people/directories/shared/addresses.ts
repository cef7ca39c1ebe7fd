// Addresses that a system's records and pages name. Nobody here has control over them, and the host's `fetch` adds its credentials
// to whatever it is given: only an address of the system's own origin may go through it.
import {AvatarError} from '../../../errors.js';
import {resolvePictureUrl} from '../../../shared/url.js';

/** Where the API begins, absolute: `baseUrl` may be a path of the page's own origin. */
function absoluteBase(baseUrl: string): URL {
  return new URL(baseUrl, globalThis.document?.baseURI);
}

/** The origin that the host's `fetch` may be sent to. */
export function originOf(baseUrl: string): string {
  return absoluteBase(baseUrl).origin;
}

/**
 * The address of a following page: a path below `baseUrl`, or a whole address there.
 * Throws `invalid-response` for any other one.
 */
export function followUpUrl(address: string, baseUrl: string): string {
  const base = absoluteBase(baseUrl)
    .href.replace(/[?#].*$/s, '')
    .replace(/\/$/, '');
  // A proxy's path stays in front of a path that the system behind it names.
  const named = /^\/(?!\/)/.test(address) ? base + address : address;
  if (URL.canParse(named, `${base}/`)) {
    const {href, username, password} = new URL(named, `${base}/`);
    if (!username && !password && href.startsWith(`${base}/`)) return href;
  }
  throw new AvatarError('invalid-response', {status: 200, reason: 'unsafe-url'});
}

/** The address of a picture, absolute, or `undefined` where none may be loaded from it. The system's own origin may be http. */
export function pictureUrl(address: string, baseUrl: string): URL | undefined {
  const base = absoluteBase(baseUrl);
  const url = resolvePictureUrl(address, base, base.origin);
  // The origin of a `blob:` address is that of the page that made it: no directory can name one of this page.
  return url?.protocol === 'blob:' ? undefined : url;
}

/** True where an id stays one segment of a path once it is escaped: `..` would lead to another path. */
export function isPathSegment(id: string): boolean {
  return !/^\.{0,2}$/.test(id);
}
