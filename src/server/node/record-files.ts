// Records as files in one folder, one file each, written under another name and renamed: a file is always a whole one, the old or the new.
import {createHash, randomBytes} from 'node:crypto';
import {mkdir, readdir, readFile, rename, rm, writeFile} from 'node:fs/promises';
import path from 'node:path';

/** How a kind of record is kept. */
export interface RecordFormat<Value> {
  /** The end of the name of each file, with its dot. */
  readonly extension: string;
  readonly serialize: (record: Value) => Buffer;
  readonly parse: (file: Buffer<ArrayBuffer>) => Value;
}

/** The records of one folder, by a key of any characters. */
export interface RecordFiles<Value> {
  all(): AsyncIterable<Value>;
  read(key: string): Promise<Value | null>;
  /** Writes the record, or removes it where it is `null`, if `isExpected` says so of the stored one. Changes of one key wait for each other. */
  replace(key: string, record: Value | null, isExpected: (stored: Value | null) => boolean): Promise<boolean>;
}

/** For one process: several that share a folder can overwrite each other's changes. */
export function recordFiles<Value>(
  folder: string,
  {extension, serialize, parse}: RecordFormat<Value>,
): RecordFiles<Value> {
  // The names are made here: a key cannot lead to another folder.
  const fileOf = (key: string) => path.join(folder, createHash('sha256').update(key).digest('hex') + extension);
  const changes = new Map<string, Promise<unknown>>();

  const readRecord = async (file: string): Promise<Value | null> => {
    const bytes = await readFile(file).catch(nullIfMissing);
    return bytes && parse(bytes);
  };

  async function write(file: string, record: Value): Promise<void> {
    await mkdir(folder, {recursive: true});
    const draft = `${file}.${randomBytes(6).toString('hex')}.tmp`;
    try {
      await writeFile(draft, serialize(record), {flush: true});
      await rename(draft, file);
    } catch (error) {
      await rm(draft, {force: true});
      throw error;
    }
  }

  return {
    async *all() {
      const names = (await readdir(folder).catch(nullIfMissing)) ?? [];
      for (const name of names) {
        const record = name.endsWith(extension) ? await readRecord(path.join(folder, name)) : null;
        if (record) yield record;
      }
    },
    read: (key) => readRecord(fileOf(key)),
    replace(key, record, isExpected) {
      const change = (changes.get(key) ?? Promise.resolve()).then(async () => {
        if (!isExpected(await readRecord(fileOf(key)))) return false;
        if (record) await write(fileOf(key), record);
        else await rm(fileOf(key), {force: true});
        return true;
      });
      const settled = change.then(
        () => {},
        () => {},
      );
      changes.set(key, settled);
      void settled.then(() => changes.get(key) === settled && changes.delete(key));
      return change;
    },
  };
}

function nullIfMissing(error: unknown): null {
  if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
  throw error;
}
