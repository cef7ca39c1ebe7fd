// Change Data Capture of Salesforce: what an event says about users, received by CometD or by the Pub/Sub API.
import type {PersonChange, PersonFacts} from '../sync/change-log.js';
import {asObject, asText, firstText, type UnknownRecord} from './shared/parse.js';
import {isSalesforceId} from './shared/salesforce-id.js';

export const SOURCE = 'Salesforce';

/** Fields of `User` and the facts that they set. */
export const FIELD_MAP = {
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

/** In events these fields are parts of a compound field. */
const COMPOUNDS: Readonly<Record<string, string>> = {FirstName: 'Name', LastName: 'Name', City: 'Address'};

/**
 * A change event, as changes. One of `User` says what changed; a gap event and one whose bitmaps are not decoded only that something did.
 * One of another object (opportunity, lead, case) has its new owner looked up. A deactivated user is removed.
 * @param event - A change event of CometD (with or without `channel` and `data`) or of the Pub/Sub API
 * @example
 * import {salesforceChanges} from 'avatar-elements/people';
 *
 * const changes = salesforceChanges(JSON.parse('{"ChangeEventHeader": {"changeType": "UPDATE", "recordIds": ["0055g0000000007AAA"]}}'));
 */
export function salesforceChanges(event: unknown): readonly PersonChange[] {
  const outer = asObject(event);
  const message = 'data' in outer ? asObject(outer['data']) : outer;
  const payload = asObject('payload' in message ? message['payload'] : message);
  const header = asObject(payload['ChangeEventHeader']);
  const streamed = asObject(message['event']);
  const replayId = replayText(streamed['replayId'] ?? message['replayId']) ?? '';
  const commit = Number(header['commitTimestamp'] ?? NaN);
  const type = asText(header['changeType']) ?? '';
  const base = (personId: string) => ({
    source: SOURCE,
    personId,
    at: commit || 0,
    key: `replay ${replayId.padStart(20, '0')}`,
  });
  const invalidate = (personId: string): PersonChange => ({...base(personId), kind: 'invalidate'});

  if (header['entityName'] !== 'User') return ownersOf(payload, header).map(invalidate);
  if (type === 'GAP_OVERFLOW') return [invalidate('*')];
  const recordIds = Array.isArray(header['recordIds']) ? header['recordIds'].map(String) : [];
  // A gap event may name all records of an object by a wildcard.
  const ids = recordIds.map((id) => (isSalesforceId(id) && !/^0+(AAA)?$/.test(id) ? id : '*'));
  if (type.startsWith('GAP_') || ids.includes('*')) return [...new Set(ids)].map(invalidate);
  // Users are deactivated: Salesforce does not delete them.
  if (type === 'DELETE' || payload['IsActive'] === false) return ids.map((id) => ({...base(id), kind: 'remove'}));

  const lists = ['nulledFields', 'changedFields'].flatMap((name) => (name in header ? [header[name]] : []));
  const listed = lists.flat().map(String);
  const isEncoded = listed.some((field) => /0x[\da-f]/i.test(field));
  // Without a time it is unknown whether a fact is newer than the one that was read.
  if (!commit || isEncoded) return ids.map(invalidate);

  // CometD sends only fields that changed. The Pub/Sub API sends all of them, the unchanged ones as `null`.
  const nulls = lists.length ? listed : 'replayId' in streamed ? 'all' : [];
  const {facts, isComplete} = mapFields(payload, nulls);
  const isReactivated = type === 'UPDATE' && payload['IsActive'] === true;
  return ids.flatMap((id): PersonChange[] => [
    ...(Object.keys(facts).length ? [{...base(id), kind: 'update', facts} as const] : []),
    ...(isComplete && !isReactivated ? [] : [invalidate(id)]),
  ]);
}

/** CometD sends a number. Clients of the Pub/Sub API give that number as a BigInt or as its bytes. */
function replayText(replayId: unknown): string | undefined {
  if (replayId instanceof Uint8Array) return String(replayId.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n));
  return typeof replayId === 'bigint' ? String(replayId) : asText(replayId);
}

/** The owner of a record that is new or has a new owner. A queue may own records, too. */
function ownersOf(payload: UnknownRecord, header: UnknownRecord): string[] {
  const owner = asText(payload['OwnerId']) ?? '';
  const isWritten = /^(CREATE|UPDATE|UNDELETE)$/.test(asText(header['changeType']) ?? '');
  return isWritten && isSalesforceId(owner) && owner.startsWith('005') ? [owner] : [];
}

/** The facts in an event. `nulls` lists the fields whose `null` means empty. If only a part of a name is known, the person is looked up. */
function mapFields(
  payload: UnknownRecord,
  nulls: readonly string[] | 'all',
): {facts: PersonFacts; isComplete: boolean} {
  const facts: Record<string, string> = {};
  for (const [field, fact] of Object.entries(FIELD_MAP)) {
    const compound = COMPOUNDS[field] ?? field;
    const text = firstText(payload[field], asObject(payload[compound])[field]);
    const values = {
      [field]: payload[field],
      [`${compound}.${field}`]: asObject(payload[compound])[field],
      [compound]: payload[compound],
    };
    const isCleared = Object.entries(values).some(([path, value]) =>
      nulls === 'all' ? value === null : nulls.includes(path) && (value ?? null) === null,
    );
    if (text !== undefined) facts[fact] = text;
    else if (isCleared) facts[fact] = '';
  }
  const {givenName, familyName, name} = facts;
  const touchesName = givenName !== undefined || familyName !== undefined;
  if (givenName && familyName && !name) facts['name'] = `${givenName} ${familyName}`;
  return {facts, isComplete: !touchesName || Boolean(facts['name'])};
}
