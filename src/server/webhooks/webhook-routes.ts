// Webhooks of the systems: who sends them is checked before anything in them is believed; what they say becomes changes of people.
import {microsoftChanges, microsoftRenewals} from '../../people/directories/microsoft.js';
import {pipedriveChanges} from '../../people/directories/pipedrive.js';
import {podioChanges, podioVerification} from '../../people/directories/podio.js';
import {asObject, asObjectList, asText} from '../../people/directories/shared/parse.js';
import type {PersonChange} from '../../people/sync/change-log.js';
import {timerMs} from '../../shared/timing/timers.js';
import type {Routes} from '../avatar-routes.js';
import {parseJson, readText} from '../shared/read-json.js';
import {emptyResponse, Refusal, refusalResponse} from '../refusal.js';
import {assertSecrets, isSameSecret} from '../shared/same-secret.js';

const MAX_BODY_BYTES = 1_000_000;
const MAX_TOKEN_CHARS = 4_096;

/** The systems that send to `webhookRoutes`; one that is left out has no route. */
export type WebhookSystem = 'Pipedrive' | 'Podio' | 'Microsoft 365';

/** Options of `webhookRoutes`. */
export interface WebhookRoutesOptions {
  /**
   * Takes what a webhook said: `applyChanges` of that system's `liveDirectory`, which takes changes twice and in any order. If it throws, the
   * system gets a 500 and sends the webhook again.
   */
  readonly onChanges: (changes: readonly PersonChange[], system: WebhookSystem) => void | Promise<void>;
  /**
   * `http_auth_user` and `http_auth_password` of the webhook; and whether ids stand for users or for persons: users if left out.
   *
   * @default no route
   */
  readonly pipedrive?: {readonly user: string; readonly password: string; readonly kind?: 'person' | 'user'};
  /**
   * Podio signs nothing, so the address has a secret: `/webhooks/podio/{secret}`.
   *
   * @default no route
   */
  readonly podio?: {
    /** At least 16 characters that need no escape in an address. */
    readonly secret: string;
    /** Sends the code of `hook.verify` back: `POST /hook/{hookId}/verify/validate` with `{code}`. */
    readonly verify: (hook: {hookId: string; code: string}) => void | Promise<void>;
    /**
     * Reads the item that a hook names, `GET /item/{itemId}`: its creator is looked up.
     *
     * @default the `external_id` of the hook is the person's id
     */
    readonly readItem?: (itemId: string) => Promise<unknown>;
  };
  /**
   * `clientState` of the subscriptions; and what renews those that end soon or were removed.
   *
   * @default no route
   */
  readonly microsoft?: {
    readonly clientState: string;
    readonly renew: (subscriptionIds: readonly string[]) => void | Promise<void>;
  };
  /**
   * Where the routes begin: below are `/pipedrive`, `/podio/{secret}` and `/microsoft`.
   *
   * @default '/webhooks'
   */
  readonly path?: string;
  /**
   * The answer waits for `onChanges` up to this time, in ms. Microsoft waits 3 seconds, Pipedrive 10.
   *
   * @default 2_000
   */
  readonly answerWithinMs?: number;
  /**
   * Called with what a callback threw.
   *
   * @default console.error
   */
  readonly onError?: (error: unknown) => void;
}

/** What is left to do once the sender is known. */
type Work = () => Promise<void>;

/**
 * The addresses that Pipedrive, Podio and Microsoft 365 send their webhooks to. Mount them where they are reached without a session.
 * @throws TypeError where a secret is missing or too short
 * @example
 * import {liveDirectory, pipedriveDirectory} from 'avatar-elements/people';
 * import {webhookRoutes} from 'avatar-elements/server';
 *
 * const live = liveDirectory(pipedriveDirectory({fetch: fetchWithToken, baseUrl}), {source: 'Pipedrive'});
 * const handle = webhookRoutes({
 *   pipedrive: {user: 'avatars', password: secrets.pipedrive},
 *   onChanges: (changes) => live.applyChanges(changes),
 * });
 */
