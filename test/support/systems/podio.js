// A fake of Podio: contacts by profile id, one or several, by user id, or all of them by offset, and files in four sizes. Written from
// https://developers.podio.com/doc/contacts, .../doc/files and .../index/limits. That one missing contact is a 404 for all is not documented.
import {fakeSystem, json, picture, pictureOrigin, pixel} from './fake-system.js';

/** 250 contacts, or `count`, numbered from 1; the even ones have a picture. */
export function podioFake({count = 250, now} = {}) {
  const changed = new Map();
  const files = new Map();
  const removed = new Set();
  const everyone = Array.from({length: count}, (_, i) => i + 1);
  const exists = (n) => n >= 1 && n <= count && !removed.has(n);
  const fileOf = (n) => files.get(n) ?? n * 1000;

  const contact = (n, base) => ({
    profile_id: n,
    user_id: n + 5000,
    type: 'user',
    name: `Ada Lovelace ${n}`,
    avatar: n % 2 === 0 ? fileOf(n) : null,
    image:
      n % 2 === 0
        ? {
            file_id: fileOf(n),
            hosted_by: 'podio',
            link: `${pictureOrigin}${base}/files/${fileOf(n)}`,
            thumbnail_link: `${pictureOrigin}${base}/files/${fileOf(n)}/small`,
          }
        : null,
    mail: [`ada${n}@example.org`],
    phone: ['+45 1234', '+45 5678'],
    title: ['Analyst'],
    organization: 'Example Company',
    location: ['Copenhagen'],
    last_seen_on: '2026-01-15 09:00:00',
    ...changed.get(n),
  });

  return fakeSystem(
    [
      [
        'GET',
        /^\/contact\/([\d,]+)\/v2$/,
        ([, list], {base}) => {
          const ids = list.split(',').map(Number);
          if (!ids.every(exists)) return json({error: 'not_found'}, 404);
          const contacts = ids.map((n) => contact(n, base));
          return json(list.includes(',') ? contacts : contacts[0]);
        },
      ],
      [
        'GET',
        /^\/contact\/(?:org\/\d+)?$/,
        (_, {url, base}) => {
          const [limit, offset] = ['limit', 'offset'].map((name) => Number(url.searchParams.get(name)));
          const all = removed.size ? everyone.filter(exists) : everyone;
          // Without `type=full` a contact has its name only, and the user of the token is left out unless the query says otherwise.
          const isFull = url.searchParams.get('type') === 'full' && url.searchParams.get('exclude_self') === 'false';
          const contacts = all.slice(offset, offset + limit).map((n) => contact(n, base));
          return json(isFull ? contacts : contacts.map(({profile_id, name}) => ({profile_id, name})));
        },
      ],
      [
        'GET',
        /^\/contact\/user\/(\d+)$/,
        ([, id], {base}) => (exists(id - 5000) ? json(contact(id - 5000, base)) : json({error: 'not_found'}, 404)),
      ],
      ['GET', /^\/files\/(\d+)\/(tiny|small|medium|large)$/, ([, id, size]) => picture(pixel(`${id} ${size}`))],
    ],
    {
      change: ({id, ...fields}) => changed.set(id, {...changed.get(id), ...fields}) && {},
      remove: ({id}) => removed.add(id) && {},
      photo: ({id}) => files.set(id, fileOf(id) + 1) && {},
    },
    {
      credentials: {authorization: 'OAuth2 token'},
      limit: {count: 250, perMs: 3_600_000, now, answer: () => json({error: 'rate_limit'}, 420)},
    },
  );
}
