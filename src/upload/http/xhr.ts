// Sends a request and reports its progress. XMLHttpRequest, because `fetch` reports no upload progress in any browser.
import {AvatarError} from '../../errors.js';
import {timerMs} from '../../shared/timing/timers.js';
import {createBoundRequest} from './bound-xhr.js';

/** The default of `timeoutMs`. */
export const DEFAULT_TIMEOUT_MS = 30_000;

/** The default of `totalTimeoutMs`. */
export const DEFAULT_TOTAL_TIMEOUT_MS = 600_000;

/** A response with more bytes is an error. */
const MAX_RESPONSE_BYTES = 10_000_000;

export interface HttpRequest {
  readonly method: string;
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Blob | FormData | string;
  /** As for `fetch`. XMLHttpRequest has no `omit`. */
  readonly credentials?: 'same-origin' | 'include';
  /**
   * The longest time without any byte sent or received; a slow upload that makes progress is not stopped. After the last byte is sent,
   * the complete response must arrive within this time, even if single bytes arrive.
   */
  readonly timeoutMs: number;
  /** The longest time for the whole request. */
  readonly totalTimeoutMs?: number;
  /** `same-origin` follows a redirect within the origin. Any other redirect ends the request, and the response is `redirected`. */
  readonly redirect?: RedirectMode;
  readonly signal: AbortSignal;
  onProgress?(loaded: number, total: number): void;
  /** The request is sent completely: from now on the server may have processed it. */
  onSent?(): void;
  /** The status and the headers of the response have arrived; its text may still be lost. */
  onHeaders?(headers: Headers, status: number): void;
}

export type RedirectMode = 'refuse' | 'same-origin';

/** The response of a server, as a `ResponseParser` reads it. */
export interface HttpResponse {
  readonly status: number;
  readonly headers: Headers;
  /** Empty where the request was redirected to where it must not go. */
  readonly text: string;
  /** The address that answered. */
  readonly url: string;
  /** True where another address answered than the one that was asked, unless the host allows that. */
  readonly redirected: boolean;
}

function headersOf(xhr: XMLHttpRequest): Headers {
  const lines = xhr.getAllResponseHeaders().split('\r\n').filter(Boolean);
  return new Headers(
    lines.map((line): [string, string] => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1)]),
  );
}

/** A browser does not tell why a request failed. The probable reason (CORS) is written to the console. */
function networkError({method, url}: HttpRequest, mayBeStored: boolean): AvatarError {
  const facts = mayBeStored ? {mayBeStored} : {};
  if (!navigator.onLine) return new AvatarError('offline', facts);
  const {origin, pathname} = new URL(url);
  if (origin !== self.origin) {
    // Without the query, which may contain a signature.
    console.warn(
      `${method} ${origin}${pathname} got no answer. If the server is up, it may not allow this page: see Access-Control-Allow-Origin, -Headers and -Methods.`,
    );
  }
  return new AvatarError('network-error', facts);
}

/** True if a redirect led to an address that is not allowed. */
function isRefusedRedirect({url, redirect}: HttpRequest, responseUrl: string): boolean {
  if (responseUrl === new URL(url).href.split('#')[0]) return false;
  return redirect !== 'same-origin' || new URL(responseUrl).origin !== new URL(url).origin;
}

/**
 * Resolves with any response, whatever its status. Rejects with an error code if there is none, and with the signal's reason after an
 * abort.
 */
export function sendRequest(request: HttpRequest): Promise<HttpResponse> {
  const {method, url, headers = {}, body, credentials, timeoutMs, signal, onProgress} = request;
  const {totalTimeoutMs = DEFAULT_TOTAL_TIMEOUT_MS} = request;
  if (signal.aborted) return Promise.reject(signal.reason);
  return new Promise((resolve, reject) => {
    const xhr = createBoundRequest(url);
    // Without upload progress the body may already be sent.
    let isSent = !body || !onProgress;
    const giveUpAfter = (ms: number) => {
      const giveUpNow = () => fail(new AvatarError('timed-out', {timeoutMs: ms, ...(isSent && {mayBeStored: true})}));
      return setTimeout(giveUpNow, timerMs(ms));
    };
    let idle: ReturnType<typeof setTimeout>;
    const resetTimeout = () => {
      clearTimeout(idle);
      idle = giveUpAfter(timeoutMs);
    };
    const total = giveUpAfter(totalTimeoutMs);
    const settle = () => {
      clearTimeout(idle);
      clearTimeout(total);
      signal.removeEventListener('abort', abort);
      xhr.onerror = xhr.onload = xhr.onprogress = xhr.onreadystatechange = null;
    };
    const fail = (reason: unknown) => {
      settle();
      xhr.abort();
      reject(reason);
    };
    const abort = () => fail(signal.reason);
    const sent = () => {
      if (isSent) return;
      isSent = true;
      resetTimeout();
      request.onSent?.();
    };
    const response = (redirected: boolean) => {
      settle();
      const {status, responseURL} = xhr;
      resolve({
        status,
        text: redirected ? '' : xhr.responseText,
        headers: headersOf(xhr),
        url: responseURL,
        redirected,
      });
      if (redirected) xhr.abort();
    };
    xhr.open(method, url);
    xhr.withCredentials = credentials === 'include';
    for (const [name, value] of Object.entries(headers)) xhr.setRequestHeader(name, value);
    // Upload listeners cause a CORS preflight, so they are added only if they are needed.
    if (onProgress) {
      xhr.upload.onprogress = ({loaded, total: all}) => {
        resetTimeout();
        onProgress(loaded, all);
        // Firefox fires `load` only when the response arrives.
        if (loaded === all) sent();
      };
      xhr.upload.onload = sent;
    }
    xhr.onreadystatechange = () => {
      if (xhr.readyState !== XMLHttpRequest.HEADERS_RECEIVED || !xhr.status) return;
      sent();
      request.onHeaders?.(headersOf(xhr), xhr.status);
      // The text of a sign-in page is not needed.
      if (isRefusedRedirect(request, xhr.responseURL)) response(true);
    };
    xhr.onprogress = ({loaded}) => {
      if (loaded > MAX_RESPONSE_BYTES)
        fail(new AvatarError('invalid-response', {status: xhr.status, reason: 'not-json'}));
    };
    xhr.onerror = () => fail(networkError(request, isSent));
    xhr.onload = () => {
      // Firefox repeats a PUT whose connection broke, and reports the last failure as a `load` without a status.
      if (!xhr.status) fail(networkError(request, isSent));
      else response(false);
    };
    signal.addEventListener('abort', abort);
    resetTimeout();
    xhr.send(body);
    if (isSent) request.onSent?.();
  });
}
