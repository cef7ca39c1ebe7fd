// How long a picture may be loaded from a signed address.
import type {Person} from '../person.js';

/** A lower bound, for directories that give an address again until it expires. */
const MIN_ADDRESS_LIFE_MS = 200;

/**
 * How long the address of the picture is used, in ms: 80 to 100 % of its life, so that many that expire together are not looked up together.
 * An address that has expired already says nothing: the clocks of server and browser differ.
 */
export function addressLifeMs({pictureExpiresAt}: Person): number {
  const lifeMs = (Number(pictureExpiresAt) || 0) - Date.now();
  return lifeMs > 0 ? Math.max(MIN_ADDRESS_LIFE_MS, lifeMs * (0.8 + 0.2 * Math.random())) : Infinity;
}
