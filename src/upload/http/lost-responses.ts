// Saves that were sent completely but got no response, by idempotency key. A conflict at the next attempt may come from such a save.
import {AvatarError} from '../../errors.js';
import {onForget} from '../../shared/session/forget.js';

/** What is known of a save whose response was lost. */
export interface LostResponse {
  /** The version in the headers of the response, if they arrived. */
  readonly version?: string;
  /** The `Location` in those headers. */
  readonly location?: string;
}

const lostResponses = new Map<string, LostResponse>();

const MAX_LOST_RESPONSES = 100;

export function lostResponse(key: string | undefined): LostResponse | undefined {
  return key === undefined ? undefined : lostResponses.get(key);
}

/** A value of a later attempt replaces that of an earlier one. */
export function recordLostResponse(key: string | undefined, lost: LostResponse): void {
  if (key === undefined) return;
  onForget('lost responses', () => lostResponses.clear());
  const {version, location} = lostResponses.get(key) ?? {};
  lostResponses.delete(key);
  lostResponses.set(key, {version: lost.version ?? version, location: lost.location ?? location});
  for (const oldest of lostResponses.keys()) {
    if (lostResponses.size <= MAX_LOST_RESPONSES) break;
    lostResponses.delete(oldest);
  }
}

export function clearLostResponse(key: string | undefined): void {
  if (key !== undefined) lostResponses.delete(key);
}

/** The error of a later attempt with `mayBeStored`: the earlier attempt may still have been stored. */
export function asUnconfirmed(thrown: unknown): unknown {
  if (!(thrown instanceof AvatarError)) return thrown;
  const {code, facts, cause} = thrown;
  if (code === 'timed-out') return new AvatarError(code, {...facts, mayBeStored: true}, {cause});
  if (code === 'offline' || code === 'network-error') return new AvatarError(code, {mayBeStored: true}, {cause});
  return thrown;
}
