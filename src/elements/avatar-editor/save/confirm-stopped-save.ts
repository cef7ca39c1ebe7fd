// A save that was stopped after its last byte was sent: the store is asked whether it arrived all the same.
import type {AvatarAdapter} from '../../../upload/avatar-adapter.js';

/** Servers that got everything may still be busy with it: they are asked again after these waits. */
const waitsMs = [0, 500, 1500];
const askMs = 5000;

interface StoppedSave {
  readonly personId: string;
  readonly removes: boolean;
  /** The version it was to replace. */
  readonly expectedVersion: string | null | undefined;
  readonly store: AvatarAdapter | undefined;
  /** True once nobody wants to know any more. */
  isOver(): boolean;
}

/** The version that is stored now, `null` for a removed picture; nothing where it did not arrive or nobody can tell. */
export async function storedAnyway({
  personId,
  removes,
  expectedVersion,
  store,
  isOver,
}: StoppedSave): Promise<string | null | undefined> {
  if (!store?.version || expectedVersion === undefined) return undefined;
  for (const waitMs of waitsMs) {
    if (waitMs) await new Promise((resolve) => setTimeout(resolve, waitMs));
    if (isOver()) return undefined;
    const version = await store.version(personId, {signal: AbortSignal.timeout(askMs)}).catch(() => undefined);
    const isStored = removes
      ? version === null && expectedVersion !== null
      : Boolean(version) && version !== expectedVersion;
    if (isStored) return version;
  }
  return undefined;
}
