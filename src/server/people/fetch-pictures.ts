// Fetches pictures for a server from listed hosts only: records of other systems name the addresses, and a server reaches what a page does
// not (other machines of its network, the metadata service of a cloud).
import {timerMs} from '../../shared/timing/timers.js';

/** Options of `fetchPicturesFrom`. */
export interface FetchPicturesOptions {
  /**
   * Sends the requests.
   *
   * @default the `fetch` of the platform
   */
  readonly fetch?: (url: string, init?: RequestInit) => Promise<Response>;
  /**
   * The IP addresses of a host name: `resolveHost` of `avatar-elements/server/node`. A name that leads to a private address is refused.
   *
   * @default names are not resolved
   */
  readonly resolve?: (hostname: string) => Promise<readonly string[]>;
  /**
   * How long one picture may take, in ms.
   *
   * @default 10_000
   */
  readonly timeoutMs?: number;
  /**
   * Called with an address that was refused, for a log.
   *
   * @default none
   */
  readonly onRefused?: (url: string) => void;
}

const MAX_REDIRECTS = 3;

/**
 * For `fetchPicture` of a directory on a server: only https, only these hosts, also after a redirect, without credentials. Every other
 * address is answered with 403, as if the picture could not be read: the person is shown without one.
 * @param hosts - Host names; `*.force.com` stands for all names that end with `.force.com`
 * @example
 * import {salesforceDirectory} from 'avatar-elements/people';
 * import {fetchPicturesFrom} from 'avatar-elements/server';
 *
 * const directory = salesforceDirectory({fetch: fetchWithToken, baseUrl, fetchPicture: fetchPicturesFrom(['*.force.com'])});
 */
export function fetchPicturesFrom(hosts: readonly string[], options: FetchPicturesOptions = {}) {
  const {fetch: send = (url, init) => fetch(url, init), resolve, timeoutMs = 10_000, onRefused} = options;

  async function isAllowed(url: URL): Promise<boolean> {
    const {protocol, port, username, password, hostname} = url;
    if (protocol !== 'https:' || port || username || password) return false;
    if (isIpAddress(hostname) || !hosts.some((host) => matches(hostname, host.toLowerCase()))) return false;
    const addresses = (await resolve?.(hostname)) ?? [];
    return !addresses.some(isPrivateAddress);
  }

  return async (address: string, init: RequestInit = {}): Promise<Response> => {
    const timeout = AbortSignal.timeout(timerMs(timeoutMs));
    const signal = init.signal ? AbortSignal.any([init.signal, timeout]) : timeout;
    let url: URL | undefined = URL.canParse(address) ? new URL(address) : undefined;
    for (let redirects = 0; url && redirects <= MAX_REDIRECTS; redirects += 1) {
      if (!(await isAllowed(url))) break;
      const response = await send(url.href, {
        headers: {accept: 'image/*'},
        credentials: 'omit',
        redirect: 'manual',
        signal,
      });
      if (response.status < 300 || response.status > 399) return response;
      await response.body?.cancel();
      const location = response.headers.get('Location') ?? '';
      url = URL.canParse(location, url) ? new URL(location, url) : undefined;
    }
    onRefused?.(url?.href ?? address);
    return new Response(null, {status: 403});
  };
}

const matches = (hostname: string, host: string) =>
  host.startsWith('*.') ? hostname.endsWith(host.slice(1)) : hostname === host;

/** Host names of parsed URLs: an IPv4 address is always written in four decimal parts, an IPv6 address in brackets. */
const isIpAddress = (hostname: string) => hostname.startsWith('[') || /^\d+(\.\d+){3}$/.test(hostname);

/** Addresses that are not those of a server on the public internet. https://www.iana.org/assignments/iana-ipv4-special-registry */
const PRIVATE_V4 =
  /^(?:0|10|127|2(?:2[4-9]|[3-5]\d))\.|^169\.254\.|^192\.168\.|^192\.0\.[02]\.|^172\.(?:1[6-9]|2\d|3[01])\.|^100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.|^198\.1[89]\./;

/** True for an IP address of this machine or of a network that is not public. IPv6: only global unicast (2000::/3) is public. */
export function isPrivateAddress(address: string): boolean {
  const v4 = /(?:^|^::ffff:)(\d+(?:\.\d+){3})$/i.exec(address)?.[1];
  if (v4) return PRIVATE_V4.test(v4);
  // 64:ff9b::/96 and 2002::/16 carry an IPv4 address, which may be a private one.
  return !/^[23][\da-f]{3}:/i.test(address) || /^2002:/.test(address);
}
