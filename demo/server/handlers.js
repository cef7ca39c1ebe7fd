// What each route does, once it is known whose picture or record it is about.
import {createReadStream} from 'node:fs';
import {stat} from 'node:fs/promises';
import {pipeline} from 'node:stream/promises';
import {readContact, readImport} from './contact.js';
import {HttpError} from './http-error.js';
import {outlook} from './outlook.js';
import {sniffImageType, typeOfFile} from './sniff-image-type.js';
import {readBytes, readPicture} from './read-body.js';
import {whyFieldsDenied, whyImportDenied, whyPictureDenied, whyTakeOverDenied} from './data/rules.js';
import {assertAllowed, sessionHeaders} from './session.js';

/** @typedef {import('node:http').IncomingMessage} Request */
/** @typedef {import('node:http').ServerResponse} Response */
/** @typedef {{request: Request, response: Response, store: import('./people-store.js').PeopleStore, maxBytes: number, key: string, actorId: string}} Call */

const maxContactBytes = 10_000;

/**
 * @param {Response} response
 * @param {number} status
 * @param {unknown} [body]
 * @param {Record<string, string>} [headers]
 */
export function answer(response, status, body, headers = {}) {
  const data = body === undefined ? '' : JSON.stringify(body);
  const type = data ? {'Content-Type': 'application/json; charset=utf-8'} : {};
  response.writeHead(status, {'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff', ...type, ...headers});
  response.end(data);
}

/** Who asks. @param {Call} call */
async function actorOf({store, actorId}) {
  if (!actorId) throw new HttpError(401, 'You are signed out.');
  return store.person(actorId);
}

/** @param {Call} call */
async function assertMayChangePicture(call) {
  assertAllowed(whyPictureDenied(await actorOf(call), await call.store.person(call.key)));
}

/** @param {Call} call */
async function assertMayImportPicture(call) {
  const person = await call.store.person(call.key);
  assertAllowed(whyImportDenied(await actorOf(call), person, person.managedBy));
}

/** @param {Call} call */
export async function savePicture(call) {
  await assertMayChangePicture(call);
  await storePicture(call);
}

/** The same for the picture a system has of a person it manages. @param {Call} call */
export async function importPicture(call) {
  await assertMayImportPicture(call);
  await storePicture(call);
}

/** @param {Call} call */
async function storePicture({request, response, store, maxBytes, key}) {
  const bytes = await readPicture(request, maxBytes);
  const type = sniffImageType(bytes);
  if (!type) throw new HttpError(415, 'JPEG, PNG, GIF and WebP pictures are taken here.');
  const {'if-match': ifMatch, 'if-none-match': ifNoneMatch, 'idempotency-key': saveKey} = request.headers;
  const {file, version} = await store.savePicture(key, {
    bytes,
    extension: type.extension,
    ifMatch,
    ifNoneMatch,
    saveKey: typeof saveKey === 'string' ? saveKey : undefined,
  });
  answer(response, 201, {url: `/avatars/${file}`, version}, {Location: `/avatars/${file}`, ETag: `"${version}"`});
}

/** Where a person's picture is, and its version as an ETag; a 404 where there is none. @param {Call} call */
export async function describePicture({response, store, key}) {
  const {picture, pictureVersion} = await store.person(key);
  if (!picture) throw new HttpError(404, 'There is no picture.');
  answer(response, 200, {url: picture, version: pictureVersion}, {ETag: `"${pictureVersion}"`});
}

/** @param {Call} call */
export async function removePicture(call) {
  await assertMayChangePicture(call);
  await dropPicture(call);
}

/** @param {Call} call */
export async function removeImportedPicture(call) {
  await assertMayImportPicture(call);
  await dropPicture(call);
}

/** @param {Call} call */
async function dropPicture({request, response, store, key}) {
  await store.removePicture(key, {ifMatch: request.headers['if-match']});
  answer(response, 204);
}

/** @param {Call} call */
export async function saveContact(call) {
  const {request, response, store, key} = call;
  const person = await store.person(key);
  const changes = readContact(String(await readBytes(request, maxContactBytes)));
  const actor = await actorOf(call);
  const {managedBy = person.managedBy, ...fields} = changes;
  if (managedBy === null) assertAllowed(whyTakeOverDenied(actor));
  assertAllowed(whyFieldsDenied(actor, {...person, managedBy: managedBy ?? undefined}, Object.keys(fields)));
  answer(response, 200, await store.saveContact(key, changes));
}

/** A person in a message of a system: new here, or changed. @param {Call} call */
export async function importPerson(call) {
  const {request, response, store, key} = call;
  const facts = readImport(String(await readBytes(request, maxContactBytes)));
  const known = (await store.all()).find(({id}) => id === key);
  assertAllowed(whyImportDenied(await actorOf(call), known, facts.managedBy));
  answer(response, 200, await store.register(key, facts));
}

/** Fetches what Outlook knows of the person. @param {Call} call */
export async function syncContact(call) {
  const {response, store, key} = call;
  const actor = await actorOf(call);
  assertAllowed(whyFieldsDenied(actor, await store.person(key), []));
  answer(response, 200, await store.saveContact(key, outlook[key] ?? {}));
}

/** @param {Call} call */
export async function sendMe({response, store, actorId}) {
  answer(response, 200, actorId ? await store.person(actorId) : null);
}

/** @param {Call} call */
export async function signIn({response, store, key}) {
  const {id} = await store.person(key);
  answer(response, 204, undefined, sessionHeaders(id));
}

/** @param {Call} call */
export async function signOut({response}) {
  answer(response, 204, undefined, sessionHeaders(''));
}

/** @param {Call} call */
export async function sendPicture({request, response, store, key}) {
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
