// Salesforce users: REST API records and profile photos.
import {AvatarError} from '../../errors.js';
import {codeOfStatus} from '../../shared/http/status-code.js';
import type {Directory, ReadOptions} from '../directory.js';
import type {Person} from '../person.js';
import {FIELD_MAP, SOURCE} from './salesforce-changes.js';
import {followUpUrl, isOwnUrl} from './shared/addresses.js';
import {chunk, fetchAllPages, readGroups} from './shared/batch.js';
import {badCursor, cursorOf} from './shared/cursor.js';
import {fetchPicture} from './shared/photo-fetch.js';
import {createPhotoPoller} from './shared/photo-polling.js';
import {
  firstText,
  isActive,
  omitUndefined,
  asObjectList,
  asObject,
  asText,
  parseTime,
  type UnknownRecord,
} from './shared/parse.js';
import {isSalesforceId, toLongId} from './shared/salesforce-id.js';
import {fetchJson, type DirectoryOptions} from './shared/http.js';

export {salesforceChanges} from './salesforce-changes.js';

const USER_FIELDS = ['Id', ...Object.keys(FIELD_MAP), 'LastModifiedDate', 'IsActive'];
/** Only where Chatter is enabled: elsewhere a query with them is refused. */
const PHOTO_FIELDS = ['FullPhotoUrl', 'IsProfilePhotoActive'];
const IDS_PER_QUERY = 100;

/** Users of the company: `User` also has automated processes, guests and the users of portals. */
const LISTED = "IsActive = true AND UserType = 'Standard'";
/** More records come in several responses. */
const MAX_LISTED = 2000;

const idIn = (ids: readonly string[]): string => `Id IN (${ids.map((id) => `'${id}'`).join(',')})`;

/** How long a record may be behind an event of the same second, with clocks that differ. */
const SETTLED_MS = 5_000;

/**
 * A `User` record. Its photo is not taken from `FullPhotoUrl`: outside a session that is the login page.
 * @param record - A `User`, as a query returns it
 * @example
 * import {salesforcePerson} from 'avatar-elements/people';
 *
 * const person = salesforcePerson({Id: '0055g0000000007AAA', Name: 'Ada Lovelace', Title: 'Analyst'});
 */
export function salesforcePerson(record: unknown): Person {
  const user = asObject(record);
  const values = Object.entries(FIELD_MAP).map(([field, fact]): [string, unknown] => [fact, asText(user[field])]);
  return omitUndefined({
    ...Object.fromEntries(values),
    id: asText(user['Id']) ?? '',
    picture: user['IsProfilePhotoActive'] === false ? null : undefined,
    pictureVersion: photoVersionIn(user['FullPhotoUrl']),
    updatedAt: parseTime(user['LastModifiedDate']),
    active: user['IsActive'] === false ? false : undefined,
    managedBy: SOURCE,
  });
}

/** The `photoVersionId` in `FullPhotoUrl`, which is another one after each upload; `undefined` in the address of the default photo. */
function photoVersionIn(fullPhotoUrl: unknown): string | undefined {
  const version = /\/profilephoto\/(729\w+)\//.exec(asText(fullPhotoUrl) ?? '')?.[1];
  return version && toLongId(version);
}

/** Over the limit of a day Salesforce answers 403, as it does without a permission; the body tells them apart. */
async function toError(response: Response): Promise<AvatarError> {
  const {status} = response;
  const [first] = asObjectList(await response.json().catch(() => undefined));
  if (first?.['errorCode'] === 'REQUEST_LIMIT_EXCEEDED') return new AvatarError('too-many-requests', {status});
  return new AvatarError(codeOfStatus(status), {status});
}

/** Options of `salesforceDirectory`. */
export interface SalesforceOptions extends DirectoryOptions {
  /**
   * Version of the REST API.
   *
   * @default 'v62.0'
   */
  readonly version?: string;
  /**
   * How often new photos are asked for while a page shows the person, in ms; 0 for never. Change events do not tell of photos.
   *
   * @default 60_000
   */
  readonly photoPollMs?: number;
}

/**
 * Salesforce users by id, 100 a query; photos through Connect, their bytes only when `photoVersionId` is another one.
 * @throws AvatarError, from its methods, with the code of the response; the signal's reason after an abort
 * @example
 * import {salesforceDirectory} from 'avatar-elements/people';
 *
 * document.querySelector('avatar-provider').directory = salesforceDirectory({fetch, baseUrl: '/salesforce'});
 */
