// Salesforce users: REST API records, Change Data Capture events, profile photos.
import type {PersonChange, PersonFacts} from '../sync/change-log.js';
import type {Directory} from '../directory.js';
import type {Person} from '../person.js';
import {followUpUrl} from './shared/addresses.js';
import {inGroups, readPages} from './shared/batch.js';
import {fetchPicture} from './shared/photo-fetch.js';
import {pictureWatch} from './shared/photo-polling.js';
import {firstText, known, listOf, objectOf, textOf, timeOf, type RecordOf} from './shared/parse.js';
import {getJson, type SystemOptions} from './shared/http.js';

const source = 'Salesforce';

/** Fields of `User`, and which facts they are. */
const facts = {
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

const fields = ['Id', ...Object.keys(facts), 'LastModifiedDate', 'FullPhotoUrl'];
const idsPerQuery = 100;
/** Ids go into a query as text, so nothing else may. */
const userId = /^[a-z0-9]{15}([a-z0-9]{3})?$/i;

/** A `User` record. Its photo is not taken from `FullPhotoUrl`: outside a session that is the login page. */
export function salesforcePerson(record: unknown): Person {
  const user = objectOf(record);
  const values = Object.entries(facts).map(([field, fact]) => [fact, textOf(user[field])]);
  const person = {...Object.fromEntries(values), updatedAt: timeOf(user['LastModifiedDate']), managedBy: source};
  return known({...person, id: textOf(user['Id']) ?? ''});
}

/** A `UserChangeEvent`, as changes. A gap event says only that something changed. */
export function salesforceChanges(event: unknown): readonly PersonChange[] {
  const payload = objectOf(objectOf(event)['payload']);
  const header = objectOf(payload['ChangeEventHeader']);
  if (header['entityName'] !== 'User') return [];
  const replayId = firstText(objectOf(objectOf(event)['event'])['replayId']) ?? '';
  const commit = Number(header['commitTimestamp'] ?? NaN);
  const type = textOf(header['changeType']) ?? '';
  const ids = Array.isArray(header['recordIds']) ? header['recordIds'].map(String) : [];
  const base = (personId: string) => ({source, personId, at: commit || 0, key: `replay ${replayId.padStart(20, '0')}`});
  if (type === 'GAP_OVERFLOW') return [{...base('*'), kind: 'stale'}];
  if (type === 'DELETE') return ids.map((id) => ({...base(id), kind: 'remove'}));
  // Without a time there is no telling whether a fact is newer than the one that was read.
  if (type.startsWith('GAP_') || !commit) return ids.map((id) => ({...base(id), kind: 'stale'}));
  const {changed, isWhole} = changedFacts(payload, header);
  return ids.flatMap((id): PersonChange[] => [
    {...base(id), kind: 'update', facts: changed},
    ...(isWhole ? [] : [{...base(id), kind: 'stale'} as const]),
  ]);
}

/** The facts in an event. A name of which only a part changed cannot be put together from it, and is looked up. */
function changedFacts(payload: RecordOf, header: RecordOf): {changed: PersonFacts; isWhole: boolean} {
  const named = {...objectOf(payload['Name']), ...payload};
  const nulled = Array.isArray(header['nulledFields']) ? header['nulledFields'] : [];
  const changed: Record<string, string> = {};
  for (const [field, fact] of Object.entries(facts)) {
    const value = textOf(named[field]);
    if (value !== undefined) changed[fact] = value;
    else if (named[field] === null || nulled.includes(field)) changed[fact] = '';
  }
  const {givenName, familyName, name} = changed;
  const touchesName = givenName !== undefined || familyName !== undefined;
  if (givenName && familyName && !name) changed['name'] = `${givenName} ${familyName}`;
  return {changed, isWhole: !touchesName || changed['name'] !== undefined};
}

export interface SalesforceOptions extends SystemOptions {
  /** `v62.0`, for one. */
  readonly version?: string;
  /** How often to ask for new photos, of which change events say nothing, while somebody looks; 0 for never. */
  readonly photoPollMs?: number;
}

/** Salesforce users by id, 100 a query; photos through Connect, their bytes only when `photoVersionId` is another one. */
export function salesforceDirectory(options: SalesforceOptions): Directory {
  const {baseUrl, version = 'v62.0', photoPollMs = 60_000} = options;
  const api = `${baseUrl}/services/data/${version}`;
  const photos = new Map<string, {version: string; picture: Blob | null}>();

  const query = async (what: string, ids: readonly string[], signal: AbortSignal): Promise<RecordOf[]> => {
    const list = ids.map((id) => `'${id}'`).join(',');
    const soql = `SELECT ${what} FROM User WHERE Id IN (${list})`;
    const pages = await readPages(
      `${api}/query?q=${encodeURIComponent(soql)}`,
      async (url) => objectOf(await getJson(url, {signal}, options)),
      ({nextRecordsUrl}) => (nextRecordsUrl ? followUpUrl(String(nextRecordsUrl), baseUrl) : undefined),
    );
    return pages.flatMap(({records}) => listOf(records).map(objectOf));
  };

  const queryAll = async (what: string, ids: readonly string[], signal: AbortSignal): Promise<RecordOf[]> => {
    const wanted = ids.filter((id) => userId.test(id));
    return (await Promise.all(inGroups(wanted, idsPerQuery).map((group) => query(what, group, signal)))).flat();
  };

  // No address to show: it only tells, for 100 people at once, whose photo is worth a look at its `photoVersionId`.
  const markOf = ({Id, FullPhotoUrl}: RecordOf): [string, string] => [textOf(Id) ?? '', textOf(FullPhotoUrl) ?? ''];
  const pictures = pictureWatch(
    async (ids, signal) => new Map((await queryAll('Id, FullPhotoUrl', ids, signal)).map(markOf)),
    photoPollMs,
  );

  return {
    async people(ids, {signal}) {
      const records = await queryAll(fields.join(', '), ids, signal);
      for (const record of records) pictures.saw(...markOf(record));
      return records.map(salesforcePerson);
    },
    subscribe: (listener) => pictures.subscribe(listener),
    async picture({id}, {size, signal}) {
      if (!userId.test(id)) return null;
      pictures.watch(id);
      const photo = objectOf(await getJson(`${api}/connect/user-profiles/${id}/photo`, {signal}, options));
      const photoVersion = textOf(photo['photoVersionId']);
      // Whoever has uploaded nothing gets a default picture, never a 404; only a version says that a picture is theirs.
      if (!photoVersion) return null;
      const kept = photos.get(id);
      if (kept?.version === photoVersion) return kept.picture;
      const url = firstText(...(size > 64 ? ['large', 'medium'] : ['small']).map((name) => photo[`${name}PhotoUrl`]));
      const picture = url ? await fetchPicture(url, signal, options) : null;
      photos.set(id, {version: photoVersion, picture});
      return picture;
    },
  };
}
