// Pictures and employees as files in folders of this machine.
import type {AvatarRecord, AvatarStore} from '../avatar-store.js';
import type {Employee, EmployeeStore} from '../employees/employee-store.js';
import {recordFiles} from './record-files.js';

/** Four bytes with the length of the JSON, the JSON, the bytes of the picture. */
const LENGTH_BYTES = 4;

/**
 * A store in a folder of this machine. A file is always a whole one, the old or the new, also after a power failure. For one process:
 * several servers that share a folder need a store with transactions.
 * @param folder - Created where it is missing. Not below a folder that a web server serves.
 * @example
 * import {avatarRoutes} from 'avatar-elements/server';
 * import {fileAvatarStore, nodeHandler} from 'avatar-elements/server/node';
 *
 * const handle = avatarRoutes({store: fileAvatarStore('data/avatars'), mayChange});
 * app.use(nodeHandler(handle));
 */
export function fileAvatarStore(folder: string): AvatarStore {
  const files = recordFiles<AvatarRecord>(folder, {
    extension: '.avatar',
    serialize: serializeRecord,
    parse: parseRecord,
  });
  return {
    read: files.read,
    replace: (personId, record, storedVersion) =>
      files.replace(personId, record, (stored) => (stored?.version ?? null) === storedVersion),
  };
}

/**
 * A store of employees in a folder of this machine, one JSON file each. For one process, like `fileAvatarStore`.
 * @param folder - Created where it is missing. Not below a folder that a web server serves.
 * @example
 * import {employeeSync} from 'avatar-elements/server';
 * import {fileAvatarStore, fileEmployeeStore} from 'avatar-elements/server/node';
 *
 * const sync = employeeSync({systems, store: fileEmployeeStore('data/employees'), pictures: fileAvatarStore('data/avatars')});
 */
export function fileEmployeeStore(folder: string): EmployeeStore {
  const files = recordFiles<Employee>(folder, {
    extension: '.json',
    serialize: (employee) => Buffer.from(JSON.stringify(employee)),
    parse: (file) => JSON.parse(file.toString('utf8')) as Employee,
  });
  return {
    all: files.all,
    read: files.read,
    replace: (id, employee, storedRevision) =>
      files.replace(id, employee, (stored) => (stored?.revision ?? null) === storedRevision),
  };
}

function serializeRecord({bytes, ...rest}: AvatarRecord): Buffer {
  const json = Buffer.from(JSON.stringify(rest));
  const length = Buffer.alloc(LENGTH_BYTES);
  length.writeUInt32BE(json.byteLength);
  return Buffer.concat([length, json, bytes]);
}

function parseRecord(file: Buffer<ArrayBuffer>): AvatarRecord {
  const end = LENGTH_BYTES + file.readUInt32BE(0);
  const rest = JSON.parse(file.toString('utf8', LENGTH_BYTES, end)) as Omit<AvatarRecord, 'bytes'>;
  return {...rest, bytes: new Uint8Array(file.buffer, file.byteOffset + end, file.byteLength - end)};
}
