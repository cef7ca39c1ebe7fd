// How a directory reads: through the host's `fetch`, with retries and `Retry-After`. Failures become error codes.
import {requestedDelayMs, retryAfterMs} from '../../../shared/http/retry-after.js';
import {codeOfStatus, isBusy} from '../../../shared/http/status-code.js';
import {abortable} from '../../../shared/timing/abort.js';
import {sleep} from '../../../shared/timing/sleep.js';
import {timerMs} from '../../../shared/timing/timers.js';
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
   * Without it the page's own `fetch` is, without cookies, headers and referrer. A server, whose network has more than a page can reach,
   * fetches no such picture without it: `fetchPicturesFrom` of `avatar-elements/server`.
   *
   * @default the page's `fetch`, without credentials; none on a server
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
  /**
   * How long one request may take, in ms, the reading of its response included. Then it fails as `timed-out`.
   *
   * @default 30_000
   */
  readonly timeoutMs?: number;
}

const DEFAULT_TIMEOUT_MS = 30_000;

type RequestOptions = RequestInit & {signal: AbortSignal};

/**
 * The response, unless its status means that the system is busy or failed (408, 429, 5xx). Then, and after a network failure, the
 * request is retried, after the wait that the system asks for.
 */
export async function fetchWithRetry(url: string, init: RequestOptions, options: DirectoryOptions): Promise<Response> {
  const {fetch, retries = 3, timeoutMs = DEFAULT_TIMEOUT_MS} = options;
  const maxDelayMs = timerMs(options.maxDelayMs ?? 30_000);
  const once = async (): Promise<Response> => {
    const signal = AbortSignal.any([init.signal, AbortSignal.timeout(timerMs(timeoutMs))]);
    // A host's `fetch` may ignore its signal.
    const response = await abortable(fetch(url, {...init, signal}), signal).catch((cause: unknown) => {
      throw isAbortError(cause) ? cause : asTimedOut(cause, options, new AvatarError('network-error', {}, {cause}));
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
      // Podio's limit is that of an hour and comes without `Retry-After`: trying again only counts against the next hour.
      if ('status' in error.facts && error.facts.status === 420) return false;
      const waitMs = requestedDelayMs(error);
      if (waitMs > maxDelayMs) return false;
      await sleep(waitMs, init.signal);
      return true;
    },
  });
}

/** The error of a request that took too long; `other` for any other failure. */
export function asTimedOut(
  thrown: unknown,
  {timeoutMs = DEFAULT_TIMEOUT_MS}: DirectoryOptions,
  other = thrown,
): unknown {
  const isTimeout = thrown instanceof DOMException && thrown.name === 'TimeoutError';
  return isTimeout ? new AvatarError('timed-out', {timeoutMs}, {cause: thrown}) : other;
}

type ErrorOf = (response: Response) => AvatarError | Promise<AvatarError>;

const errorOf: ErrorOf = ({status}) => new AvatarError(codeOfStatus(status), {status});

/** The JSON of a successful response. A system that explains a refusal in the body has its own `toError`. */
export async function fetchJson(
  url: string,
  init: RequestOptions,
  options: DirectoryOptions,
  toError: ErrorOf = errorOf,
): Promise<unknown> {
  const response = await fetchWithRetry(
    url,
    {...init, headers: {accept: 'application/json', ...init.headers}},
    options,
  );
  const {status} = response;
  if (!response.ok) throw await toError(response);
  if (!/json/i.test(response.headers.get('content-type') ?? '')) {
    throw new AvatarError('invalid-response', {status, reason: 'not-json'});
  }
  return response.json().catch((thrown: unknown) => {
    throw asTimedOut(thrown, options);
  });
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
