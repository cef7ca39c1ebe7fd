// Salesforce, Pipedrive and Podio as far as the demo needs them: some people, their pictures, and what these systems send when a record is
// written. The paths and the fields are those of their documentation; test/support/systems/ has fakes of more of it.
import {readFile, rename, writeFile} from 'node:fs/promises';
import {portraitPhoto} from '../../scripts/docs/generate-portraits.js';
import {credentials} from './data/systems.js';

const EDGE_PX = 400;

/** Who is active from the beginning has no picture yet. `face` is the number of a portrait. */
const seed = {
  Salesforce: {
    '0055g000000SOREN1A': {name: 'Søren Ærø', title: 'Account manager', city: 'København', face: 0, isActive: true},
    '0055g000000AMARA1A': {name: 'Amara Okonkwo', title: 'Sales lead', city: 'Lagos', face: 2, hasPicture: true},
  },
  Pipedrive: {
    11: {name: 'Aino Mäkelä', face: 7, isActive: true},
    12: {name: 'Jonas Lindqvist', face: 4, hasPicture: true},
  },
  Podio: {
    21: {name: 'Łucja Żółkiewska', title: 'Project lead', city: 'Kraków', face: 5, isActive: true},
    22: {name: 'Wanjiru Kamau', title: 'Consultant', city: 'Nairobi', face: 9, hasPicture: true},
  },
};

/** @param {unknown} body @param {ResponseInit} [init] */
const json = (body, init) => Response.json(body, init);

async function portrait(face) {
  const bytes = await portraitPhoto(face, {width: EDGE_PX, height: EDGE_PX});
  return new Response(bytes, {headers: {'Content-Type': 'image/jpeg'}});
}

async function load(file) {
  const text = file && (await readFile(file, 'utf8').catch(() => undefined));
  return text ? JSON.parse(text) : {replayId: 0, records: structuredClone(seed)};
}

/**
 * The three systems. `deliver` sends a webhook to the server; `file` keeps the records over restarts.
 * @param {{deliver: (where: string, init: RequestInit) => Promise<unknown>, file?: string}} options
 */
