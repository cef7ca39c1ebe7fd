// Fakes of what speaks a standard: a SCIM 2.0 server (RFC 7643, RFC 7644), an OpenID Connect userinfo endpoint (OpenID Connect Core, 5.3),
// one jCard per address (RFC 7095).
import {fakeSystem, json, nothing, picture, pictureOrigin, pixel} from './fake-system.js';

const pageSize = 20;
export const scimId = (n) => `2819c223-7f76-453a-919d-${String(n).padStart(12, '0')}`;
const photo = ['GET', /^\/photos\/([\w-]+)$/, ([, name]) => picture(pixel(name))];

/** 250 users; every second one has a photo. */
export function scimFake() {
  const changed = new Map();
  const versions = new Map();
  const user = (id, base) => {
    const n = Number(id.slice(-12));
    const version = versions.get(id) ?? 1;
    return {
      schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'],
      id,
      userName: `ada${n}@example.org`,
      name: {givenName: 'Ada', familyName: `Lovelace ${n}`, formatted: `Dr Ada Lovelace ${n}`, honorificPrefix: 'Dr'},
      displayName: `Ada Lovelace ${n}`,
      title: 'Analyst',
      emails: [{value: `home${n}@example.org`}, {value: `ada${n}@example.org`, primary: true}],
      phoneNumbers: [
        {value: '+45 1234', type: 'work'},
        {value: '+45 5678', type: 'mobile'},
      ],
      photos:
        n % 2 === 0
          ? [
              {value: `${pictureOrigin}${base}/photos/${n}-${version}-thumb`, type: 'thumbnail'},
              {value: `${pictureOrigin}${base}/photos/${n}-${version}`, type: 'photo', primary: true},
            ]
          : [],
      meta: {resourceType: 'User', lastModified: '2026-01-15T09:00:00Z'},
      ...changed.get(id),
    };
  };
  return fakeSystem(
    [
      photo,
      [
        'GET',
        /^\/Users$/,
        (_, {url, base}) => {
          const filter = url.searchParams.get('filter');
          const ids =
            filter === null
              ? Array.from({length: 250}, (_, n) => scimId(n))
              : [...filter.matchAll(/id eq "([^"]*)"/g)].map(([, id]) => id);
          const found = ids.filter((id) => /^2819c223-/.test(id) && Number(id.slice(-12)) < 250);
          const startIndex = Number(url.searchParams.get('startIndex') ?? 1);
          const Resources = found.slice(startIndex - 1, startIndex - 1 + pageSize).map((id) => user(id, base));
          const list = {schemas: ['urn:ietf:params:scim:api:messages:2.0:ListResponse'], totalResults: found.length};
          return {
            ...json({...list, startIndex, itemsPerPage: Resources.length, Resources}),
            type: 'application/scim+json',
          };
        },
      ],
    ],
    {
      change: ({id, ...fields}) => changed.set(id, {...changed.get(id), ...fields}) && {},
      photo: ({id}) => versions.set(id, (versions.get(id) ?? 1) + 1) && {},
    },
  );
}

/** One person who is signed in. */
export function openidFake() {
  const claims = {
    sub: '248289761001',
    name: 'Ada Lovelace',
    given_name: 'Ada',
    family_name: 'Lovelace',
    email: 'ada@example.org',
    phone_number: '+45 1234',
    zoneinfo: 'Europe/London',
    updated_at: 1768467600,
  };
  let version = 1;
  return fakeSystem(
    [
      photo,
      ['GET', /^\/$/, (_, {base}) => json({...claims, picture: `${pictureOrigin}${base}/photos/ada-${version}`})],
    ],
    {change: (fields) => Object.assign(claims, fields), photo: () => void version++},
  );
}

/** A jCard for every number below 250. */
export function vcardFake() {
  const changed = new Map();
  const versions = new Map();
  return fakeSystem(
    [
      photo,
      [
        'GET',
        /^\/(\d+)$/,
        ([, id], {base}) => {
          if (Number(id) >= 250) return nothing();
          const properties = [
            ['version', {}, 'text', '4.0'],
            ['uid', {}, 'text', id],
            ['fn', {}, 'text', changed.get(id)?.fn ?? `Ada Lovelace ${id}`],
            ['n', {}, 'text', ['Lovelace', 'Ada', '', '', '']],
            ['email', {pref: '2'}, 'text', `home${id}@example.org`],
            ['email', {pref: '1'}, 'text', `ada${id}@example.org`],
            ['tel', {type: ['cell', 'voice']}, 'uri', 'tel:+45-5678'],
            ['tel', {type: 'voice'}, 'uri', 'tel:+45-1234'],
            ['org', {}, 'text', ['Example Company', 'Engines']],
            ['adr', {}, 'text', ['', '', '1 Street', 'London', '', 'W1', 'UK']],
            ['title', {}, 'text', 'Analyst'],
            ['rev', {}, 'timestamp', '2026-01-15T09:00:00Z'],
          ];
          const version = versions.get(id) ?? 1;
          if (Number(id) % 2 === 0)
            properties.push(['photo', {}, 'uri', `${pictureOrigin}${base}/photos/${id}-${version}`]);
          return {...json(['vcard', properties]), type: 'application/vcard+json'};
        },
      ],
    ],
    {
      change: ({id, ...fields}) => changed.set(id, fields) && {},
      photo: ({id}) => versions.set(id, (versions.get(id) ?? 1) + 1) && {},
    },
  );
}
