// After a save was stopped with all bytes sent: asks the adapter for the version, to find out whether it was stored.
import type {AvatarAdapter} from '../../../upload/avatar-adapter.js';

/** Delays of the version requests: the server may still be processing the file. */
const RETRY_DELAYS_MS = [0, 500, 1500];
const VERSION_TIMEOUT_MS = 5000;

interface StoppedSave {
  readonly personId: string;
  readonly isRemoval: boolean;
  /** The version that the save was meant to replace. */
  readonly expectedVersion: string | null | undefined;
  readonly adapter: AvatarAdapter | undefined;
  /** True once the result is not needed any more. */
  isCancelled(): boolean;
}

/** `version`: what the save has stored; none for a removal. */
interface ConfirmedSave {
  readonly outcome: 'stored' | 'unchanged' | 'unknown';
  readonly version?: string;
}

export async function confirmStoppedSave({
  personId,
  isRemoval,
  expectedVersion,
  adapter,
  isCancelled,
}: StoppedSave): Promise<ConfirmedSave> {
  let outcome: ConfirmedSave['outcome'] = 'unknown';
  if (!adapter?.version || expectedVersion === undefined) return {outcome};
  for (const delayMs of RETRY_DELAYS_MS) {
    if (delayMs) await new Promise((resolve) => setTimeout(resolve, delayMs));
    if (isCancelled()) return {outcome};
    const version = await adapter
      .version(personId, {signal: AbortSignal.timeout(VERSION_TIMEOUT_MS)})
      .catch(() => undefined);
    const isStored = isRemoval
      ? version === null && expectedVersion !== null
      : Boolean(version) && version !== expectedVersion;
    if (isStored) return {outcome: 'stored', version: version ?? undefined};
    outcome = version === expectedVersion ? 'unchanged' : 'unknown';
  }
  return {outcome};
}
