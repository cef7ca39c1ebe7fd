// Stores unfinished tus uploads in `localStorage`, by scope and owner. Without `localStorage` an interrupted upload starts from the
// beginning.
import type {TusUrlStorage} from './tus-client.js';

const PREFIX = 'tus::avatar-elements:';

/** Deletes the entries of these scopes, for every owner. */
export function forgetTusUploads(scopes: ReadonlySet<string>): void {
  const prefixes = [...scopes].map((scope) => `${PREFIX}${JSON.stringify([scope]).slice(0, -1)},`);
  for (const key of storedKeys()) {
    if (prefixes.some((prefix) => key.startsWith(prefix))) attempt(() => localStorage.removeItem(key));
  }
}

/** Like the storage of tus-js-client, but it never throws. */
export const tusStorage: TusUrlStorage = {
  findAllUploads: async () => find(PREFIX),
  findUploadsByFingerprint: async (fingerprint) => find(`tus::${fingerprint}::`),
  async removeUpload(key) {
    attempt(() => localStorage.removeItem(key));
  },
  async addUpload(fingerprint, upload) {
    const key = `tus::${fingerprint}::${Math.round(Math.random() * 1e12)}`;
    attempt(() => localStorage.setItem(key, JSON.stringify(upload)));
    return key;
  },
};

function find(prefix: string): object[] {
  return storedKeys()
    .filter((key) => key.startsWith(prefix))
    .flatMap((urlStorageKey) => {
      const upload = attempt(() => JSON.parse(localStorage.getItem(urlStorageKey) ?? '') as unknown);
      return upload && typeof upload === 'object' ? [{...upload, urlStorageKey}] : [];
    });
}

const storedKeys = (): string[] => attempt(() => Object.keys(localStorage)) ?? [];

function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
