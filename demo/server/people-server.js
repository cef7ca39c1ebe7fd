// The demo's real back end: people and their pictures over HTTP, stored on disk. Mount it in any connect-style server.
import {createReadStream} from 'node:fs';
import {stat} from 'node:fs/promises';
import {pipeline} from 'node:stream/promises';
import {readContact} from './contact.js';
import {HttpError} from './http-error.js';
import {me, people} from './people.js';
import {PeopleStore} from './people-store.js';
import {pictureType, typeOfFile} from './picture-type.js';
import {readBytes, readPicture} from './read-body.js';

/** @typedef {import('node:http').IncomingMessage} Request */
/** @typedef {import('node:http').ServerResponse} Response */
/** @typedef {{request: Request, response: Response, store: PeopleStore, maxBytes: number, key: string}} Call */

const maxContactBytes = 10_000;

/**
 * @param {Response} response
 * @param {number} status
 * @param {unknown} [body]
 * @param {Record<string, string>} [headers]
 */
function answer(response, status, body, headers = {}) {
  const data = body === undefined ? '' : JSON.stringify(body);
  const type = data ? {'Content-Type': 'application/json; charset=utf-8'} : {};
  response.writeHead(status, {'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff', ...type, ...headers});
  response.end(data);
}

/** A page of another site may not write here, whatever cookies the browser would send along. @param {Request} request */
function assertSameSite({headers}) {
  const site = headers['sec-fetch-site'];
  const foreign = site
    ? site !== 'same-origin' && site !== 'none'
    : headers.origin && new URL(headers.origin).host !== headers.host;
  if (foreign) throw new HttpError(403, 'Other sites may not change anything here.');
}

/** The person, who must not be owned by another system. @param {Call} call */
async function ownPerson({store, key}) {
  const person = await store.person(key);
  if (person.managedBy)
    throw new HttpError(403, `${person.managedBy} manages this person.`, {managedBy: person.managedBy});
  return person;
}

/** @param {Call} call */
async function savePicture(call) {
  const {request, response, store, maxBytes, key} = call;
  await ownPerson(call);
  const bytes = await readPicture(request, maxBytes);
  const type = pictureType(bytes);
  if (!type) throw new HttpError(415, 'JPEG, PNG, GIF and WebP pictures are taken here.');
  const {'if-match': ifMatch, 'idempotency-key': saveKey} = request.headers;
  const {file, version} = await store.savePicture(key, {
    bytes,
    extension: type.extension,
    ifMatch,
    saveKey: typeof saveKey === 'string' ? saveKey : undefined,
  });
  answer(response, 201, {url: `/avatars/${file}`, version}, {Location: `/avatars/${file}`, ETag: `"${version}"`});
}

/** @param {Call} call */
async function removePicture(call) {
  const {request, response, store, key} = call;
  await ownPerson(call);
  await store.removePicture(key, {ifMatch: request.headers['if-match']});
  answer(response, 204);
}

/** @param {Call} call */
async function saveContact({request, response, store, key}) {
  await store.person(key);
  const changes = readContact(String(await readBytes(request, maxContactBytes)));
  answer(response, 200, await store.saveContact(key, changes));
}

/** @param {Call} call */
async function sendPicture({request, response, store, key}) {
  const type = typeOfFile(key);
  const file = store.pathOf(key);
  const size = type && (await stat(file).catch(() => undefined))?.size;
  if (!type || size === undefined) throw new HttpError(404, 'There is no such picture.');
  const etag = `"${key.split('.')[0]}"`;
  // The name changes with the picture, so it may be kept for ever; the rest keeps it from ever being more than a picture.
  const headers = {
    ETag: etag,
    'Cache-Control': 'private, max-age=31536000, immutable',
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'Content-Disposition': 'inline',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'X-Content-Type-Options': 'nosniff',
  };
  if (request.headers['if-none-match'] === etag) {
    response.writeHead(304, headers).end();
    return;
  }
  response.writeHead(200, {...headers, 'Content-Type': type, 'Content-Length': size});
  if (request.method === 'HEAD') response.end();
  else await pipeline(createReadStream(file), response);
}

/** @type {{method: RegExp, path: RegExp, run: (call: Call) => Promise<void>}[]} */
const routes = [
  {
    method: /^GET$/,
    path: /^\/api\/people$/,
    run: async ({response, store}) => answer(response, 200, await store.all()),
  },
  {
    method: /^GET$/,
    path: /^\/api\/me$/,
    run: async ({response, store}) => answer(response, 200, await store.person(me)),
  },
  {method: /^(?:PUT|POST)$/, path: /^\/api\/people\/([^/]+)\/avatar$/, run: savePicture},
  {method: /^DELETE$/, path: /^\/api\/people\/([^/]+)\/avatar$/, run: removePicture},
  {method: /^PATCH$/, path: /^\/api\/people\/([^/]+)$/, run: saveContact},
  {method: /^(?:GET|HEAD)$/, path: /^\/avatars\/([0-9a-f]+\.[a-z]+)$/, run: sendPicture},
];

/** @param {string} key */
function decoded(key) {
  try {
    return decodeURIComponent(key);
  } catch {
    throw new HttpError(400, 'The address is not a valid one.');
  }
}

/**
 * A handler for `/api/…` and `/avatars/…`; everything else is handed on.
 * @param {{folder: string, maxBytes?: number}} options `folder` is where everything is stored
 * @returns {(request: Request, response: Response, next: (error?: unknown) => void) => void}
 */
export function createPeopleServer({folder, maxBytes = 2_000_000}) {
  const store = new PeopleStore(folder, people);

  /** @param {Request} request @param {Response} response @param {string} path */
  async function handle(request, response, path) {
    try {
      const {method = 'GET'} = request;
      const here = routes.filter((route) => route.path.test(path));
      const route = here.find((candidate) => candidate.method.test(method));
      if (!here.length) throw new HttpError(404, 'There is nothing here.');
      if (!route) throw new HttpError(405, `${method} does nothing here.`);
      if (method !== 'GET' && method !== 'HEAD') assertSameSite(request);
      await route.run({request, response, store, maxBytes, key: decoded(route.path.exec(path)?.[1] ?? '')});
    } catch (error) {
      fail(request, response, error);
    }
  }

  return (request, response, next) => {
    const path = (request.url ?? '/').split('?', 1)[0] ?? '/';
    if (/^\/(?:api|avatars)\//.test(path)) void handle(request, response, path);
    else next();
  };
}

/**
 * Tells what went wrong; what a client sent along is read to its end first, or it would never hear the answer.
 * @param {Request} request
 * @param {Response} response
 * @param {unknown} error
 */
function fail(request, response, error) {
  if (response.headersSent || response.destroyed) {
    response.destroy();
    return;
  }
  const known = error instanceof HttpError ? error : new HttpError(500, 'The server has a problem.');
  if (known !== error) console.error(error);
  if (!request.readableEnded) request.resume();
  answer(response, known.status, {message: known.message, ...known.facts}, known.headers);
}
