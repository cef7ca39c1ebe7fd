// Who asks. A demo has no passwords: the chosen person is named in a cookie that scripts cannot read.
import {me} from './data/seed-people.js';

const cookie = 'people-session';

/** @param {number} status @param {string} message a sentence the page may show @param {object} [facts] */
export const refusal = (status, message, facts = {}) => json({message, ...facts}, {status});

/** @param {unknown} body @param {ResponseInit} [init] */
export const json = (body, init = {}) =>
  Response.json(body, {...init, headers: {'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff'}});

/** The id of who is signed in: the first person at first, '' after Sign out. @param {Request} request */
export function signedIn({headers}) {
  const pair = headers
    .get('Cookie')
    ?.split(/;\s*/)
    .find((part) => part.startsWith(`${cookie}=`));
  return pair ? decodeURIComponent(pair.slice(cookie.length + 1)) : me;
}

/** Signs a person in, or out with ''. @param {string} id */
export function sessionAnswer(id) {
  const value = `${cookie}=${encodeURIComponent(id)}; Path=/; HttpOnly; SameSite=Strict; Max-Age=31536000`;
  return new Response(null, {status: 204, headers: {'Set-Cookie': value}});
}

/** Who asks. Throws a refusal after Sign out. @param {Request} request @param {{person(id: string): Promise<any>}} company */
export async function actorOf(request, company) {
  const id = signedIn(request);
  if (!id) throw refusal(401, 'You are signed out.');
  return company.person(id);
}

/** @param {string | undefined} reason a sentence of `rules.js`, if they say no */
export function assertAllowed(reason) {
  if (reason) throw refusal(403, reason);
}

/** The answer of `work`, or the refusal that it threw. @template Answer @param {() => Promise<Answer>} work @returns {Promise<Answer | Response>} */
export async function orRefusal(work) {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Response) return error;
    throw error;
  }
}
