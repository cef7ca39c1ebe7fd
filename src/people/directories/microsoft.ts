// Microsoft Graph, the API of Microsoft 365: users and their photos, 20 requests in a batch, and change notifications.
import {AvatarError} from '../../errors.js';
import {base64ToBlob} from '../../shared/pictures/embedded-picture.js';
import {codeOfStatus, isBusy} from '../../shared/http/status-code.js';
import type {PersonChange} from '../sync/change-log.js';
import type {Directory, ReadOptions} from '../directory.js';
import type {Person} from '../person.js';
import {isPathSegment} from './shared/addresses.js';
import {createBatcher, chunk, readGroups} from './shared/batch.js';
import {cursorOf} from './shared/cursor.js';
import {graphBatch, REQUESTS_PER_BATCH, type GraphResponse} from './shared/graph-batch.js';
import {
  firstText,
  isActive,
  omitUndefined,
  asObjectList,
  asObject,
  asText,
  type UnknownRecord,
} from './shared/parse.js';
import {fetchJson, type DirectoryOptions} from './shared/http.js';

const SOURCE = 'Microsoft 365';

const FIELDS = [
  ...['id', 'displayName', 'givenName', 'surname', 'mail', 'userPrincipalName', 'mobilePhone', 'businessPhones'],
  ...['jobTitle', 'department', 'officeLocation', 'companyName', 'onPremisesSyncEnabled', 'accountEnabled'],
].join(',');

/** The most users that one request lists. */
const MAX_LISTED = 999;

const photoSizes = [48, 64, 96, 120, 240, 360, 432, 504, 648];

/**
 * A user of Microsoft Graph. One that is synchronised from a directory on the premises is managed there, unless the tenant takes photos in
 * the cloud.
 * @param user - A `user` resource of Graph
 * @param photoUpdateSettings - The resource of that name, if it was read; its `source` is `cloud` or `onPremises`
 * @example
 * import {microsoftPerson} from 'avatar-elements/people';
 *
 * const person = microsoftPerson({id: '87d349ed', displayName: 'Ada Lovelace', mail: 'ada@example.com'});
 */
export function microsoftPerson(user: unknown, photoUpdateSettings?: unknown): Person {
  const record = asObject(user);
  const phones = record['businessPhones'];
  const isInCloud = asObject(photoUpdateSettings)['source'] === 'cloud';
  return omitUndefined({
    id: asText(record['id']) ?? '',
    name: asText(record['displayName']),
    givenName: asText(record['givenName']),
    familyName: asText(record['surname']),
    title: asText(record['jobTitle']),
    organization: asText(record['companyName']),
    department: asText(record['department']),
    email: firstText(record['mail'], record['userPrincipalName']),
    phone: Array.isArray(phones) ? firstText(...(phones as unknown[])) : undefined,
    mobile: asText(record['mobilePhone']),
    location: asText(record['officeLocation']),
    active: record['accountEnabled'] === false ? false : undefined,
    managedBy: record['onPremisesSyncEnabled'] === true && !isInCloud ? SOURCE : undefined,
  });
}

/** The version in the metadata of a photo, or `picture: null` if there is no photo: Graph then sends the id `1x1`. */
export function microsoftPicture(metadata: unknown): Pick<Person, 'picture' | 'pictureVersion'> {
  const record = asObject(metadata);
  // Without the quotes of an ETag: `graphAdapter` gives the same version after an upload.
  const version = asText(record['@odata.mediaEtag'])?.replace(/^"(.*)"$/, '$1');
  return version && record['id'] !== '1x1' ? {pictureVersion: version} : {picture: null};
}

/**
 * Notifications carry neither data nor times: the people they name are looked up again. A page of a delta query says what changed and who
 * was removed; it finds what notifications have missed. A subscription that has to be renewed changes no person (`microsoftRenewals`).
 * @param payload - The body of a change notification, or a page of a delta query
 * @param receivedAt - When it arrived, in ms since 1970; now if left out
 * @param clientState - The secret of the subscription: notifications with another one are left out; not checked if left out
 * @example
 * import {microsoftChanges} from 'avatar-elements/people';
 *
 * const changes = microsoftChanges(JSON.parse('{"value": [{"changeType": "updated", "resource": "Users/87d349ed"}]}'));
 */
