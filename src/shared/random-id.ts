/**
 * 128 random bits in hex. Works on pages without https too, where `crypto.randomUUID` is missing.
 * @example
 * import {randomId} from 'avatar-elements/upload';
 *
 * const headers = {'Idempotency-Key': randomId()};
 */
export function randomId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
