// The stored users as a directory. Only pictures are fetched, from the hosts that the host of the server allows.
import type {FetchLike} from '../../people/directories/shared/http.js';
import {cursorOf, numericCursor} from '../../people/directories/shared/cursor.js';
import {isActive, omitUndefined} from '../../people/directories/shared/parse.js';
import {PhotoUrlStore} from '../../people/directories/shared/photo-fetch.js';
import {scimPerson} from '../../people/directories/scim.js';
import type {ScimRoutes} from './scim-routes-options.js';
import {resourceOf, type ScimUser} from './scim-store.js';
import type {ScimUsers} from './scim-users.js';

export function scimUsersDirectory(
  users: ScimUsers,
  managedBy: string,
  fetchPicture: FetchLike | undefined,
): ScimRoutes['directory'] {
  // No origin is the own one: every picture is fetched with `fetchPicture`, without credentials.
  const nowhere = {baseUrl: 'https://scim.invalid', fetch: async () => new Response(null, {status: 404})};
  const photos = new PhotoUrlStore(omitUndefined({...nowhere, fetchPicture}));
  const toPeople = (found: readonly ScimUser[]) =>
    found.map((user) => photos.hideUrl(scimPerson(resourceOf(user), managedBy))).filter(isActive);

  return {
    async people(ids) {
      return toPeople(await users.read(ids));
    },
    async list({cursor, limit}) {
      const start = numericCursor(cursor);
      const ids = (await users.loaded()).ids();
      const end = start + limit;
      const people = toPeople(await users.read(ids.slice(start, end)));
      return {people, ...cursorOf(end < ids.length ? end : undefined)};
    },
    picture: photos.picture,
  };
}