export function webhookRoutes(options: WebhookRoutesOptions): Routes {
  const {pipedrive, podio, microsoft, onChanges, path = '/webhooks', onError = console.error} = options;
  const {answerWithinMs = 2_000} = options;
  const secrets = [
    ...(pipedrive ? [pipedrive.password] : []),
    ...(podio ? [podio.secret] : []),
    ...(microsoft ? [microsoft.clientState] : []),
  ];
  assertSecrets(secrets);

  async function ofPipedrive(request: Request, {user, password, kind}: NonNullable<typeof pipedrive>): Promise<Work> {
    const credentials = /^Basic (.+)$/i.exec(request.headers.get('Authorization') ?? '')?.[1] ?? '';
    if (!(await isSameSecret(decodeBase64(credentials), `${user}:${password}`)))
      throw new Refusal(401, 'The credentials of the webhook are others.', {}, {'WWW-Authenticate': 'Basic'});
    const changes = pipedriveChanges(parseJson(await readText(request, MAX_BODY_BYTES)), kind);
    return async () => onChanges(changes, 'Pipedrive');
  }

  async function ofPodio(request: Request, secret: string, system: NonNullable<typeof podio>): Promise<Work> {
    if (!(await isSameSecret(secret, system.secret))) throw new Refusal(404, 'There is nothing here.');
    const text = await readText(request, MAX_BODY_BYTES);
    const isJson = /json/i.test(request.headers.get('Content-Type') ?? '');
    const hook = asObject(isJson ? parseJson(text) : Object.fromEntries(new URLSearchParams(text)));
    const code = podioVerification(hook);
    const [hookId, itemId] = [numberIn(hook['hook_id']), numberIn(hook['item_id'])];
    if (code !== undefined) {
      if (hookId === undefined) throw new Refusal(400, 'The id of the hook is missing.');
      return async () => system.verify({hookId, code});
    }
    return async () => {
      const isWritten = /^item\.(?:create|update)$/.test(asText(hook['type']) ?? '');
      const item = isWritten && itemId !== undefined ? await system.readItem?.(itemId) : undefined;
      await onChanges([...podioChanges(hook), ...(item === undefined ? [] : podioChanges(item))], 'Podio');
    };
  }

  async function ofMicrosoft(request: Request, {clientState, renew}: NonNullable<typeof microsoft>): Promise<Work> {
    const entries = asObjectList(asObject(parseJson(await readText(request, MAX_BODY_BYTES)))['value']);
    const own: object[] = [];
    for (const entry of entries)
      if (await isSameSecret(asText(entry['clientState']) ?? '', clientState)) own.push(entry);
    if (!own.length) throw new Refusal(403, 'The client state is another one.');
    return async () => {
      await onChanges(microsoftChanges({value: own}), 'Microsoft 365');
      const renewals = [...new Set(microsoftRenewals({value: own}))];
      if (renewals.length) await renew(renewals);
    };
  }

  /** What the request asks for; `undefined` for a path that is not one of these. */
  function find(request: Request, pathname: string): (() => Promise<Work | Response>) | undefined {
    if (pipedrive && pathname === `${path}/pipedrive`) return () => ofPipedrive(request, pipedrive);
    const secret = pathname.startsWith(`${path}/podio/`) ? pathname.slice(`${path}/podio/`.length) : undefined;
    if (podio && secret !== undefined) return () => ofPodio(request, secret, podio);
    if (microsoft && pathname === `${path}/microsoft`)
      return async () => validationAnswer(request) ?? ofMicrosoft(request, microsoft);
    return undefined;
  }

  return async (request) => {
    const handle = find(request, new URL(request.url).pathname);
    if (!handle) return undefined;
    try {
      if (request.method !== 'POST') throw new Refusal(405, 'Webhooks are sent with POST.', {}, {Allow: 'POST'});
      const work = await handle();
      if (work instanceof Response) return work;
      let isAnswered = false;
      const done = work().catch((error: unknown) => {
        // After the answer a callback can only be reported.
        if (isAnswered) onError(error);
        else throw error;
      });
      let timer: ReturnType<typeof setTimeout> | undefined;
      const limit = new Promise((resolve) => (timer = setTimeout(resolve, timerMs(answerWithinMs))));
      await Promise.race([done, limit]).finally(() => clearTimeout(timer));
      isAnswered = true;
      return emptyResponse(202);
    } catch (error) {
      if (error instanceof Refusal) return refusalResponse(error);
      onError(error);
      return refusalResponse(new Refusal(500, 'The server has a problem.'));
    }
  };
}

/** Graph sends this once, before a subscription begins: the token comes back as it was, as text and nothing else. */
function validationAnswer({url}: Request): Response | undefined {
  const token = new URL(url).searchParams.get('validationToken');
  if (token === null) return undefined;
  if (token.length > MAX_TOKEN_CHARS) throw new Refusal(400, 'The token is too long.');
  const headers = {'Content-Type': 'text/plain; charset=utf-8', 'X-Content-Type-Options': 'nosniff'};
  return new Response(token, {headers: {...headers, 'Cache-Control': 'no-store'}});
}

function decodeBase64(base64: string): string {
  try {
    return new TextDecoder().decode(Uint8Array.from(atob(base64), (char) => char.charCodeAt(0)));
  } catch {
    return '';
  }
}

/** An id that may be put into an address of Podio. */
function numberIn(value: unknown): string | undefined {
  return /^\d+$/.exec(asText(value) ?? '')?.[0];
}
