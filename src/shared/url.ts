// Decides from which addresses a picture may be loaded. The same rule for elements, uploads and directories.

/** Host names of this machine. Browsers trust them like https; development servers use them. */
const LOOPBACK_HOST = /^(?:localhost|.+\.localhost|127(?:\.\d+){3}|\[::1\])$/;

/** A path on the page's own server: the most common case, decided without parsing a URL. */
const SAME_ORIGIN_PATH = /^\/[\w.~%-]/;
const RASTER_DATA = /^data:image\/(?:png|jpeg|gif|webp|avif|bmp|apng)[;,]/i;

/**
 * The URL if a picture may be loaded from it, otherwise `undefined`. Allowed: https, http of the page's own origin or of this
 * machine, `blob:` and raster `data:`. Scripts, SVG as data and URLs with a password are refused. A server has no origin:
 * there, http is refused unless the URL is relative.
 */
export function safePictureUrl(url: string | null | undefined, base = documentUrl()): string | undefined {
  const isText = url && typeof url === 'string';
  return isText && (SAME_ORIGIN_PATH.test(url) || RASTER_DATA.test(url) || isSafe(url, base)) ? url : undefined;
}

/** The `srcset` if all its candidates are safe, otherwise `undefined`. */
export function safeSrcset(srcset: string | null | undefined, base?: string): string | undefined {
  const isSafeCandidate = (text: string) => !text.trim() || safePictureUrl(text.trim().split(/\s+/)[0], base);
  return srcset && typeof srcset === 'string' && srcset.split(/,\s+|,$/).every(isSafeCandidate) ? srcset : undefined;
}

/**
 * The absolute URL of a picture that a server or a record names, by the same rule. http is also allowed from `trustedOrigin`, by default
 * the origin of the page.
 */
export function resolvePictureUrl(
  address: string,
  base: string | URL,
  trustedOrigin: string = pageOrigin(),
): URL | undefined {
  if (!URL.canParse(address, base)) return undefined;
  const url = new URL(address, base);
  return isSafePictureUrl(url, trustedOrigin) ? url : undefined;
}

/**
 * The absolute URL of a picture that a server names, if a page may load a picture from there; otherwise `undefined`. Allowed: https, http of
 * the page's own origin or of this machine, `blob:` and raster `data:`.
 * @param address - The address, as the server wrote it
 * @param base - What a relative address is relative to
 * @example
 * import {safePictureUrl} from 'avatar-elements/upload';
 *
 * safePictureUrl('/avatars/ada.webp', 'https://example.com/api'); // 'https://example.com/avatars/ada.webp'
 * safePictureUrl('javascript:alert(1)', 'https://example.com/api'); // undefined
 */
export function absolutePictureUrl(address: string, base: string): string | undefined {
  return resolvePictureUrl(address, base)?.href;
}

/** True for an absolute URL from which a picture may be loaded, in a page of that origin. */
function isSafePictureUrl(url: URL, pageOrigin: string): boolean {
  const {protocol, origin, hostname, username, password} = url;
  if (username || password) return false;
  if (protocol === 'http:') return origin === pageOrigin || LOOPBACK_HOST.test(hostname);
  return protocol === 'https:' || protocol === 'blob:' || RASTER_DATA.test(url.href);
}

/** True for a `data:` address, as a browser reads it: without line breaks and tabs. */
export function isEmbedded(url: string | null): url is string {
  return URL.canParse(url ?? '') && new URL(url ?? '').protocol === 'data:';
}

/** The origin of the page: that of its creator in a `srcdoc` frame, that of its address in a sandboxed one, whose origin is opaque. */
function pageOrigin(): string {
  const {origin, location} = globalThis;
  return origin && origin !== 'null' ? origin : location?.origin;
}

function documentUrl(): string {
  return globalThis.document?.baseURI ?? 'https://server.invalid/';
}

function isSafe(url: string, base: string): boolean {
  return URL.canParse(url, base) && isSafePictureUrl(new URL(url, base), new URL(base).origin);
}
