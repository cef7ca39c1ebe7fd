// Which addresses may become the source of a picture.

const rasterData = /^data:image\/(?:avif|bmp|gif|jpeg|png|webp)[;,]/i;

/**
 * The absolute address of a picture, or `undefined` where it is not one an `<img>` may be given:
 * https, `blob:`, a raster `data:`, or the origin of the page or of the endpoint that named it.
 */
export function safePictureUrl(address: string, endpoint: string): string | undefined {
  if (!URL.canParse(address, endpoint)) return undefined;
  const url = new URL(address, endpoint);
  const known = url.origin === location.origin || url.origin === new URL(endpoint).origin;
  const safe =
    url.protocol === 'https:' ||
    url.protocol === 'blob:' ||
    (url.protocol === 'http:' && known) ||
    rasterData.test(url.href);
  return safe && !url.username && !url.password ? url.href : undefined;
}
