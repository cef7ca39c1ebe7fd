// How a directory reads: through the host's `fetch`, with retries and `Retry-After`. Failures become error codes.
import {requestedDelayMs, retryAfterMs} from '../../../shared/http/retry-after.js';
import {codeOfStatus, isBusy} from '../../../shared/http/status-code.js';
import {sleep} from '../../../shared/timing/sleep.js';
import pRetry from 'p-retry';
import {AvatarError, isAbortError} from '../../../errors.js';

/** The host's `fetch`: usually to a proxy of its own that adds the credentials. Elements never hold a third party's token. */
export type FetchLike = (url: string, init?: RequestInit) => Promise<Response>;

/** What every directory needs. */
export interface DirectoryOptions {
  /** Sends all requests of the directory; adds the credentials. */
  readonly fetch: FetchLike;
  /**
   * Fetches pictures that a record keeps at another origin than `baseUrl`: `fetch` with its credentials is never used for them.
   * Without it the page's own `fetch` is, without cookies, headers and referrer.
   *
   * @default the page's `fetch`, without credentials
   */
  readonly fetchPicture?: FetchLike;
  /** Where the system's API begins, without a slash at the end: `https://example.my.salesforce.com`, or a path of the proxy. */
  readonly baseUrl: string;
  /**
   * How often a request is tried again after a network failure, 408, 429 or 5xx.
   *
   * @default 3
   */
  readonly retries?: number;
  /**
   * The longest wait that a system may ask for, in ms; with a longer one the request fails.
   *
   * @default 30_000
   */
  readonly maxDelayMs?: number;
}

type RequestOptions = RequestInit & {signal: AbortSignal};

/**
 * The response, unless its status means that the system is busy or failed (408, 429, 5xx). Then, and after a network failure, the
 * request is retried, after the wait that the system asks for.
 */
export async function fetchWithRetry(url: string, init: RequestOptions, options: DirectoryOptions): Promise<Response> {
  const {fetch, retries = 3, maxDelayMs = 30_000} = options;
  const once = async (): Promise<Response> => {
    const response = await fetch(url, init).catch((cause: unknown) => {
      throw isAbortError(cause) ? cause : new AvatarError('network-error', {}, {cause});
    });
    const {status} = response;
    if (response.ok) return response;
    const code = codeOfStatus(status);
    if (!isBusy(code)) return response;
    throw new AvatarError(code, {status, retryAfterMs: retryAfterMs(response.headers)});
  };
  return pRetry(once, {
    retries,
    minTimeout: 200,
    maxTimeout: maxDelayMs,
    randomize: true,
    signal: init.signal,
    async shouldRetry({error}) {
      if (!(error instanceof AvatarError)) return false;
      const waitMs = requestedDelayMs(error);
      if (waitMs > maxDelayMs) return false;
      await sleep(waitMs, init.signal);
      return true;
    },
  });
}

/** The JSON of a successful response. */
export async function fetchJson(url: string, init: RequestOptions, options: DirectoryOptions): Promise<unknown> {
  const response = await fetchWithRetry(
    url,
    {...init, headers: {accept: 'application/json', ...init.headers}},
    options,
  );
  const {status} = response;
  if (!response.ok) throw new AvatarError(codeOfStatus(status), {status});
  if (!/json/i.test(response.headers.get('content-type') ?? '')) {
    throw new AvatarError('invalid-response', {status, reason: 'not-json'});
  }
  return response.json();
}

/** Sends JSON with POST and reads JSON. */
export function postJson(url: string, body: unknown, signal: AbortSignal, options: DirectoryOptions): Promise<unknown> {
  const headers = {'content-type': 'application/json'};
  return fetchJson(url, {method: 'POST', body: JSON.stringify(body), headers, signal}, options);
}

/** `undefined` for the error `not-found`. Throws every other error again. */
export function undefinedOn404(thrown: unknown): undefined {
  if (thrown instanceof AvatarError && thrown.code === 'not-found') return undefined;
  throw thrown;
}
