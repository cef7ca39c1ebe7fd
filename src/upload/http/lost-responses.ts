// Saves that were sent whole and whose answer never came, by idempotency key: a conflict at the next try may be with oneself.
import {AvatarError} from '../../errors.js';
import {onForget} from '../../shared/forget.js';

/** What is known of a save whose answer got lost. */
export interface LostResponse {
  /** The version that the headers of the answer named, where they arrived. */
  readonly version?: string;
  /** The `Location` they named. */
  readonly location?: string;
}

const lostResponses = new Map<string, LostResponse>();

const MAX_LOST_RESPONSES = 100;

export function lostResponse(key: string | undefined): LostResponse | undefined {
  return key === undefined ? undefined : lostResponses.get(key);
}

/** Of several tries the last one that told anything counts. */
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

/** A later try of a save that may be stored already failed too: that does not change that it may be. */
export function asUnconfirmed(thrown: unknown): unknown {
  if (
    !(thrown instanceof AvatarError) ||
    !['timed-out', 'offline', 'network-error'].includes((thrown as AvatarError).code)
  )
    return thrown;
  const {code, facts, cause} = thrown as AvatarError<'timed-out' | 'offline' | 'network-error'>;
  return new AvatarError(code, {...facts, mayBeStored: true}, {cause});
}