export function microsoftChanges(
  payload: unknown,
  receivedAt: number = Date.now(),
  clientState?: string,
): readonly PersonChange[] {
  const page = asObject(payload);
  const entries = asObjectList(page['value']);
  if ('@odata.nextLink' in page || '@odata.deltaLink' in page) {
    return entries.flatMap((user) => deltaChanges(user, receivedAt));
  }
  return entries.flatMap((notification): PersonChange[] => {
    const {lifecycleEvent, changeType, resource, resourceData, id} = notification;
    if (clientState !== undefined && notification['clientState'] !== clientState) return [];
    const base = {source: SOURCE, at: receivedAt, key: asText(id) ?? '', kind: 'invalidate'} as const;
    if (lifecycleEvent === 'reauthorizationRequired') return [];
    if (lifecycleEvent) return [{...base, personId: '*'}];
    const personId = firstText(asObject(resourceData)['id'], /^users\/([^/]+)$/i.exec(asText(resource) ?? '')?.[1]);
    return personId && changeType ? [{...base, personId}] : [];
  });
}

/** A user in a delta query: the properties that changed, or `@removed`. Nothing says when. Photos are not part of it. */
function deltaChanges(user: UnknownRecord, receivedAt: number): PersonChange[] {
  const {id: personId, ...facts} = microsoftPerson(user);
  if (!personId) return [];
  const base = {source: SOURCE, personId, at: receivedAt, key: 'delta'};
  if ('@removed' in user || facts.active === false) return [{...base, kind: 'remove'}];
  return [{...base, kind: 'invalidate'}];
}

/**
 * The ids of the subscriptions that have to be renewed or created again, from a lifecycle notification. What was missed meanwhile is found by
 * a delta query: for users Graph does not send what was missed.
 * @param payload - The body of a lifecycle notification
 * @param clientState - The secret of the subscription: notifications with another one are left out; not checked if left out
 * @example
 * import {microsoftRenewals} from 'avatar-elements/people';
 *
 * const ids = microsoftRenewals({value: [{lifecycleEvent: 'reauthorizationRequired', subscriptionId: '7f105c7d'}]});
 */
export function microsoftRenewals(payload: unknown, clientState?: string): readonly string[] {
  return asObjectList(asObject(payload)['value']).flatMap((notification) => {
    const isOther = clientState !== undefined && notification['clientState'] !== clientState;
    const isRenewal = /^(reauthorizationRequired|subscriptionRemoved)$/.test(
      asText(notification['lifecycleEvent']) ?? '',
    );
    return isRenewal && !isOther ? (asText(notification['subscriptionId']) ?? []) : [];
  });
}

/** Options of `microsoftDirectory`. */
export interface MicrosoftOptions extends DirectoryOptions {
  /**
   * The answer to `GET /admin/people/photoUpdateSettings`: with the source `cloud`, photos of synchronised people can be changed here.
   *
   * @default synchronised people are managed on the premises
   */
  readonly photoUpdateSettings?: unknown;
}

/**
 * Microsoft 365 users by id or user principal name: user and photo version of ten people a batch, photos of twenty.
 * @throws AvatarError, from its methods, with the code of the response; the signal's reason after an abort
 * @example
 * import {microsoftDirectory} from 'avatar-elements/people';
 *
 * document.querySelector('avatar-provider').directory = microsoftDirectory({fetch, baseUrl: '/microsoft'});
 */
