// Adapters for the tests of an app: one that keeps pictures in memory, one that fails.
import {AvatarError, type AvatarErrorCode, type ErrorFacts} from '../errors.js';
import type {AvatarAdapter, AvatarUpload, StoredAvatar} from '../upload/avatar-adapter.js';

export interface MemoryAdapter extends AvatarAdapter {
  /** Every upload so far, in order. */
  readonly uploads: readonly AvatarUpload[];
  /** What is stored for a person; `undefined` for nothing. */
  readStored(personId: string): File | undefined;
  remove: NonNullable<AvatarAdapter['remove']>;
}

export interface MemoryAdapterOptions {
  /** How long a save takes, in milliseconds; 0 where left out. */
  readonly delayMs?: number;
}

/** Keeps pictures in memory. The address it answers with is one that no server has: `https://avatars.test/<person>/<version>`. */
export function memoryAdapter({delayMs = 0}: MemoryAdapterOptions = {}): MemoryAdapter {
  const uploads: AvatarUpload[] = [];
  const files = new Map<string, File>();
  return {
    uploads,
    readStored: (personId) => files.get(personId),
    async upload(picture, {signal, onProgress}): Promise<StoredAvatar> {
      await delay(delayMs, signal);
      onProgress(picture.file.size, picture.file.size);
      uploads.push(picture);
      files.set(picture.personId, picture.file);
      const version = String(uploads.length);
      return {url: `https://avatars.test/${encodeURIComponent(picture.personId)}/${version}`, version};
    },
    async remove({personId}, {signal}) {
      await delay(delayMs, signal);
      files.delete(personId);
    },
  };
}

/** Refuses every save and every removal with this error: `failingAdapter('offline', {})`. */
export function failingAdapter<Code extends AvatarErrorCode>(
  code: Code,
  facts: ErrorFacts[Code],
): AvatarAdapter & {remove: NonNullable<AvatarAdapter['remove']>} {
  const fail = async (): Promise<never> => {
    throw new AvatarError<AvatarErrorCode>(code, facts);
  };
  return {upload: fail, remove: fail};
}

async function delay(delayMs: number, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  await new Promise<void>((resolve, reject) => {
    const timer = setTimeout(resolve, delayMs);
    const stop = () => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    };
    signal.addEventListener('abort', stop, {once: true});
  });
}
