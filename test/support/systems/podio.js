// A fake of Podio: contacts by profile id, one or several, and files in four sizes.
import {fakeSystem, json, nothing, picture, pixel} from './fake-system.js';

/** 250 contacts, numbered from 1; the even ones have a picture. */
export function podioFake() {
  const changed = new Map();
  const files = new Map();
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
            link: `${base}/files/${fileOf(n)}`,
            thumbnail_link: `${base}/files/${fileOf(n)}/small`,
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
          const ids = list
            .split(',')
            .map(Number)
            .filter((n) => n >= 1 && n <= 250);
          if (!ids.length) return nothing();
          const contacts = ids.map((n) => contact(n, base));
          return json(list.includes(',') ? contacts : contacts[0]);
        },
      ],
      ['GET', /^\/files\/(\d+)\/(tiny|small|medium|large)$/, ([, id, size]) => picture(pixel(`${id} ${size}`))],
    ],
    {
      change: ({id, ...fields}) => changed.set(id, {...changed.get(id), ...fields}) && {},
      photo: ({id}) => files.set(id, fileOf(id) + 1) && {},
    },
  );
}
