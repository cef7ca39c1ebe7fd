// Which addresses a picture may be shown from.
import {loopback} from '../loopback.js';

/** A path on the page's own server, as most pictures have: nothing to take apart. */
const ownPath = /^\/[\w.~%-]/;
const rasterData = /^data:image\/(?:png|jpeg|gif|webp|avif|bmp|apng)[;,]/i;

/**
 * The address if it is one a picture may be shown from: https, http of the page's own origin or of this very
 * machine, `blob:`, or a raster `data:`.
 * Scripts and SVG as data are refused. On a server, which has no origin, http is refused unless relative.
 */
export function safePictureUrl(url: string | null | undefined, base?: string): string | undefined {
  if (!url) return undefined;
  return ownPath.test(url) || rasterData.test(url) || isSafe(url, base ?? pageAddress()) ? url : undefined;
}

/** A `srcset` if all its candidates are safe, else nothing. */
export function safeSrcset(srcset: string | null | undefined, base?: string): string | undefined {
  if (!srcset) return undefined;
  const candidates = srcset.split(/,\s+|,$/).flatMap((part) => part.trim().split(/\s+/)[0] || []);
  return candidates.every((url) => safePictureUrl(url, base)) ? srcset : undefined;
}

function pageAddress(): string {
  return typeof document === 'undefined' ? 'https://server.invalid/' : document.baseURI;
}

function isSafe(url: string, base: string): boolean {
  try {
    const {protocol, origin, hostname} = new URL(url, base);
    if (protocol === 'http:') return origin === new URL(base).origin || loopback.test(hostname);
    return protocol === 'https:' || protocol === 'blob:';
  } catch {
    return false; // Not an address at all.
  }
}
