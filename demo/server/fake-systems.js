// Salesforce, Pipedrive and Podio as far as the demo needs them: a few records and pictures under the paths of their own APIs.
import {portraitPhoto} from '../../scripts/docs/generate-portraits.js';

const edgePx = 400;

/** Whom the systems know, by their own ids; `face` is the number of a portrait. */
const salesforce = {
  '0055g000000SOREN1A': {Name: 'Søren Ærø', Title: 'Senior account manager', City: 'København', face: 0},
  '0055g000000AMARA1A': {Name: 'Amara Okonkwo', Title: 'Sales lead', City: 'Lagos', face: 2},
};
const pipedrive = {
  11: {name: 'Aino Mäkelä', face: 7},
  12: {name: 'Jonas Lindqvist', face: 4},
};
const podio = {
  21: {name: 'Łucja Żółkiewska', title: ['Project lead'], location: ['Kraków'], face: 5},
  22: {name: 'Wanjiru Kamau', title: ['Consultant'], location: ['Nairobi'], face: 9},
};

const base = (url, system) => url.slice(0, url.indexOf(system) + system.length);

/** [path, answer]: the answer is JSON, or the number of a portrait. */
const routes = [
  [
    /^\/systems\/salesforce\/services\/data\/v[\d.]+\/query$/,
    (_, {searchParams}) => {
      const ids = [...(searchParams.get('q') ?? '').matchAll(/'(\w+)'/g)].map(([, id]) => id);
      const records = ids.filter((id) => id in salesforce).map((id) => ({Id: id, ...salesforce[id]}));
      return {totalSize: records.length, done: true, records};
    },
  ],
  [
    /^\/systems\/salesforce\/services\/data\/v[\d.]+\/connect\/user-profiles\/(\w+)\/photo$/,
    ([path, id]) => {
      const photo = `${base(path, 'salesforce')}/profilephoto/${id}`;
      return {photoVersionId: `729${id}`, largePhotoUrl: photo, mediumPhotoUrl: photo, smallPhotoUrl: photo};
    },
  ],
  [/^\/systems\/salesforce\/profilephoto\/(\w+)$/, ([, id]) => salesforce[id]?.face],
  [
    /^\/systems\/pipedrive\/v1\/users$/,
    ([path]) => {
      const icon = (id) => `${base(path, 'pipedrive')}/pictures/${id}`;
      const users = Object.entries(pipedrive).map(([id, {name}]) => ({id: Number(id), name, icon_url: icon(id)}));
      return {success: true, data: users};
    },
  ],
  [/^\/systems\/pipedrive\/pictures\/(\d+)$/, ([, id]) => pipedrive[id]?.face],
  [
    /^\/systems\/podio\/contact\/([\d,]+)\/v2$/,
    ([path, list]) => {
      const link = (id) => `${base(path, 'podio')}/files/${id}`;
      const contacts = list
        .split(',')
        .filter((id) => id in podio)
        .map((id) => ({profile_id: Number(id), image: {file_id: Number(id), link: link(id)}, ...podio[id]}));
      return contacts.length === 1 ? contacts[0] : contacts;
    },
  ],
  [/^\/systems\/podio\/files\/(\d+)\/\w+$/, ([, id]) => podio[id]?.face],
];

async function send(response, answer) {
  const isPortrait = typeof answer === 'number';
  const body = isPortrait ? await portraitPhoto(answer, {width: edgePx, height: edgePx}) : JSON.stringify(answer);
  const type = isPortrait ? 'image/jpeg' : 'application/json';
  response.writeHead(200, {'Content-Type': type, 'X-Content-Type-Options': 'nosniff', 'Cache-Control': 'no-store'});
  response.end(body);
}

/** A connect-style handler for `/systems/…`; everything else is handed on. */
export function createSystemsServer() {
  return (request, response, next) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    if (request.method !== 'GET' || !url.pathname.startsWith('/systems/')) return next();
    for (const [path, answer] of routes) {
      const match = path.exec(url.pathname);
      const found = match && answer(match, url);
      if (found !== null && found !== undefined) return void send(response, found).catch(next);
    }
    response.writeHead(404).end();
  };
}
