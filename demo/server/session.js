// Who asks. A demo has no passwords: the chosen person is named in a cookie that scripts cannot read.
import {HttpError} from './http-error.js';
import {me} from './data/seed-people.js';

const cookie = 'people-session';

/** The id of who is signed in: the first person at first, '' after Sign out. @param {import('node:http').IncomingMessage} request */
export function signedIn({headers}) {
  const pair = headers.cookie?.split(/;\s*/).find((part) => part.startsWith(`${cookie}=`));
  return pair ? decodeURIComponent(pair.slice(cookie.length + 1)) : me;
}

/** The headers that sign a person in, or out with ''. @param {string} id */
export function sessionHeaders(id) {
  return {'Set-Cookie': `${cookie}=${encodeURIComponent(id)}; Path=/; HttpOnly; SameSite=Strict; Max-Age=31536000`};
}

/** @param {string | undefined} refusal a sentence of `rules.js`, if they say no */
export function assertAllowed(refusal) {
  if (refusal) throw new HttpError(403, refusal);
}