export async function createSystems({deliver, file}) {
  const state = await load(file);
  const {Salesforce, Pipedrive, Podio} = state.records;
  const active = (records) => Object.entries(records).filter(([, {isActive}]) => isActive);
  const one = (records, id) => (records[id]?.isActive ? [[id, records[id]]] : []);

  async function keep() {
    if (!file) return;
    await writeFile(`${file}.tmp`, JSON.stringify(state));
    await rename(`${file}.tmp`, file);
  }

  const salesforceUser = ([id, {name, title, city, hasPicture = false, face}], base) => ({
    ...{Id: id, Name: name, Title: title, City: city, IsActive: true, IsProfilePhotoActive: hasPicture},
    FullPhotoUrl: `${base}/profilephoto/${hasPicture ? `729${String(face).padStart(12, '0')}` : '005'}/F`,
  });
  const pipedriveUser = ([id, {name, hasPicture}], base) => ({
    ...{id: Number(id), name, active_flag: true},
    icon_url: hasPicture ? `${base}/pictures/${id}` : null,
  });
  const podioContact = ([id, {name, title, city, hasPicture}], base) => ({
    ...{user_id: Number(id), profile_id: Number(id) + 5000, type: 'user', name, title: [title], location: [city]},
    image: hasPicture ? {file_id: Number(id) * 1000, link: `${base}/files/${id}`} : null,
  });

  /** The events of Salesforce, and the connects that wait for one. */
  const events = [];
  const waiting = new Set();
  const clients = new Map();

  function publish(entityName, changeType, facts) {
    const ChangeEventHeader = {entityName, changeType, recordIds: facts.Id ? [facts.Id] : ['006000000000001AAA']};
    const payload = {ChangeEventHeader: {...ChangeEventHeader, commitTimestamp: Date.now()}, ...facts};
    const replayId = ++state.replayId;
    events.push({channel: `/data/${entityName}ChangeEvent`, data: {payload, event: {replayId}}});
    for (const wake of waiting) wake();
  }

  /** Bayeux by long polling. */
  async function cometd(request) {
    const [{channel, subscription, clientId, ext}] = await request.json();
    const refusal = (error) => json([{channel, successful: false, error, advice: {reconnect: 'handshake'}}]);
    if (channel === '/meta/handshake') {
      const id = `client-${clients.size + 1}`;
      clients.set(id, new Map());
      return json([{channel, successful: true, clientId: id}]);
    }
    const positions = clients.get(clientId);
    if (!positions) return refusal('403::Unknown client');
    if (channel === '/meta/subscribe') {
      const from = ext.replay[subscription];
      if (from > state.replayId) return refusal('400::The replayId you provided was invalid.');
      positions.set(subscription, from === -1 ? state.replayId : from);
      return json([{channel, successful: true, subscription}]);
    }
    const missed = () =>
      events.filter((event) => event.data.event.replayId > (positions.get(event.channel) ?? Infinity));
    while (!missed().length && !request.signal.aborted) {
      await new Promise((wake) => {
        waiting.add(wake);
        request.signal.addEventListener('abort', wake, {once: true});
      });
      waiting.clear();
    }
    const sent = missed();
    for (const event of sent) positions.set(event.channel, event.data.event.replayId);
    return json([...sent, {channel, successful: true, advice: {interval: 0}}]);
  }

  /** @type {[method: string, path: RegExp, answer: (match: RegExpExecArray, base: string, request: Request) => any][]} */
  const routes = [
    ['POST', /^\/systems\/salesforce\/cometd\/[\d.]+$/, (_, __, request) => cometd(request)],
    [
      'GET',
      /^\/systems\/salesforce\/services\/data\/v[\d.]+\/query$/,
      (_, base, {url}) => {
        const soql = new URL(url).searchParams.get('q') ?? '';
        const ids = [...soql.matchAll(/'(005\w+)'/g)].map(([, id]) => id);
        // Everyone, or those after an id, in one page; or those with the ids.
        const isList = soql.includes('ORDER BY');
        const found = isList
          ? active(Salesforce).filter(([id]) => !ids[0] || id > ids[0])
          : ids.flatMap((id) => one(Salesforce, id));
        const records = found.map((entry) => salesforceUser(entry, base));
        return json({totalSize: records.length, done: true, records});
      },
    ],
    [
      'GET',
      /^\/systems\/salesforce\/services\/data\/v[\d.]+\/connect\/user-profiles\/(\w+)\/photo$/,
      ([, id], base) => {
        const {hasPicture, face} = Salesforce[id] ?? {};
        const photo = `${base}/profilephoto/${id}`;
        return json({photoVersionId: hasPicture ? `729${face}` : null, largePhotoUrl: photo, smallPhotoUrl: photo});
      },
    ],
    ['GET', /^\/systems\/salesforce\/profilephoto\/(\w+)$/, ([, id]) => portrait(Salesforce[id].face)],
    [
      'GET',
      /^\/systems\/pipedrive\/v1\/users$/,
      (_, base) => json({success: true, data: active(Pipedrive).map((entry) => pipedriveUser(entry, base))}),
    ],
    ['GET', /^\/systems\/pipedrive\/pictures\/(\d+)$/, ([, id]) => portrait(Pipedrive[id].face)],
    [
      'GET',
      /^\/systems\/podio\/contact\/$/,
      (_, base) => json(active(Podio).map((entry) => podioContact(entry, base))),
    ],
    [
      'GET',
      /^\/systems\/podio\/contact\/user\/(\d+)$/,
      ([, id], base) => one(Podio, id).map((entry) => json(podioContact(entry, base)))[0],
    ],
    [
      'GET',
      /^\/systems\/podio\/item\/9(\d+)$/,
      ([, id]) => json({item_id: Number(`9${id}`), created_by: {type: 'user', id: Number(id)}}),
    ],
    ['GET', /^\/systems\/podio\/files\/(\d+)\/\w+$/, ([, id]) => portrait(Podio[id].face)],
  ];

  const toPipedrive = (entity, action, data) => {
    const {user, password} = credentials.pipedrive;
    const meta = {action, entity, version: '2.0', entity_id: String(data.id), timestamp: new Date().toISOString()};
    return deliver('/webhooks/pipedrive', {
      method: 'POST',
      headers: {'Content-Type': 'application/json', Authorization: `Basic ${btoa(`${user}:${password}`)}`},
      body: JSON.stringify({meta: {...meta, id: crypto.randomUUID()}, data}),
    });
  };
  const toPodio = (fields) =>
    deliver(`/webhooks/podio/${credentials.podioSecret}`, {
      method: 'POST',
      body: new URLSearchParams({hook_id: '7', ...fields}),
    });

  /** What each system sends when a record of this owner is written, and when the owner is deactivated. */
  const senders = {
    Salesforce: {
      registered: (id) => publish('Opportunity', 'CREATE', {OwnerId: id}),
      deactivated: (id) => publish('User', 'UPDATE', {Id: id, IsActive: false}),
    },
    Pipedrive: {
      registered: (id) => toPipedrive('deal', 'create', {id: Number(`70${id}`), owner_id: Number(id)}),
      deactivated: (id) => toPipedrive('user', 'change', {id: Number(id), active_flag: false}),
    },
    Podio: {
      registered: (id) => toPodio({type: 'item.create', item_id: `9${id}`, item_revision_id: '0'}),
      deactivated: (id) => toPodio({type: 'item.delete', item_id: `9${id}`, external_id: id}),
    },
  };

  return {
    /** An opportunity, a deal or an item of this owner was written; `facts` are new in the owner's record. @param {string} system @param {string} id @param {object} [facts] */
    async register(system, id, facts = {}) {
      Object.assign(state.records[system][id], {isActive: true, ...facts});
      await keep();
      await senders[system].registered(id);
    },

    /** The user leaves the system. @param {string} system @param {string} id */
    async deactivate(system, id) {
      state.records[system][id].isActive = false;
      await keep();
      await senders[system].deactivated(id);
    },

    /** Answers what is below `/systems/`. @param {Request} request @returns {Promise<Response>} */
    async handle(request) {
      const {origin, pathname} = new URL(request.url);
      if (request.headers.get('Authorization') !== `Bearer ${credentials.token}`) return json({}, {status: 401});
      const base = origin + pathname.split('/', 3).join('/');
      for (const [method, path, answer] of routes) {
        const match = method === request.method && path.exec(pathname);
        const found = match && (await answer(match, base, request));
        if (found) return found;
      }
      return json({}, {status: 404});
    },
  };
}
