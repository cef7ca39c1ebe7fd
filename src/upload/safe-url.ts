// Which URLs in a server's response may become the source of a picture.
import {isSafePictureUrl} from '../shared/url.js';

/**
 * The absolute URL of a picture, or `undefined` if an `<img>` must not load it. Allowed: https, `blob:`, raster `data:`, and http
 * from the page's own origin or from this machine; never with a password.
 */
export function safePictureUrl(address: string, base: string): string | undefined {
  if (!URL.canParse(address, base)) return undefined;
  const url = new URL(address, base);
  return isSafePictureUrl(url, location.origin) ? url.href : undefined;
}
