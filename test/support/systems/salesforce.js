// A fake of Salesforce: SOQL queries by id and of all users with paging, profile photos, the default picture of those without one. Written from
// https://developer.salesforce.com/docs/atlas.en-us.object_reference.meta/object_reference/sforce_api_objects_user.htm and, for photos,
// https://developer.salesforce.com/docs/atlas.en-us.chatterapi.meta/chatterapi/connect_responses_photo.htm
import {fakeSystem, json, nothing, page, picture, pictureOrigin, pixel} from './fake-system.js';

const names = ['Ada Lovelace', 'Bob Byron', 'Eve Adams', 'Kim Min-ji', 'Łukasz Nowak'];

/** Ids of 18 characters, as Salesforce has them. */
export const salesforceId = (n) => `0055g00000${String(n).padStart(5, '0')}AAA`;

function userOf(n) {
  const [first, last] = names[n % names.length].split(' ');
  return {
    attributes: {type: 'User', url: `/services/data/v62.0/sobjects/User/${salesforceId(n)}`},
    Id: salesforceId(n),
    Name: `${first} ${last}`,
    FirstName: first,
    LastName: last,
    Title: 'Analyst',
    CompanyName: 'Example Company',
    Department: null,
    Email: `user${n}@example.org`,
    Phone: '+44 20 7946 0000',
    MobilePhone: null,
    City: 'London',
    TimeZoneSidKey: 'Europe/London',
    IsActive: true,
    LastModifiedDate: '2026-01-15T09:00:00.000+0000',
    SmallPhotoUrl: 'https://example.file.force.com/profilephoto/005/T',
  };
}

/** 250 users, or `count` up to 100,000; every second one has a photo. Salesforce answers with pages of 2,000. */
export function salesforceFake({count = 250, pageSize = 60, now} = {}) {
  const users = new Map(Array.from({length: count}, (_, n) => [salesforceId(n), userOf(n)]));
  const allIds = [...users.keys()];
  const places = new Map(allIds.map((id, place) => [id, place]));
  const photos = new Map([...users.keys()].filter((_, n) => n % 2 === 0).map((id) => [id, 1]));
  const queries = new Map();

  const withPhotoUrl = (user) => {
    const version = photos.has(user.Id) ? `729${photos.get(user.Id)}` : '005';
    return {
      ...user,
      IsProfilePhotoActive: photos.has(user.Id),
      FullPhotoUrl: `https://example.file.force.com/profilephoto/${version}/F`,
    };
  };
  const pageOf = (locator, start) => {
    const found = queries.get(locator);
    const records = found.slice(start, start + pageSize).map(withPhotoUrl);
    const done = start + pageSize >= found.length;
    const next = `/services/data/v62.0/query/${locator}-${start + pageSize}`;
    return json({totalSize: found.length, done, ...(!done && {nextRecordsUrl: next}), records});
  };

  return fakeSystem(
    [
      [
        'GET',
        /^\/services\/data\/v[\d.]+\/query$/,
        (_, {url}) => {
          const soql = url.searchParams.get('q');
          const locator = `01g${queries.size}`;
          const listed =
            /WHERE IsActive = true AND UserType = 'Standard'(?: AND Id > '(\w+)')? ORDER BY Id LIMIT (\d+)$/.exec(soql);
          if (listed) {
            const [, after = '', limit] = listed;
            const found = [];
            for (let i = (places.get(after) ?? -1) + 1; i < allIds.length && found.length < Number(limit); i++) {
              const user = users.get(allIds[i]);
              if (user.IsActive) found.push(user);
            }
            queries.set(locator, found);
            return pageOf(locator, 0);
          }
          const ids = [...soql.matchAll(/'([^']*)'/g)].map(([, id]) => id);
          if (ids.length > 100) return json([{errorCode: 'QUERY_TOO_COMPLICATED'}], 400);
          // An id of 15 characters is answered with 18.
          queries.set(locator, ids.map((id) => users.get(id.length === 15 ? `${id}AAA` : id)).filter(Boolean));
          return pageOf(locator, 0);
        },
      ],
      [
        'GET',
        /^\/services\/data\/v[\d.]+\/query\/(\w+)-(\d+)$/,
        ([, locator, start]) => pageOf(locator, Number(start)),
      ],
      [
        'GET',
        /\/connect\/user-profiles\/(\w+)\/photo$/,
        ([, id], {base}) => {
          if (!users.has(id)) return nothing();
          const version = photos.get(id);
          const photo = (name) => `${pictureOrigin}${base}/profilephoto/${name}`;
          // Only the addresses for e-mails are open to everyone.
          const urls = (name) => ({
            ...{
              smallPhotoUrl: photo('session/T'),
              mediumPhotoUrl: photo('session/M'),
              largePhotoUrl: photo('session/F'),
            },
            ...{standardEmailPhotoUrl: photo(`${name}/small`), fullEmailPhotoUrl: photo(`${name}/large`)},
          });
          return json(
            version
              ? {photoVersionId: `729${version}`, ...urls(`${id}-${version}`)}
              : {photoVersionId: null, ...urls('005')},
          );
        },
      ],
      ['GET', /^\/profilephoto\/005\//, () => picture(pixel('the default picture of everybody'))],
      ['GET', /^\/profilephoto\/session\//, () => page('<title>Login | Salesforce</title>')],
      [
        'GET',
        /^\/profilephoto\/(\w+)-(\d+)\/(\w+)$/,
        ([, id, version, size]) => picture(pixel(`${id} ${version} ${size}`)),
      ],
    ],
    {
      change: ({id, ...fields}) => Object.assign(users.get(id), fields),
      photo: ({id}) => photos.set(id, (photos.get(id) ?? 0) + 1),
    },
    {
      limit: {
        ...{count: 100_000, perMs: 86_400_000, now},
        answer: () => json([{errorCode: 'REQUEST_LIMIT_EXCEEDED'}], 403),
      },
    },
  );
}
