// A fake of Pipedrive: all users at once, persons of version 1 by start, persons of version 2 by ids and cursor, pictures. Written from
// https://developers.pipedrive.com/docs/api/v1/Users and .../Persons, the typings of https://github.com/pipedrive/client-nodejs and, for
// the limit of the smallest plan, https://pipedrive.readme.io/docs/core-api-concepts-rate-limiting.
import {fakeSystem, json, nothing, picture, pictureOrigin, pixel} from './fake-system.js';

const pageSize = 50;
const updated = (n) => `2026-01-${String((n % 28) + 1).padStart(2, '0')}`;

const names = (n) => ({first_name: 'Ada', last_name: `Lovelace ${n}`, name: `Ada Lovelace ${n}`});
const hasPicture = (n) => n % 2 === 0;

function picturesOf(base, n, version) {
  const picture = `${pictureOrigin}${base}/pictures/${n}-${version}`;
  return {128: `${picture}-128.png`, 512: `${picture}-512.png`};
}

/** 120 users and 250 persons, or as many as `users` and `persons` say, numbered from 1; the even ones have a picture. */
export function pipedriveFake({users = 120, persons = 250, now} = {}) {
  const versions = new Map();
  const changed = new Map();
  const versionOf = (n) => versions.get(n) ?? 1;
  const numbers = (count) => Array.from({length: count}, (_, i) => i + 1);
  const everyone = numbers(persons);

  const user = (n, base) => ({
    id: n,
    ...{
      name: `User ${n}`,
      email: `user${n}@example.org`,
      phone: null,
      active_flag: true,
      is_deleted: false,
      role_id: 1,
    },
    icon_url: hasPicture(n) ? picturesOf(base, n, versionOf(n))[128] : null,
    modified: `${updated(n)} 10:00:00`,
    ...changed.get(n),
  });
  const personV1 = (n, base) => ({
    id: n,
    ...names(n),
    email: [
      {value: `old${n}@example.org`, primary: false, label: 'home'},
      {value: `ada${n}@example.org`, primary: true, label: 'work'},
    ],
    phone: [{value: '+45 1234', primary: true, label: 'work'}],
    org_name: 'Example Company',
    picture_id: hasPicture(n)
      ? {item_id: n, value: n * 10 + versionOf(n), pictures: picturesOf(base, n, versionOf(n))}
      : null,
    update_time: `${updated(n)} 10:00:00`,
    ...changed.get(n),
  });
  const personV2 = (n) => ({
    id: n,
    ...names(n),
    emails: [{value: `ada${n}@example.org`, primary: true, label: 'work'}],
    phones: [{value: '+45 1234', primary: true, label: 'work'}],
    job_title: 'Analyst',
    org_id: 7,
    picture_id: hasPicture(n) ? n * 10 + versionOf(n) : null,
    update_time: `${updated(n)}T10:00:00Z`,
    ...changed.get(n),
  });

  const pageV1 = (all, url) => {
    const start = Number(url.searchParams.get('start') ?? 0);
    const data = all.slice(start, start + pageSize);
    const more = start + pageSize < all.length;
    const pagination = {
      start,
      limit: pageSize,
      more_items_in_collection: more,
      ...(more && {next_start: start + pageSize}),
    };
    return json({success: true, data, additional_data: {pagination}});
  };

  return fakeSystem(
    [
      ['GET', /^\/v1\/users$/, (_, {base}) => json({success: true, data: numbers(users).map((n) => user(n, base))})],
      [
        'GET',
        /^\/v1\/persons$/,
        (_, {url, base}) =>
          pageV1(
            everyone.map((n) => personV1(n, base)),
            url,
          ),
      ],
      [
        'GET',
        /^\/api\/v2\/persons$/,
        (_, {url}) => {
          const list = url.searchParams.get('ids');
          const ids = list === null ? everyone : list.split(',').map(Number);
          if (list !== null && ids.length > 100) return json({success: false, error: 'Too many ids'}, 400);
          const size = list === null ? Math.min(500, Number(url.searchParams.get('limit') ?? 100)) : pageSize;
          const start = Number(url.searchParams.get('cursor') ?? 0);
          const found = list === null ? ids : ids.filter((n) => n >= 1 && n <= persons);
          const next = start + size < found.length ? String(start + size) : null;
          return json({
            success: true,
            data: found.slice(start, start + size).map(personV2),
            additional_data: {next_cursor: next},
          });
        },
      ],
      [
        'GET',
        /^\/api\/v2\/persons\/(\d+)\/picture$/,
        ([, id], {base}) => {
          const n = Number(id);
          if (!hasPicture(n)) return nothing();
          return json({
            success: true,
            data: {id: n * 10 + versionOf(n), item_id: n, pictures: picturesOf(base, n, versionOf(n))},
          });
        },
      ],
      ['GET', /^\/pictures\/([\w-]+)\.png$/, ([, name]) => picture(pixel(name))],
    ],
    {
      change: ({id, ...fields}) => changed.set(id, {...changed.get(id), ...fields}) && {},
      photo: ({id}) => versions.set(id, versionOf(id) + 1) && {},
    },
    {
      credentials: {'x-api-token': 'token'},
      limit: {count: 20, perMs: 2_000, now, answer: () => json({success: false, error: 'rate limit'}, 429)},
    },
  );
}
