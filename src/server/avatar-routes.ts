// The endpoint that an editor saves to, and the addresses of the stored pictures, for any server that speaks `Request` and `Response`.
import {randomId} from '../shared/random-id.js';
import {answerBefore, isAnswered, keyOf, withAnswer, type KeyedChange} from './answered-changes.js';
import {hasPicture} from './avatar-store.js';
import type {AvatarAccess, AvatarRoutesOptions} from './avatar-routes-options.js';
import {pathTemplate} from './path-template.js';
import {etagOf, mayReplace} from './preconditions.js';
import {createRateLimit} from './rate-limit.js';
import {readPicture, type PictureLimits, type ReceivedPicture} from './read-picture.js';
import {emptyResponse, jsonResponse, Refusal, refusalResponse} from './refusal.js';
import {isSameOrigin} from './same-site.js';
import {servePicture} from './serve-picture.js';
import {digest} from './shared/digest.js';

/** Answers a request for one of its paths; `undefined` for all others. */
export type Routes = (request: Request) => Promise<Response | undefined>;

const MAX_ATTEMPTS = 5;

/**
 * The endpoint for `<avatar-editor endpoint="/api/people/{personId}/avatar">`, and the pictures it stores.
 * @throws TypeError where a path has no `{personId}`
 * @example
 * import {avatarRoutes, memoryAvatarStore} from 'avatar-elements/server';
 *
 * const handle = avatarRoutes({
 *   store: memoryAvatarStore(),
 *   mayChange: ({request, personId}) => signedInAs(request) === personId,
 * });
 * export default {fetch: async (request) => (await handle(request)) ?? new Response(null, {status: 404})};
 */