export function microsoftDirectory(options: MicrosoftOptions): Directory {
  /** The edge of the largest photo of each person, where it is known. */
  const photoEdges = new Map<string, number>();

  const readPeople = async (ids: readonly string[], reading: ReadOptions): Promise<Person[]> => {
    const urls = ids.map((id) => `/users/${encodeURIComponent(id)}`);
    const asked = urls.flatMap((url) => [`${url}?$select=${FIELDS}`, `${url}/photo`]);
    const answers = await graphBatch(asked, reading.signal, options);
    const readOne = async ([id = '']: readonly string[]): Promise<readonly Person[]> => {
      const i = 2 * ids.indexOf(id);
      const [user, photo] = [answers[i], answers[i + 1]];
      if (user?.status === 404) return [];
      const person = {...microsoftPerson(bodyOf(user), options.photoUpdateSettings), id};
      if (photo?.status === 200) photoEdges.set(id, Number(asObject(photo.body)['width']));
      return isActive(person) ? [{...person, ...pictureOf(photo)}] : [];
    };
    return readGroups(chunk(ids, 1), readOne, reading);
  };

  /** The people with the versions of their photos, which lists do not have. */
  const withPhotos = async (people: readonly Person[], signal: AbortSignal): Promise<Person[]> => {
    const photos = await graphBatch(
      people.map(({id}) => `/users/${encodeURIComponent(id)}/photo`),
      signal,
      options,
    );
    return people.map((person, i) => ({...person, ...pictureOf(photos[i])}));
  };

  const readPhoto = createBatcher<string, GraphResponse>(
    (urls, signal) => graphBatch(urls, signal, options),
    REQUESTS_PER_BATCH,
  );

  return {
    async people(ids, reading) {
      const groups = chunk(ids.filter(isPathSegment), REQUESTS_PER_BATCH / 2);
      return readGroups(groups, (group) => readPeople(group, reading), reading);
    },
    async list({cursor, limit, signal}) {
      const query = new URLSearchParams({
        $select: FIELDS,
        $filter: 'accountEnabled eq true',
        $top: String(Math.min(limit, MAX_LISTED)),
        ...(cursor !== undefined && {$skiptoken: cursor}),
      });
      const page = asObject(await fetchJson(`${options.baseUrl}/users?${query}`, {signal}, options));
      const users = asObjectList(page['value']).map((user) => microsoftPerson(user, options.photoUpdateSettings));
      const people: Person[] = [];
      for (const group of chunk(users.filter(isActive), REQUESTS_PER_BATCH)) {
        people.push(...(await withPhotos(group, signal)));
      }
      return {people, ...cursorOf(skipTokenIn(page['@odata.nextLink']))};
    },
    maxPictureRequests: REQUESTS_PER_BATCH,
    async picture({id}, {sizePx, signal}) {
      if (!isPathSegment(id)) return null;
      const photo = `/users/${encodeURIComponent(id)}/photo`;
      const edgePx = photoSizes.find((edge) => edge >= sizePx) ?? 648;
      const isTooLarge = (photoEdges.get(id) ?? Infinity) < edgePx;
      let response = isTooLarge ? undefined : await readPhoto(`${photo}s/${edgePx}x${edgePx}/$value`, signal);
      // A photo may have any size: a size that does not exist is a 404, too. This address has the largest one.
      if (!response || response.status === 404) response = await readPhoto(`${photo}/$value`, signal);
      if (response.status === 404) return null;
      return base64ToBlob(String(bodyOf(response)), response.headers.get('content-type') ?? 'image/jpeg') ?? null;
    },
  };
}

/** The one parameter of the next page that is not ours: a cursor must not change what is asked for. */
function skipTokenIn(nextLink: unknown): string | undefined {
  const query = /\?(.*)$/.exec(asText(nextLink) ?? '')?.[1];
  return new URLSearchParams(query).get('$skiptoken') ?? undefined;
}

/** What the metadata of a photo says. Without the right to read it the person has none; after a failure it is unknown. */
function pictureOf(photo: GraphResponse | undefined): Pick<Person, 'picture' | 'pictureVersion'> {
  const status = photo?.status ?? 0;
  if (status === 200) return microsoftPicture(photo?.body);
  return status && !isBusy(codeOfStatus(status)) ? {picture: null} : {};
}

/** The body of a response in a batch. Throws if that request failed. */
function bodyOf(response: GraphResponse | undefined): unknown {
  const status = response?.status ?? 0;
  if (status === 200) return response?.body;
  throw new AvatarError(codeOfStatus(status), {status});
}
