// Which addresses may become the source of a picture.
import {loopback} from '../loopback.js';

const RASTER_DATA = /^data:image\/(?:apng|avif|bmp|gif|jpeg|png|webp)[;,]/i;

/**
 * The absolute address of a picture, or `undefined` where it is not one an `<img>` may be given:
 * https, `blob:`, a raster `data:`, or http from the page's own origin or this very machine.
 */
export function safePictureUrl(address: string, base: string): string | undefined {
  if (!URL.canParse(address, base)) return undefined;
  const url = new URL(address, base);
  const safe =
    url.protocol === 'https:' ||
    url.protocol === 'blob:' ||
    (url.protocol === 'http:' && (url.origin === location.origin || loopback.test(url.hostname))) ||
    RASTER_DATA.test(url.href);
  return safe && !url.username && !url.password ? url.href : undefined;
}