export function avatarRoutes(options: AvatarRoutesOptions): Routes {
  const {store, mayChange, mayRead = () => true, person, reencode, onChange, onError = console.error} = options;
  const {fieldName = 'avatar', allowedOrigins = [], changesPerMinute = 30} = options;
  const {accept = ['image/jpeg', 'image/png', 'image/webp', 'image/gif']} = options;
  const limits: PictureLimits = {
    accept,
    maxBytes: options.maxBytes ?? 2_000_000,
    maxPixels: options.maxPixels ?? 2048 ** 2,
  };
  const endpoint = pathTemplate(options.path ?? '/api/people/{personId}/avatar');
  const pictures = pathTemplate(options.picturePath ?? '/avatars/{personId}');
  const versions = (personId: string, version: string) => `${pictures.of(personId)}/${encodeURIComponent(version)}`;
  const waitFor = createRateLimit(changesPerMinute);

  const told = (version: string, personId: string) => ({url: versions(personId, version), version});

  /** The person's record, and the version of the picture in it. */
  async function read(personId: string) {
    const record = await store.read(personId);
    return {record, version: hasPicture(record) ? record.version : null};
  }

  function conflict(version: string | null, personId: string): Refusal {
    const headers = version === null ? undefined : {ETag: etagOf(version)};
    const facts = version === null ? {} : told(version, personId);
    return new Refusal(412, 'The picture has been changed since.', facts, headers);
  }

  async function assertAllowed(decide: typeof mayChange, access: AvatarAccess): Promise<Response | undefined> {
    const decision = await decide(access);
    if (decision instanceof Response) return decision;
    if (!decision) throw new Refusal(403, 'You may not do this.');
    return undefined;
  }

  /** What may be changed only by the people and pages that may, and not too often. */
  async function assertMayChange(request: Request, personId: string, action: 'save' | 'remove') {
    if (!isSameOrigin(request, allowedOrigins))
      throw new Refusal(403, 'Pages of other sites may not change anything here.');
    const denied = await assertAllowed(mayChange, {request, personId, action});
    if (denied) return denied;
    const waitMs = waitFor(personId);
    if (waitMs) {
      const headers = {'Retry-After': String(Math.ceil(waitMs / 1000))};
      throw new Refusal(429, 'The picture was changed too often. Try again in a minute.', {}, headers);
    }
    return undefined;
  }

  /**
   * Stores or removes the picture, as long as no other change comes between the reading and the writing. A change that was answered before
   * is not made again.
   * @returns the version that the answer tells; `null` for a removal
   */
  async function replace(
    request: Request,
    personId: string,
    picture: ReceivedPicture | null,
    change: KeyedChange,
  ): Promise<string | null> {
    // Cannot be guessed, and every save has an address of its own.
    const version = randomId();
    for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt += 1) {
      const stored = await read(personId);
      const answer = answerBefore(stored.record, change);
      if (answer) return answer.version;
      const isChange = picture !== null || stored.version !== null;
      if (isChange && !mayReplace(request, stored.version)) throw conflict(stored.version, personId);
      const answered = withAnswer(stored.record, change, picture && version);
      const kept = picture ?? (answered.length ? {bytes: new Uint8Array(), type: ''} : null);
      const record = kept && {...kept, version, ...(answered.length && {answered})};
      if (!record && !stored.record) return null;
      if (await store.replace(personId, record, stored.record?.version ?? null)) return picture && version;
    }
    throw conflict((await read(personId)).version, personId);
  }

  /** Also for a change that was answered before: the server may have been killed between the change and this call. */
  async function tellChange(request: Request, personId: string): Promise<void> {
    if (onChange) await onChange({personId, version: (await read(personId)).version, request});
  }

  async function save(request: Request, personId: string): Promise<Response> {
    const denied = await assertMayChange(request, personId, 'save');
    if (denied) return denied;
    const key = keyOf(request);
    const before = await read(personId);
    // Before the body is read, so that a large one is not sent for nothing.
    if (!isAnswered(before.record, key) && !mayReplace(request, before.version))
      throw conflict(before.version, personId);
    const received = await readPicture(request, limits, fieldName);
    const change = {key, digest: await digest(received.bytes)};
    const answer = answerBefore(before.record, change);
    const version = answer
      ? answer.version
      : await replace(request, personId, reencode ? await reencoded(received) : received, change);
    await tellChange(request, personId);
    const body = told(version as string, personId);
    return jsonResponse(201, body, {Location: body.url, ETag: etagOf(body.version)});
  }

  async function reencoded(picture: ReceivedPicture): Promise<ReceivedPicture> {
    try {
      return await (reencode as NonNullable<typeof reencode>)(picture);
    } catch (error) {
      onError(error);
      throw new Refusal(415, 'The picture could not be read. Choose another one.');
    }
  }

  async function remove(request: Request, personId: string): Promise<Response> {
    const denied = await assertMayChange(request, personId, 'remove');
    if (denied) return denied;
    await replace(request, personId, null, {key: keyOf(request), digest: null});
    await tellChange(request, personId);
    return emptyResponse(204);
  }

  async function describe(request: Request, personId: string): Promise<Response> {
    const denied = await assertAllowed(mayRead, {request, personId, action: 'read'});
    if (denied) return denied;
    const {version} = await read(personId);
    if (version === null) throw new Refusal(404, 'There is no picture.');
    return jsonResponse(200, told(version, personId), {ETag: etagOf(version)});
  }

  async function serve(request: Request, personId: string, version?: string): Promise<Response> {
    const denied = await assertAllowed(mayRead, {request, personId, action: 'read'});
    if (denied) return denied;
    const isShared = allowedOrigins.length > 0;
    const record = await store.read(personId);
    return servePicture(request, hasPicture(record) ? record : null, {personId, version, person, isShared});
  }

  /** What answers the request; `undefined` where no path fits. */
  function find({method, url}: Request): ((request: Request) => Promise<Response>) | undefined {
    const {pathname} = new URL(url);
    const personId = endpoint.match(pathname);
    if (personId !== undefined) {
      if (method === 'POST' || method === 'PUT') return (request) => save(request, personId);
      if (method === 'DELETE') return (request) => remove(request, personId);
      return reading(method, (request) => describe(request, personId), 'GET, HEAD, POST, PUT, DELETE');
    }
    const [, start = pathname, version] = /^(.*)\/([^/]*)$/.exec(pathname) ?? [];
    const ofVersion = pictures.match(start);
    const shown = pictures.match(pathname) ?? ofVersion;
    if (shown === undefined) return undefined;
    return reading(method, (request) => serve(request, shown, shown === ofVersion ? version : undefined), 'GET, HEAD');
  }

  return async (request) => {
    const answer = find(request);
    try {
      const response = await answer?.(request);
      // A HEAD request gets the headers of a GET.
      return response && request.method === 'HEAD' ? new Response(null, response) : response;
    } catch (error) {
      if (error instanceof Refusal) return refusalResponse(error);
      onError(error);
      return refusalResponse(new Refusal(500, 'The server has a problem.'));
    }
  };
}

function reading(method: string, answer: (request: Request) => Promise<Response>, allow: string) {
  if (method === 'GET' || method === 'HEAD') return answer;
  return async () => {
    throw new Refusal(405, `${method} does nothing here.`, {}, {Allow: allow});
  };
}
