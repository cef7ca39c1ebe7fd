// Protection against forged requests of other sites (CSRF), without a token: browsers say where a request comes from.

/**
 * True unless the request comes from a page of another origin. Browsers send `Sec-Fetch-Site`; older ones send `Origin` with every
 * request that changes something. A program that is no browser sends neither, and has no cookies of a person.
 */
export function isSameOrigin(request: Request, allowedOrigins: readonly string[]): boolean {
  const origin = request.headers.get('Origin');
  if (origin && allowedOrigins.includes(origin)) return true;
  const site = request.headers.get('Sec-Fetch-Site');
  if (site) return site === 'same-origin' || site === 'none';
  // A proxy in front may have changed the protocol, so hosts are compared.
  return !origin || hostOf(origin) === (request.headers.get('Host') ?? new URL(request.url).host);
}

function hostOf(origin: string): string | undefined {
  try {
    return new URL(origin).host;
  } catch {
    return undefined; // `null`, the origin of a sandboxed page
  }
}
