// A fake of Microsoft Graph: users and photos, alone and by $batch of at most 20, each with a patience of its own. Written from
// https://learn.microsoft.com/graph/api/profilephoto-get, .../api/user-get, .../json-batching and .../throttling-limits.
import {fakeSystem, json, nothing, picture, pixel} from './fake-system.js';

export const graphId = (n) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

/** 250 users, or `count`; every second one has a photo, every fifth is kept on the premises. */
export function microsoftFake({count = 250, now} = {}) {
  const ids = Array.from({length: count}, (_, n) => graphId(n));
  const changed = new Map();
  const versions = new Map();
  const busy = new Map();
  const edges = new Map();
  const refused = new Map();
  const numberOf = (id) => Number(id.slice(-12));
  const exists = (id) => /^0{8}-0{4}-4000-8000-\d{12}$/.test(id) && numberOf(id) < count;
  const hasPhoto = (id) => numberOf(id) % 2 === 0;
  const edgeOf = (id) => edges.get(id) ?? 648;
  const photo = (id, edge) => picture(pixel(`${id} ${versionOf(id)} ${edge}`), 'image/jpeg');
  const versionOf = (id) => versions.get(id) ?? 1;

  const user = (id) => ({
    id,
    displayName: `Ada Lovelace ${numberOf(id)}`,
    givenName: 'Ada',
    surname: `Lovelace ${numberOf(id)}`,
    mail: `ada${numberOf(id)}@example.org`,
    userPrincipalName: `ada${numberOf(id)}@example.onmicrosoft.com`,
    mobilePhone: null,
    businessPhones: ['+45 1234'],
    jobTitle: 'Analyst',
    department: 'Engines',
    officeLocation: 'London',
    companyName: 'Example Company',
    accountEnabled: true,
    onPremisesSyncEnabled: numberOf(id) % 5 === 0 ? true : null,
    ...changed.get(id),
  });

  const system = fakeSystem(
    [
      [
        'GET',
        /^\/users$/,
        (_, {url, base}) => {
          const top = Number(url.searchParams.get('$top') ?? 100);
          const start = Number(url.searchParams.get('$skiptoken') ?? 0);
          if (url.searchParams.get('$filter') !== 'accountEnabled eq true')
            return json({error: {code: 'BadRequest'}}, 400);
          const all = changed.size ? ids.filter((id) => user(id).accountEnabled) : ids;
          url.searchParams.set('$skiptoken', String(start + top));
          const next = start + top < all.length && {
            '@odata.nextLink': `https://graph.microsoft.com/v1.0${base}/users?${url.searchParams}`,
          };
          return json({value: all.slice(start, start + top).map(user), ...next});
        },
      ],
      ['GET', /^\/users\/([\w-]+)$/, ([, id]) => (exists(id) ? json(user(id)) : nothing())],
      [
        'GET',
        /^\/users\/([\w-]+)\/photo$/,
        ([, id]) => {
          if (!exists(id)) return nothing();
          if (!hasPhoto(id)) return json({id: '1x1', width: 1, height: 1, '@odata.mediaEtag': ''});
          const edge = edgeOf(id);
          return json({
            ...{id: `${edge}x${edge}`, width: edge, height: edge},
            '@odata.mediaEtag': `W/"photo-${versionOf(id)}"`,
          });
        },
      ],
      [
        'GET',
        /^\/users\/([\w-]+)\/photos\/(\d+)x\2\/\$value$/,
        // A size that does not exist is a 404, as no photo is.
        ([, id, edge]) => (hasPhoto(id) && Number(edge) <= edgeOf(id) ? photo(id, edge) : nothing()),
      ],
      ['GET', /^\/users\/([\w-]+)\/photo\/\$value$/, ([, id]) => (hasPhoto(id) ? photo(id, edgeOf(id)) : nothing())],
      [
        'POST',
        /^\/\$batch$/,
        (_, {body, base}) => {
          if (body.requests.length > 20) return json({error: {code: 'BadRequest'}}, 400);
          const responses = body.requests.map(({id, method, url: path}) => {
            const url = new URL(path, 'http://batch');
            const person = /^\/users\/([\w-]+)/.exec(url.pathname)?.[1];
            const left = busy.get(person) ?? 0;
            if (left) busy.set(person, left - 1);
            const refusal = refused.get(url.pathname);
            const answer = refusal
              ? json({error: {code: 'Refused'}}, refusal)
              : left
                ? json({error: {code: 'TooManyRequests'}}, 429, {'retry-after': '0'})
                : system.answerTo({method, url, base});
            const isPicture = answer.type.startsWith('image/');
            return {
              id,
              status: answer.status,
              headers: {'Content-Type': answer.type, ...answer.headers},
              body: isPicture ? answer.body.toString('base64') : JSON.parse(answer.body),
            };
          });
          // A batch is answered in no particular order.
          return json({responses: responses.reverse()});
        },
      ],
    ],
    {
      change: ({id, ...fields}) => changed.set(id, {...changed.get(id), ...fields}) && {},
      photo: ({id}) => versions.set(id, versionOf(id) + 1) && {},
      edge: ({id, edgePx}) => edges.set(id, edgePx) && {},
      refuse: ({path, status}) => refused.set(path, status) && {},
      busy: ({id, times}) => busy.set(id, times) && {},
    },
    {
      limit: {
        ...{count: 8_000, perMs: 10_000, now},
        answer: () => json({error: {code: 'TooManyRequests'}}, 429, {'retry-after': '10'}),
      },
    },
  );
  return system;
}
