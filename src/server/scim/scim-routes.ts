// A SCIM 2.0 endpoint that Microsoft Entra ID, Okta and others provision users to (RFC 7643, RFC 7644).
import {asObject} from '../../people/directories/shared/parse.js';
import {scimPerson} from '../../people/directories/scim.js';
import type {PersonChange} from '../../people/sync/change-log.js';
import {pathTemplate} from '../path-template.js';
import {emptyResponse, Refusal} from '../refusal.js';
import {parseJson, readText} from '../shared/read-json.js';
import {assertSecrets, isSameSecret} from '../shared/same-secret.js';
import {keptAttributes, USER_ATTRIBUTES} from './attributes.js';
import {parseComparison} from './comparison.js';
import {discoveryAt, listResponse, MAX_RESULTS} from './discovery.js';
import {patchedUser} from './patch.js';
import {scimUsersDirectory} from './scim-directory.js';
import {scimErrorResponse, scimRefusal, scimResponse} from './scim-error.js';
import type {ScimRoutes, ScimRoutesOptions} from './scim-routes-options.js';
import {resourceOf, type ScimUser} from './scim-store.js';
import {noSuchUser, ScimUsers} from './scim-users.js';
import type {UserIndex} from './user-index.js';

const MAX_BODY_BYTES = 200_000;
const DEFAULT_COUNT = 100;

/**
 * A SCIM endpoint: Microsoft Entra ID, Okta and other services provision the employees to it, who is deactivated leaves. The users are
 * kept in a store, `directory` reads it. Mount it where it is reached without a session. Groups are not kept: their list is empty.
 * @throws TypeError where the token is missing or too short, or the path does not begin with /
 * @example
 * import {employeeSync, fetchPicturesFrom, scimRoutes} from 'avatar-elements/server';
 * import {fileAvatarStore, fileEmployeeStore, fileScimStore, nodeHandler} from 'avatar-elements/server/node';
 *
 * const okta = scimRoutes({
 *   managedBy: 'Okta',
 *   store: fileScimStore('data/okta'),
 *   token: secrets.scim,
 *   fetchPicture: fetchPicturesFrom(['pictures.example.com']),
 *   onChanges: (changes) => sync.applyChanges(changes),
 * });
 * const pictures = fileAvatarStore('data/avatars');
 * const sync = employeeSync({systems: {Okta: okta.directory}, store: fileEmployeeStore('data/employees'), pictures});
 * app.use(nodeHandler(okta.handle));
 */
