// Salesforce users: REST API records, Change Data Capture events, profile photos.
import type {PersonChange, PersonFacts} from '../sync/change-log.js';
import type {Directory} from '../directory.js';
import type {Person} from '../person.js';
import {followUpUrl} from './shared/addresses.js';
import {chunk, fetchAllPages} from './shared/batch.js';
import {fetchPicture} from './shared/photo-fetch.js';
import {createPhotoPoller} from './shared/photo-polling.js';
import {
  firstText,
  omitUndefined,
  asObjectList,
  asObject,
  asText,
  parseTime,
  type UnknownRecord,
} from './shared/parse.js';
import {fetchJson, type DirectoryOptions} from './shared/http.js';

const SOURCE = 'Salesforce';

/** Fields of `User` and the facts that they set. */
const FIELD_MAP = {
  Name: 'name',
  FirstName: 'givenName',
  LastName: 'familyName',
  Title: 'title',
  CompanyName: 'organization',
  Department: 'department',
  Email: 'email',
  Phone: 'phone',
  MobilePhone: 'mobile',
  City: 'location',
  TimeZoneSidKey: 'timeZone',
} as const satisfies Record<string, keyof PersonFacts>;

const QUERY_FIELDS = ['Id', ...Object.keys(FIELD_MAP), 'LastModifiedDate', 'FullPhotoUrl'];
const IDS_PER_QUERY = 100;
/** Ids are inserted into a query as text, so only valid ids are allowed. */
const USER_ID = /^[a-z0-9]{15}([a-z0-9]{3})?$/i;

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
  const person = {...Object.fromEntries(values), updatedAt: parseTime(user['LastModifiedDate']), managedBy: SOURCE};
  return omitUndefined({...person, id: asText(user['Id']) ?? ''});
}

/**
 * A `UserChangeEvent`, as changes. A gap event says only that something changed.
 * @param event - The payload of a change event
 * @example
 * import {salesforceChanges} from 'avatar-elements/people';
 *
 * const changes = salesforceChanges(JSON.parse('{"ChangeEventHeader": {"changeType": "UPDATE", "recordIds": ["0055g0000000007AAA"]}}'));
 */
export function salesforceChanges(event: unknown): readonly PersonChange[] {
  const payload = asObject(asObject(event)['payload']);
  const header = asObject(payload['ChangeEventHeader']);
  if (header['entityName'] !== 'User') return [];
  const replayId = firstText(asObject(asObject(event)['event'])['replayId']) ?? '';
  const commit = Number(header['commitTimestamp'] ?? NaN);
  const type = asText(header['changeType']) ?? '';
  const ids = Array.isArray(header['recordIds']) ? header['recordIds'].map(String) : [];
  const base = (personId: string) => ({
    source: SOURCE,
    personId,
    at: commit || 0,
    key: `replay ${replayId.padStart(20, '0')}`,
  });
  if (type === 'GAP_OVERFLOW') return [{...base('*'), kind: 'invalidate'}];
  if (type === 'DELETE') return ids.map((id) => ({...base(id), kind: 'remove'}));
  // Without a time it is unknown whether a fact is newer than the one that was read.
  if (type.startsWith('GAP_') || !commit) return ids.map((id) => ({...base(id), kind: 'invalidate'}));
  const {changed, isComplete} = mapChangedFields(payload, header);
  return ids.flatMap((id): PersonChange[] => [
    {...base(id), kind: 'update', facts: changed},
    ...(isComplete ? [] : [{...base(id), kind: 'invalidate'} as const]),
  ]);
}

/** The changed facts in an event. If only a part of a name changed, the full name is unknown, and the person is looked up. */
function mapChangedFields(payload: UnknownRecord, header: UnknownRecord): {changed: PersonFacts; isComplete: boolean} {
  const named = {...asObject(payload['Name']), ...payload};
  const nulled = Array.isArray(header['nulledFields']) ? header['nulledFields'] : [];
  const changed: Record<string, string> = {};
  for (const [field, fact] of Object.entries(FIELD_MAP)) {
    const value = asText(named[field]);
    if (value !== undefined) changed[fact] = value;
    else if (named[field] === null || nulled.includes(field)) changed[fact] = '';
  }
  const {givenName, familyName, name} = changed;
  const touchesName = givenName !== undefined || familyName !== undefined;
  if (givenName && familyName && !name) changed['name'] = `${givenName} ${familyName}`;
  return {changed, isComplete: !touchesName || changed['name'] !== undefined};
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

  const query = async (what: string, ids: readonly string[], signal: AbortSignal): Promise<UnknownRecord[]> => {
    const list = ids.map((id) => `'${id}'`).join(',');
    const soql = `SELECT ${what} FROM User WHERE Id IN (${list})`;
    const pages = await fetchAllPages(
      `${api}/query?q=${encodeURIComponent(soql)}`,
      async (url) => asObject(await fetchJson(url, {signal}, options)),
      ({nextRecordsUrl}) => (typeof nextRecordsUrl === 'string' ? followUpUrl(nextRecordsUrl, baseUrl) : undefined),
    );
    return pages.flatMap(({records}) => asObjectList(records).map(asObject));
  };

  const queryAll = async (what: string, ids: readonly string[], signal: AbortSignal): Promise<UnknownRecord[]> => {
    const wanted = ids.filter((id) => USER_ID.test(id));
    return (await Promise.all(chunk(wanted, IDS_PER_QUERY).map((group) => query(what, group, signal)))).flat();
  };

  // Only for comparison, never shown: finds out for 100 people in one request whose `photoVersionId` must be read again.
  const photoFingerprint = ({Id, FullPhotoUrl}: UnknownRecord): [string, string] => [
    asText(Id) ?? '',
    asText(FullPhotoUrl) ?? '',
  ];
  const pictures = createPhotoPoller(
    async (ids, signal) => new Map((await queryAll('Id, FullPhotoUrl', ids, signal)).map(photoFingerprint)),
    photoPollMs,
  );

  return {
    async people(ids, {signal}) {
      const records = await queryAll(QUERY_FIELDS.join(', '), ids, signal);
      for (const record of records) pictures.seen(...photoFingerprint(record));
      return records.map(salesforcePerson);
    },
    subscribe: (listener) => pictures.subscribe(listener),
    async picture({id}, {sizePx, signal}) {
      if (!USER_ID.test(id)) return null;
      pictures.watch(id);
      const photo = asObject(await fetchJson(`${api}/connect/user-profiles/${id}/photo`, {signal}, options));
      const photoVersion = asText(photo['photoVersionId']);
      // Without an upload Salesforce responds with a default picture, never with 404. Only an uploaded picture has a version.
      if (!photoVersion) return null;
      const kept = photos.get(id);
      if (kept?.version === photoVersion) return kept.picture;
      const url = firstText(...(sizePx > 64 ? ['large', 'medium'] : ['small']).map((name) => photo[`${name}PhotoUrl`]));
      const picture = url ? await fetchPicture(url, signal, options) : null;
      photos.set(id, {version: photoVersion, picture});
      return picture;
    },
  };
}
