// Microsoft Graph, the people behind Outlook: users and their photos, 20 requests a batch, and change notifications.
import {AvatarError} from '../../errors.js';
import type {PersonChange} from '../sync/change-log.js';
import type {Directory} from '../directory.js';
import type {Person} from '../person.js';
import {isPathSegment} from './shared/addresses.js';
import {batched, inGroups} from './shared/batch.js';
import {graphBatch, requestsPerBatch, type GraphAnswer} from './shared/graph-batch.js';
import {bytesOf} from './shared/photo-fetch.js';
import {firstText, known, listOf, objectOf, textOf} from './shared/parse.js';
import type {SystemOptions} from './shared/http.js';

const source = 'Microsoft 365';

const fields = [
  ...['id', 'displayName', 'givenName', 'surname', 'mail', 'userPrincipalName', 'mobilePhone', 'businessPhones'],
  ...['jobTitle', 'department', 'officeLocation', 'companyName', 'onPremisesSyncEnabled'],
].join(',');

const photoSizes = [48, 64, 96, 120, 240, 360, 432, 504, 648];

/** A user. One that is kept in step with a directory on the premises can be changed only there. */
export function microsoftPerson(user: unknown): Person {
  const record = objectOf(user);
  const phones = record['businessPhones'];
  return known({
    id: textOf(record['id']) ?? '',
    name: textOf(record['displayName']),
    givenName: textOf(record['givenName']),
    familyName: textOf(record['surname']),
    title: textOf(record['jobTitle']),
    organization: textOf(record['companyName']),
    department: textOf(record['department']),
    email: firstText(record['mail'], record['userPrincipalName']),
    phone: Array.isArray(phones) ? firstText(...phones) : undefined,
    mobile: textOf(record['mobilePhone']),
    location: textOf(record['officeLocation']),
    managedBy: record['onPremisesSyncEnabled'] === true ? source : undefined,
  });
}

/** What a photo's metadata say: its version, or that there is none, which Graph tells by a photo of 1x1. */
export function microsoftPicture(metadata: unknown): Pick<Person, 'picture' | 'pictureVersion'> {
  const record = objectOf(metadata);
  const version = textOf(record['@odata.mediaEtag']);
  return version && record['id'] !== '1x1' ? {pictureVersion: version} : {picture: null};
}

/** Notifications carry neither facts nor times: whoever they name is looked up again; after a missed one, everybody. */
export function microsoftChanges(payload: unknown, receivedAt: number = Date.now()): readonly PersonChange[] {
  return listOf(objectOf(payload)['value']).flatMap((notification): PersonChange[] => {
    const {lifecycleEvent, changeType, resource, resourceData, id} = notification;
    const at = receivedAt;
    const key = textOf(id) ?? '';
    if (lifecycleEvent) return [{source, personId: '*', at, key, kind: 'stale'}];
    const personId = firstText(objectOf(resourceData)['id'], /^users\/([^/]+)$/i.exec(textOf(resource) ?? '')?.[1]);
    return personId && changeType ? [{source, personId, at, key, kind: 'stale'}] : [];
  });
}

/** Microsoft 365 users by id: user and photo version of ten people a batch, photos of twenty. */
export function microsoftDirectory(options: SystemOptions): Directory {
  const readPeople = async (ids: readonly string[], signal: AbortSignal): Promise<Person[]> => {
    const urls = ids.map((id) => `/users/${encodeURIComponent(id)}`);
    const asked = urls.flatMap((url) => [`${url}?$select=${fields}`, `${url}/photo`]);
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

  const readPhoto = batched<string, GraphAnswer>((urls, signal) => graphBatch(urls, signal, options), requestsPerBatch);

  return {
    async people(ids, {signal}) {
      const groups = inGroups(ids.filter(isPathSegment), requestsPerBatch / 2);
      return (await Promise.all(groups.map((group) => readPeople(group, signal)))).flat();
    },
    async picture({id}, {size, signal}) {
      if (!isPathSegment(id)) return null;
      const edgePx = photoSizes.find((edge) => edge >= size) ?? 648;
      const url = `/users/${encodeURIComponent(id)}/photos/${edgePx}x${edgePx}/$value`;
      const answer = await readPhoto(url, signal);
      if (answer.status === 404) return null;
      return bytesOf(String(bodyOf(answer)), answer.headers.get('content-type') ?? 'image/jpeg');
    },
  };
}

/** What was asked for; throws where the answer to this one request is no yes. */
function bodyOf(answer: GraphAnswer | undefined): unknown {
  const status = answer?.status ?? 0;
  if (status === 200) return answer?.body;
  if (status === 401) throw new AvatarError('not-signed-in', {status});
  if (status === 403) throw new AvatarError('not-allowed', {status});
  throw new AvatarError('refused-by-server', {status});
}
