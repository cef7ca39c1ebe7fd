// A save that was stopped after its last byte was sent: the store is asked whether it arrived all the same.
import type {AvatarAdapter} from '../../../upload/avatar-adapter.js';

/** Servers that got everything may still be busy with it: they are asked again after these waits. */
const RETRY_DELAYS_MS = [0, 500, 1500];
const VERSION_TIMEOUT_MS = 5000;

interface StoppedSave {
  readonly personId: string;
  readonly isRemoval: boolean;
  /** The version it was to replace. */
  readonly expectedVersion: string | null | undefined;
  readonly adapter: AvatarAdapter | undefined;
  /** True once nobody wants to know any more. */
  isCancelled(): boolean;
}

/** The version that is stored now, `null` for a removed picture; nothing where it did not arrive or nobody can tell. */
export async function confirmStoppedSave({
  personId,
  isRemoval,
  expectedVersion,
  adapter,
  isCancelled,
}: StoppedSave): Promise<string | null | undefined> {
  if (!adapter?.version || expectedVersion === undefined) return undefined;
  for (const delayMs of RETRY_DELAYS_MS) {
    if (delayMs) await new Promise((resolve) => setTimeout(resolve, delayMs));
    if (isCancelled()) return undefined;
    const version = await adapter
      .version(personId, {signal: AbortSignal.timeout(VERSION_TIMEOUT_MS)})
      .catch(() => undefined);
    const isStored = isRemoval
      ? version === null && expectedVersion !== null
      : Boolean(version) && version !== expectedVersion;
    if (isStored) return version;
  }
  return undefined;
}
