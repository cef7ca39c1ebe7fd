// Microsoft Graph, the API of Microsoft 365: users and their photos, 20 requests in a batch, and change notifications.
import {AvatarError} from '../../errors.js';
import {codeOfStatus} from '../../shared/http/status-code.js';
import type {PersonChange} from '../sync/change-log.js';
import type {Directory} from '../directory.js';
import type {Person} from '../person.js';
import {isPathSegment} from './shared/addresses.js';
import {createBatcher, chunk} from './shared/batch.js';
import {graphBatch, REQUESTS_PER_BATCH, type GraphResponse} from './shared/graph-batch.js';
import {base64ToBlob} from './shared/photo-fetch.js';
import {firstText, omitUndefined, asObjectList, asObject, asText} from './shared/parse.js';
import type {DirectoryOptions} from './shared/http.js';

const SOURCE = 'Microsoft 365';

const FIELDS = [
  ...['id', 'displayName', 'givenName', 'surname', 'mail', 'userPrincipalName', 'mobilePhone', 'businessPhones'],
  ...['jobTitle', 'department', 'officeLocation', 'companyName', 'onPremisesSyncEnabled'],
].join(',');

const photoSizes = [48, 64, 96, 120, 240, 360, 432, 504, 648];

/**
 * A user of Microsoft Graph. One that is synchronised from a directory on the premises can be changed only there.
 * @param user - A `user` resource of Graph
 * @example
 * import {microsoftPerson} from 'avatar-elements/people';
 *
 * const person = microsoftPerson({id: '87d349ed', displayName: 'Ada Lovelace', mail: 'ada@example.com'});
 */
export function microsoftPerson(user: unknown): Person {
  const record = asObject(user);
  const phones = record['businessPhones'];
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
    managedBy: record['onPremisesSyncEnabled'] === true ? SOURCE : undefined,
  });
}

/** The version in the metadata of a photo, or `picture: null` if there is no photo: Graph then sends the id `1x1`. */
export function microsoftPicture(metadata: unknown): Pick<Person, 'picture' | 'pictureVersion'> {
  const record = asObject(metadata);
  const version = asText(record['@odata.mediaEtag']);
  return version && record['id'] !== '1x1' ? {pictureVersion: version} : {picture: null};
}

/**
 * Notifications carry neither data nor times: the people they name are looked up again; after a missed one, all people.
 * @param payload - The body of a change notification
 * @param receivedAt - When it arrived, in ms since 1970; now if left out
 * @example
 * import {microsoftChanges} from 'avatar-elements/people';
 *
 * const changes = microsoftChanges(JSON.parse('{"value": [{"changeType": "updated", "resource": "Users/87d349ed"}]}'));
 */
export function microsoftChanges(payload: unknown, receivedAt: number = Date.now()): readonly PersonChange[] {
  return asObjectList(asObject(payload)['value']).flatMap((notification): PersonChange[] => {
    const {lifecycleEvent, changeType, resource, resourceData, id} = notification;
    const at = receivedAt;
    const key = asText(id) ?? '';
    if (lifecycleEvent) return [{source: SOURCE, personId: '*', at, key, kind: 'invalidate'}];
    const personId = firstText(asObject(resourceData)['id'], /^users\/([^/]+)$/i.exec(asText(resource) ?? '')?.[1]);
    return personId && changeType ? [{source: SOURCE, personId, at, key, kind: 'invalidate'}] : [];
  });
}

/**
 * Microsoft 365 users by id: user and photo version of ten people a batch, photos of twenty.
 * @throws AvatarError, from its methods, with the code of the response; the signal's reason after an abort
 * @example
 * import {microsoftDirectory} from 'avatar-elements/people';
 *
 * document.querySelector('avatar-provider').directory = microsoftDirectory({fetch, baseUrl: '/microsoft'});
 */
export function microsoftDirectory(options: DirectoryOptions): Directory {
  const readPeople = async (ids: readonly string[], signal: AbortSignal): Promise<Person[]> => {
    const urls = ids.map((id) => `/users/${encodeURIComponent(id)}`);
    const asked = urls.flatMap((url) => [`${url}?$select=${FIELDS}`, `${url}/photo`]);
    const answers = await graphBatch(asked, signal, options);
    return ids.flatMap((_, i) => {
      const [user, photo] = [answers[2 * i], answers[2 * i + 1]];
      if (user?.status === 404) return [];
      return [
        {
          ...microsoftPerson(bodyOf(user)),
          ...(photo?.status === 404 ? {picture: null} : microsoftPicture(bodyOf(photo))),
        },
      ];
    });
  };

  const readPhoto = createBatcher<string, GraphResponse>(
    (urls, signal) => graphBatch(urls, signal, options),
    REQUESTS_PER_BATCH,
  );

  return {
    async people(ids, {signal}) {
      const groups = chunk(ids.filter(isPathSegment), REQUESTS_PER_BATCH / 2);
      return (await Promise.all(groups.map((group) => readPeople(group, signal)))).flat();
    },
    async picture({id}, {sizePx, signal}) {
      if (!isPathSegment(id)) return null;
      const edgePx = photoSizes.find((edge) => edge >= sizePx) ?? 648;
      const url = `/users/${encodeURIComponent(id)}/photos/${edgePx}x${edgePx}/$value`;
      const response = await readPhoto(url, signal);
      if (response.status === 404) return null;
      return base64ToBlob(String(bodyOf(response)), response.headers.get('content-type') ?? 'image/jpeg');
    },
  };
}

/** The body of a response in a batch. Throws if that request failed. */
function bodyOf(response: GraphResponse | undefined): unknown {
  const status = response?.status ?? 0;
  if (status === 200) return response?.body;
  throw new AvatarError(codeOfStatus(status), {status});
}
