// Checks addresses that appear in a system's records and pages. They are not trusted, and the host's `fetch` adds its credentials to
// every request: it may only be used for addresses of the system's own origin.
import {AvatarError} from '../../../errors.js';
import {resolvePictureUrl} from '../../../shared/url.js';

/** The absolute base address of the API. `baseUrl` may be a path of the page's own origin. */
function absoluteBase(baseUrl: string): URL {
  return new URL(baseUrl, globalThis.document?.baseURI);
}

/** The origin to which the host's `fetch` may send requests. */
export function originOf(baseUrl: string): string {
  return absoluteBase(baseUrl).origin;
}

/** True for the address of a picture to which the host's `fetch` may send its credentials. */
export function isOwnUrl(address: string, baseUrl: string): boolean {
  return pictureUrl(address, baseUrl)?.origin === originOf(baseUrl);
}

/** The address of the next page: a path below `baseUrl`, or an absolute address there. Throws `invalid-response` for any other one. */
export function followUpUrl(address: string, baseUrl: string): string {
  const base = absoluteBase(baseUrl)
    .href.replace(/[?#].*$/s, '')
    .replace(/\/$/, '');
  // If the system behind a proxy names a path, the path of the proxy is put in front of it.
  const named = /^\/(?!\/)/.test(address) ? base + address : address;
  if (URL.canParse(named, `${base}/`)) {
    const {href, username, password} = new URL(named, `${base}/`);
    if (!username && !password && href.startsWith(`${base}/`)) return href;
  }
  throw new AvatarError('invalid-response', {status: 200, reason: 'unsafe-url'});
}

/** The absolute address of a picture, or `undefined` if a picture may not be loaded from it. The system's own origin may be http. */
export function pictureUrl(address: string, baseUrl: string): URL | undefined {
  const base = absoluteBase(baseUrl);
  const url = resolvePictureUrl(address, base, base.origin);
  // A `blob:` address belongs to the page that created it: a directory cannot know one of this page.
  return url?.protocol === 'blob:' ? undefined : url;
}

/** True if an escaped id stays one path segment. `.` and `..` would lead to another path. */
export function isPathSegment(id: string): boolean {
  return !/^\.{0,2}$/.test(id);
}
