// Pictures, employees, users of SCIM and positions in streams as files in folders of this machine.
import type {AvatarRecord, AvatarStore} from '../avatar-store.js';
import type {EmployeeStore} from '../employees/employee-store.js';
import type {RecordStore, StoredRecord} from '../shared/record-store.js';
import type {ReplayStore} from '../salesforce/replay-store.js';
import type {ScimStore} from '../scim/scim-store.js';
import {recordFiles, type RecordFiles} from './record-files.js';

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
  return fileRecordStore(folder);
}

/**
 * A store for `scimRoutes` in a folder of this machine, one JSON file for each user. For one process, like `fileAvatarStore`.
 * @param folder - Created where it is missing. Not below a folder that a web server serves.
 * @example
 * import {scimRoutes} from 'avatar-elements/server';
 * import {fileScimStore} from 'avatar-elements/server/node';
 *
 * const {handle, directory} = scimRoutes({
 *   managedBy: 'Okta',
 *   store: fileScimStore('data/okta'),
 *   token: secrets.scim,
 *   onChanges: (changes) => sync.applyChanges(changes),
 * });
 */
export function fileScimStore(folder: string): ScimStore {
  return fileRecordStore(folder);
}

/**
 * A store for `salesforceSubscriber` in a folder of this machine, one JSON file for each channel. For one process, like `fileAvatarStore`.
 * @param folder - Created where it is missing
 * @example
 * import {salesforceSubscriber} from 'avatar-elements/server';
 * import {fileReplayStore} from 'avatar-elements/server/node';
 *
 * const subscriber = salesforceSubscriber({
 *   instanceUrl: 'https://acme.my.salesforce.com',
 *   accessToken: token,
 *   replayIds: fileReplayStore('data/salesforce'),
 *   onChanges: (changes) => sync.applyChanges(changes),
 * });
 */
export function fileReplayStore(folder: string): ReplayStore {
  const files = jsonFiles<{readonly replayId: number}>(folder);
  return {
    read: async (channel) => (await files.read(channel))?.replayId ?? null,
    async write(channel, replayId) {
      await files.replace(channel, replayId === null ? null : {replayId}, () => true);
    },
  };
}

function fileRecordStore<Value extends StoredRecord>(folder: string): RecordStore<Value> {
  const files = jsonFiles<Value>(folder);
  return {
    all: files.all,
    read: files.read,
    replace: (id, record, storedRevision) =>
      files.replace(id, record, (stored) => (stored?.revision ?? null) === storedRevision),
  };
}

function jsonFiles<Value>(folder: string): RecordFiles<Value> {
  return recordFiles<Value>(folder, {
    extension: '.json',
    serialize: (record) => Buffer.from(JSON.stringify(record)),
    parse: (file) => JSON.parse(file.toString('utf8')) as Value,
  });
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
