// What only this app has: who is signed in, contact data, Outlook, and what the page of the systems shows.
import {setTimeout as pause} from 'node:timers/promises';
import {readContact} from './contact.js';
import {morning} from './data/morning.js';
import {whyFieldsDenied, whyReplayDenied, whyTakeOverDenied} from './data/rules.js';
import {outlook} from './outlook.js';
import {actorOf, assertAllowed, json, orRefusal, refusal, sessionAnswer, signedIn} from './session.js';

const MAX_CONTACT_BYTES = 10_000;
const STEP_MS = 600;
const MAX_WAIT_MS = 5_000;

/** A page of another site may not write here, whatever cookies the browser would send along. @param {Request} request */
function isOtherSite({headers, url}) {
  const [site, origin] = [headers.get('Sec-Fetch-Site'), headers.get('Origin')];
  return site
    ? site !== 'same-origin' && site !== 'none'
    : origin !== null && !origin.endsWith(`//${new URL(url).host}`);
}

/** @param {any} parts see `index.js` @returns {import('avatar-elements/server').Routes} */
export function appRoutes({company, activity, sync, fakes}) {
  /** @type {Promise<void> | undefined} */
  let replay;

  /** The systems get news, one after the other, and tell this server. */
  async function playMorning() {
    for (const [system, id, facts] of morning) {
      const arrived = activity.next();
      await fakes.register(system, id, facts);
      await Promise.race([arrived, pause(MAX_WAIT_MS, undefined, {ref: false})]);
      await pause(STEP_MS);
    }
  }

  /** @param {Request} request @param {string} id */
  async function saveContact(request, id) {
    const person = await company.person(id);
    const text = await request.text();
    if (text.length > MAX_CONTACT_BYTES) throw refusal(413, 'This is too much.');
    const {managedBy = person.managedBy, ...fields} = readContact(text);
    const actor = await actorOf(request, company);
    if (managedBy === null) assertAllowed(whyTakeOverDenied(actor));
    assertAllowed(whyFieldsDenied(actor, {...person, managedBy: managedBy ?? undefined}, Object.keys(fields)));
    if (managedBy === null) await sync.detach(id);
    return json(await company.saveContact(id, fields));
  }

  /** Fetches what Outlook knows of the person. @param {Request} request @param {string} id */
  async function syncContact(request, id) {
    assertAllowed(whyFieldsDenied(await actorOf(request, company), await company.person(id), []));
    return json(await company.saveContact(id, outlook[id] ?? {}));
  }

  /** @param {Request} request */
  async function replayMorning(request) {
    assertAllowed(whyReplayDenied(await actorOf(request, company)));
    if (!fakes) throw refusal(404, 'The systems are outside of this server: nothing can be replayed.');
    await (replay ??= playMorning().finally(() => (replay = undefined)));
    return json(activity.read());
  }

  /** @type {[method: string, path: RegExp, run: (request: Request, id: string) => Promise<Response>][]} */
  const routes = [
    ['GET', /^\/api\/me$/, async (request) => json(signedIn(request) ? await actorOf(request, company) : null)],
    ['PUT', /^\/api\/session\/([^/]+)$/, async (_, id) => sessionAnswer((await company.person(id)).id)],
    ['DELETE', /^\/api\/session$/, async () => sessionAnswer('')],
    ['PATCH', /^\/api\/people\/([^/]+)$/, saveContact],
    ['POST', /^\/api\/people\/([^/]+)\/sync$/, syncContact],
    ['GET', /^\/api\/activity$/, async () => json(activity.read())],
    ['POST', /^\/api\/morning$/, replayMorning],
  ];

  return async (request) => {
    const {method} = request;
    const {pathname} = new URL(request.url);
    if (!pathname.startsWith('/api/')) return undefined;
    return orRefusal(async () => {
      const here = routes.filter(([, path]) => path.test(pathname));
      const [, path, run] = here.find(([of]) => of === method) ?? [];
      if (!path || !run)
        throw here.length ? refusal(405, `${method} does nothing here.`) : refusal(404, 'There is nothing here.');
      if (method !== 'GET' && isOtherSite(request)) throw refusal(403, 'Other sites may not change anything here.');
      return run(request, decoded(path.exec(pathname)?.[1] ?? ''));
    });
  };
}

/** @param {string} part */
function decoded(part) {
  try {
    return decodeURIComponent(part);
  } catch {
    throw refusal(400, 'The address is not a valid one.');
  }
}
