// Which machines a host name leads to.
import {lookup} from 'node:dns/promises';

/**
 * For `resolve` of `fetchPicturesFrom`: the IP addresses of a host name, as this machine knows them.
 * @param hostname - The name
 * @throws Error where the name has no address
 * @example
 * import {fetchPicturesFrom} from 'avatar-elements/server';
 * import {resolveHost} from 'avatar-elements/server/node';
 *
 * const fetchPicture = fetchPicturesFrom(['*.force.com'], {resolve: resolveHost});
 */
export async function resolveHost(hostname: string): Promise<readonly string[]> {
  const addresses = await lookup(hostname, {all: true});
  return addresses.map(({address}) => address);
}