export function scimRoutes(options: ScimRoutesOptions): ScimRoutes {
  const {managedBy, store, token, onChanges, fetchPicture, path = '/scim/v2'} = options;
  const {onError = console.error, now = Date.now} = options;
  assertSecrets([token]);
  const userPaths = pathTemplate(`${path}/Users/{personId}`);
  const users = new ScimUsers(store, now);

  const isKnown = async (request: Request) => {
    const given = /^Bearer (.+)$/i.exec(request.headers.get('Authorization') ?? '')?.[1] ?? '';
    return isSameSecret(given, token);
  };

  const readObject = async (request: Request) =>
    asObject(parseJson(await readText(request, MAX_BODY_BYTES), {scimType: 'invalidSyntax'}));

  const sent = (request: Request, user: ScimUser) =>
    resourceOf(user, new URL(request.url).origin + userPaths.of(user.id));

  async function passOn(personId: string, at: number, kind: 'invalidate' | 'remove'): Promise<void> {
    const change: PersonChange = {source: managedBy, personId, at, key: `${personId} ${at}`, kind};
    try {
      await onChanges([change]);
    } catch (error) {
      // The user is stored: the service would only be told that its next try is a conflict.
      onError(error);
    }
  }

  async function written(request: Request, user: ScimUser, status: 200 | 201): Promise<Response> {
    const resource = sent(request, user);
    await passOn(user.id, user.changedAt, scimPerson(resource).active === false ? 'remove' : 'invalidate');
    return scimResponse(status, resource, {Location: new URL(request.url).origin + userPaths.of(user.id)});
  }

  async function list(request: Request): Promise<Response> {
    const {searchParams} = new URL(request.url);
    const start = Math.max(1, numberIn(searchParams, 'startIndex', 1));
    const count = Math.min(MAX_RESULTS, Math.max(0, numberIn(searchParams, 'count', DEFAULT_COUNT)));
    const filter = searchParams.get('filter');
    const index = await users.loaded();
    const ids = filter === null ? index.ids() : idsBy(filter, index);
    const page = await users.read(ids.slice(start - 1, start - 1 + count));
    return scimResponse(
      200,
      listResponse(
        page.map((user) => sent(request, user)),
        start,
        ids.length,
      ),
    );
  }

  async function ofUsers(request: Request): Promise<Response> {
    if (request.method === 'GET') return list(request);
    if (request.method !== 'POST') throw notAllowed('GET, POST');
    return written(request, await users.create(await readObject(request)), 201);
  }

  async function ofUser(request: Request, id: string): Promise<Response> {
    switch (request.method) {
      case 'GET': {
        const [user] = await users.read([id]);
        if (!user) throw noSuchUser();
        return scimResponse(200, sent(request, user));
      }
      case 'PUT': {
        const given = await readObject(request);
        return written(request, await users.change(id, () => keptAttributes(USER_ATTRIBUTES, given)), 200);
      }
      case 'PATCH': {
        const patch = await readObject(request);
        return written(request, await users.change(id, (attributes) => patchedUser(attributes, patch)), 200);
      }
      case 'DELETE':
        await users.remove(id);
        await passOn(id, now(), 'remove');
        return emptyResponse(204);
      default:
        throw notAllowed('GET, PUT, PATCH, DELETE');
    }
  }

  async function answer(request: Request, address: string): Promise<Response> {
    if (!(await isKnown(request)))
      throw new Refusal(401, 'The token is another one.', {}, {'WWW-Authenticate': 'Bearer'});
    const id = userPaths.match(path + address);
    if (id !== undefined) return ofUser(request, id);
    if (address === '/Users') return ofUsers(request);
    const fixed = address === '/Groups' ? listResponse([]) : discoveryAt(address);
    if (!fixed) throw new Refusal(404, 'There is nothing here.');
    if (request.method !== 'GET') throw notAllowed('GET');
    return scimResponse(200, fixed);
  }

  return {
    directory: scimUsersDirectory(users, managedBy, fetchPicture),
    async handle(request) {
      const {pathname} = new URL(request.url);
      if (!pathname.startsWith(`${path}/`)) return undefined;
      try {
        return await answer(request, pathname.slice(path.length).replace(/\/$/, ''));
      } catch (error) {
        if (error instanceof Refusal) return scimErrorResponse(error);
        onError(error);
        return scimErrorResponse(new Refusal(500, 'The server has a problem.'));
      }
    },
  };
}

/** Who has the value that the filter names. @throws Refusal `invalidFilter` */
function idsBy(filter: string, index: UserIndex): readonly string[] {
  const comparison = parseComparison(filter);
  const ids = comparison && index.find(comparison);
  if (!ids)
    throw scimRefusal(
      'invalidFilter',
      'A filter is userName, externalId, id, emails.value or active, eq, and a value.',
    );
  return ids;
}

/** @throws Refusal `invalidValue` */
function numberIn(searchParams: URLSearchParams, name: string, otherwise: number): number {
  const text = searchParams.get(name);
  if (text === null) return otherwise;
  if (!/^-?\d{1,9}$/.test(text)) throw scimRefusal('invalidValue', `“${name}” is not a whole number.`);
  return Number(text);
}

const notAllowed = (methods: string) => new Refusal(405, `This address takes ${methods}.`, {}, {Allow: methods});