export function salesforceDirectory(options: SalesforceOptions): Directory {
  const {baseUrl, version = 'v62.0', photoPollMs = 60_000} = options;
  const api = `${baseUrl}/services/data/${version}`;
  const photos = new Map<string, {version: string; picture: Blob | null}>();

  const query = async (fields: readonly string[], where: string, signal: AbortSignal): Promise<UnknownRecord[]> => {
    const soql = `SELECT ${fields.join(', ')} FROM User WHERE ${where}`;
    const pages = await fetchAllPages(
      `${api}/query?q=${encodeURIComponent(soql)}`,
      async (url) => asObject(await fetchJson(url, {signal}, options, toError)),
      ({nextRecordsUrl}) => (typeof nextRecordsUrl === 'string' ? followUpUrl(nextRecordsUrl, baseUrl) : undefined),
    );
    return pages.flatMap(({records}) => asObjectList(records));
  };

  const queryUsers = (where: string, signal: AbortSignal): Promise<UnknownRecord[]> =>
    query([...USER_FIELDS, ...PHOTO_FIELDS], where, signal).catch((thrown: unknown) => {
      if (thrown instanceof AvatarError && thrown.code === 'request-rejected') return query(USER_FIELDS, where, signal);
      throw thrown;
    });

  /** The records with the ids that were asked for: those of 15 characters are answered with 18. */
  const byAskedId = async (
    ids: readonly string[],
    read: (group: readonly string[]) => Promise<UnknownRecord[]>,
    {signal, onUnread}: ReadOptions,
  ): Promise<[string, UnknownRecord][]> => {
    const asked = ids.filter(isSalesforceId);
    const groups = chunk([...new Set(asked.map(toLongId))], IDS_PER_QUERY);
    const records = await readGroups(groups, read, {
      signal,
      onUnread: (group, thrown) =>
        onUnread?.(
          asked.filter((id) => group.includes(toLongId(id))),
          thrown,
        ),
    });
    const byId = new Map(records.map((record) => [toLongId(asText(record['Id']) ?? ''), record]));
    return asked.flatMap((id): [string, UnknownRecord][] => {
      const record = byId.get(toLongId(id));
      return record ? [[id, record]] : [];
    });
  };

  // Only for comparison, never shown: finds out for 100 people in one request whose `photoVersionId` must be read again.
  const photoFingerprint = ({FullPhotoUrl}: UnknownRecord): string => asText(FullPhotoUrl) ?? '';
  const pictures = createPhotoPoller(async (ids, signal) => {
    const records = await byAskedId(ids, (group) => query(['Id', 'FullPhotoUrl'], idIn(group), signal), {signal});
    return new Map(records.map(([id, record]) => [id, photoFingerprint(record)]));
  }, photoPollMs);

  return {
    async people(ids, options) {
      const records = await byAskedId(ids, (group) => queryUsers(idIn(group), options.signal), options);
      for (const [id, record] of records) pictures.seen(id, photoFingerprint(record));
      return records
        .map(([id, record]) => ({...salesforcePerson(record), id}))
        .filter(isActive)
        .map(withSettledTime);
    },
    async list({cursor, limit, signal}) {
      if (cursor !== undefined && !isSalesforceId(cursor)) throw badCursor();
      const size = Math.min(limit, MAX_LISTED);
      const after = cursor === undefined ? '' : ` AND Id > '${cursor}'`;
      const records = await queryUsers(`${LISTED}${after} ORDER BY Id LIMIT ${size}`, signal);
      const people = records.map(salesforcePerson).filter(isActive).map(withSettledTime);
      return {people, ...cursorOf(records.length < size ? undefined : asText(records.at(-1)?.['Id']))};
    },
    subscribe: (listener) => pictures.subscribe(listener),
    async picture({id}, {sizePx, signal}) {
      if (!isSalesforceId(id)) return null;
      pictures.watch(id);
      const url = `${api}/connect/user-profiles/${id}/photo`;
      const photo = asObject(await fetchJson(url, {signal}, options, toError));
      const photoVersion = asText(photo['photoVersionId']);
      // Without an upload Salesforce responds with a default picture, never with 404. Only an uploaded picture has a version.
      if (!photoVersion) return null;
      const isSmall = sizePx <= SMALL_PX;
      const version = `${photoVersion} ${isSmall ? 'small' : 'large'}`;
      const kept = photos.get(id);
      if (kept?.version === version) return kept.picture;
      const address = photoAddress(photo, isSmall, baseUrl);
      const picture = address ? await fetchPicture(address, signal, options) : null;
      photos.set(id, {version, picture});
      return picture;
    },
  };
}

const SMALL_PX = 64;

/**
 * Photos are often kept on another host, which asks for a session of its own. Those for e-mails are open to everyone for 30 days, so that
 * no credentials leave the origin of the system.
 */
function photoAddress(photo: UnknownRecord, isSmall: boolean, baseUrl: string): string | undefined {
  const address = firstText(
    ...(isSmall ? ['smallPhotoUrl'] : ['largePhotoUrl', 'mediumPhotoUrl']).map((name) => photo[name]),
  );
  if (address && isOwnUrl(address, baseUrl)) return address;
  return firstText(photo[isSmall ? 'standardEmailPhotoUrl' : 'fullEmailPhotoUrl'], address);
}

/**
 * `LastModifiedDate` has whole seconds, the time of an event has milliseconds. Once its second is over, a record contains all changes of
 * that second, so that none of their events may overwrite it.
 */
function withSettledTime(person: Person): Person {
  const {updatedAt} = person;
  const isSettled = updatedAt !== undefined && updatedAt % 1000 === 0 && Date.now() - updatedAt > SETTLED_MS;
  return isSettled ? {...person, updatedAt: updatedAt + 999} : person;
}
