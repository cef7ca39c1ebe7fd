// Which addresses a picture may be shown from.

const rasterData = /^data:image\/(?:png|jpeg|gif|webp|avif|bmp|apng)[;,]/i;

/**
 * The address if it is one a picture may be shown from: https, http of the page's own origin, `blob:`, or a raster `data:`.
 * Scripts and SVG as data are refused. On a server, which has no origin, http is refused unless relative.
 */
export function safePictureUrl(url: string | null | undefined, base = pageAddress()): string | undefined {
  if (!url) return undefined;
  if (rasterData.test(url)) return url;
  const page = new URL(base);
  const target = parse(url, page);
  if (!target) return undefined;
  const {protocol, origin} = target;
  const allowed = protocol === 'https:' || protocol === 'blob:' || (protocol === 'http:' && origin === page.origin);
  return allowed ? url : undefined;
}

/** A `srcset` if all its candidates are safe, else nothing. */
export function safeSrcset(srcset: string | null | undefined, base = pageAddress()): string | undefined {
  if (!srcset) return undefined;
  const candidates = srcset.split(/,\s+|,$/).flatMap((part) => part.trim().split(/\s+/)[0] || []);
  return candidates.every((url) => safePictureUrl(url, base)) ? srcset : undefined;
}

function pageAddress(): string {
  return typeof document === 'undefined' ? 'https://server.invalid/' : document.baseURI;
}

function parse(url: string, base: URL): URL | undefined {
  try {
    return new URL(url, base);
  } catch {
    return undefined;
  }
}
