// Adapters for the tests of an app: one that keeps pictures in memory, one that fails.
import {AvatarError, type AvatarErrorCode, type ErrorFacts} from '../errors.js';
import {sleep} from '../shared/timing/sleep.js';
import type {AvatarAdapter, AvatarUpload, StoredAvatar} from '../upload/avatar-adapter.js';

/** An adapter whose pictures a test can read. */
export interface MemoryAdapter extends AvatarAdapter {
  /** Every upload so far, in order. */
  readonly uploads: readonly AvatarUpload[];
  /** What is stored for a person; `undefined` for nothing. */
  readStored(personId: string): File | undefined;
  /** Removes the picture of a person. */
  remove: NonNullable<AvatarAdapter['remove']>;
}

/** Options of `memoryAdapter`. */
export interface MemoryAdapterOptions {
  /**
   * How long a save takes, in ms.
   *
   * @default 0
   */
  readonly delayMs?: number;
}

/**
 * Keeps pictures in memory. The addresses it returns are of a server that does not exist: `https://avatars.test/<person>/<version>`.
 * @example
 * import {memoryAdapter} from 'avatar-elements/testing';
 *
 * const adapter = memoryAdapter({delayMs: 200});
 * document.querySelector('avatar-editor').adapter = adapter;
 * console.log(adapter.uploads.length, adapter.readStored('ada'));
 */
export function memoryAdapter({delayMs = 0}: MemoryAdapterOptions = {}): MemoryAdapter {
  const uploads: AvatarUpload[] = [];
  const files = new Map<string, File>();
  return {
    uploads,
    readStored: (personId) => files.get(personId),
    async upload(picture, {signal, onProgress}): Promise<StoredAvatar> {
      await sleep(delayMs, signal);
      onProgress(picture.file.size, picture.file.size);
      uploads.push(picture);
      files.set(picture.personId, picture.file);
      const version = String(uploads.length);
      return {url: `https://avatars.test/${encodeURIComponent(picture.personId)}/${version}`, version};
    },
    async remove({personId}, {signal}) {
      await sleep(delayMs, signal);
      files.delete(personId);
    },
  };
}

/**
 * An adapter that refuses every save and every removal with this error.
 * @param code - A key of `ErrorFacts`
 * @param facts - The facts of that code
 * @throws AvatarError with this code, from its methods
 * @example
 * import {failingAdapter} from 'avatar-elements/testing';
 *
 * document.querySelector('avatar-editor').adapter = failingAdapter('offline', {});
 */
export function failingAdapter<Code extends AvatarErrorCode>(
  code: Code,
  facts: ErrorFacts[Code],
): AvatarAdapter & {remove: NonNullable<AvatarAdapter['remove']>} {
  const fail = async (): Promise<never> => {
    throw new AvatarError<AvatarErrorCode>(code, facts);
  };
  return {upload: fail, remove: fail};
}
