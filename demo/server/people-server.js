// The demo's real back end: people and their pictures over HTTP, stored on disk. Mount it in any connect-style server.
import {
  answer,
  describePicture,
  importPerson,
  importPicture,
  removeImportedPicture,
  removePicture,
  saveContact,
  savePicture,
  sendMe,
  sendPicture,
  signIn,
  signOut,
  syncContact,
} from './handlers.js';
import {HttpError} from './http-error.js';
import {people} from './data/seed-people.js';
import {PeopleStore} from './data/people-store.js';
import {signedIn} from './session.js';

/** @typedef {import('./handlers.js').Request} Request */
/** @typedef {import('./handlers.js').Response} Response */
/** @typedef {import('./handlers.js').Call} Call */

/** A page of another site may not write here, whatever cookies the browser would send along. @param {Request} request */
function assertSameSite({headers}) {
  const site = headers['sec-fetch-site'];
  const foreign = site
    ? site !== 'same-origin' && site !== 'none'
    : headers.origin && !headers.origin.endsWith(`//${headers.host}`);
  if (foreign) throw new HttpError(403, 'Other sites may not change anything here.');
}

/** @type {{method: RegExp, path: RegExp, run: (call: Call) => Promise<void>}[]} */
const routes = [
  {
    method: /^GET$/,
    path: /^\/api\/people$/,
    run: async ({response, store}) => answer(response, 200, await store.all()),
  },
  {method: /^GET$/, path: /^\/api\/me$/, run: sendMe},
  {method: /^PUT$/, path: /^\/api\/session\/([^/]+)$/, run: signIn},
  {method: /^DELETE$/, path: /^\/api\/session$/, run: signOut},
  {method: /^(?:PUT|POST)$/, path: /^\/api\/people\/([^/]+)\/avatar$/, run: savePicture},
  {method: /^(?:GET|HEAD)$/, path: /^\/api\/people\/([^/]+)\/avatar$/, run: describePicture},
  {method: /^DELETE$/, path: /^\/api\/people\/([^/]+)\/avatar$/, run: removePicture},
  {method: /^PATCH$/, path: /^\/api\/people\/([^/]+)$/, run: saveContact},
  {method: /^POST$/, path: /^\/api\/people\/([^/]+)\/sync$/, run: syncContact},
  {method: /^PUT$/, path: /^\/api\/imports\/([^/]+)$/, run: importPerson},
  {method: /^PUT$/, path: /^\/api\/imports\/([^/]+)\/avatar$/, run: importPicture},
  {method: /^DELETE$/, path: /^\/api\/imports\/([^/]+)\/avatar$/, run: removeImportedPicture},
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
      const key = decoded(route.path.exec(path)?.[1] ?? '');
      await route.run({request, response, store, maxBytes, key, actorId: signedIn(request)});
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
