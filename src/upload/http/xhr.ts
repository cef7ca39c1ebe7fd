// Sends bytes and says how far they are. XMLHttpRequest, because `fetch` still tells no upload progress in any browser.
import {AvatarError} from '../../errors.js';
import {timerMs} from '../../shared/timers.js';
import {createBoundRequest} from './bound-xhr.js';

/** How long nothing may move, unless a host says otherwise. */
export const DEFAULT_TIMEOUT_MS = 30_000;

/** How long a request may take in all, however steadily it moves, unless a host says otherwise. */
export const DEFAULT_TOTAL_TIMEOUT_MS = 600_000;

/** No answer to an upload needs more. */
const MAX_RESPONSE_BYTES = 10_000_000;

export interface HttpRequest {
  readonly method: string;
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Blob | FormData | string;
  /** As for `fetch`. XMLHttpRequest knows no `omit`: `same-origin` is its least. */
  readonly credentials?: 'same-origin' | 'include';
  /**
   * How long nothing may move before the request is given up; a slow but moving upload is left alone. Once the last byte is sent,
   * the whole answer has to be there within this time: one that drips is given up, too.
   */
  readonly timeoutMs: number;
  /** How long all of it may take. */
  readonly totalTimeoutMs?: number;
  /** `same-origin` follows a redirect that stays at the origin; any other one ends the request, and is told as `redirected`. */
  readonly redirect?: RedirectMode;
  readonly signal: AbortSignal;
  onProgress?(loaded: number, total: number): void;
  /** All of the request is on its way; from now on it may have been carried out. */
  onSent?(): void;
  /** The first line and the headers of the answer are there; its text may still get lost. */
  onHeaders?(headers: Headers, status: number): void;
}

export type RedirectMode = 'refuse' | 'same-origin';

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

/** A browser tells nobody why a request failed; the likeliest reason is told to developers only. */
function networkError({method, url}: HttpRequest, mayBeStored: boolean): AvatarError {
  const facts = mayBeStored ? {mayBeStored} : {};
  if (!navigator.onLine) return new AvatarError('offline', facts);
  const {origin, pathname} = new URL(url);
  if (origin !== location.origin) {
    // Without the query, which may hold a signature.
    console.warn(
      `${method} ${origin}${pathname} got no answer. If the server is up, it may not allow this page: see Access-Control-Allow-Origin, -Headers and -Methods.`,
    );
  }
  return new AvatarError('network-error', facts);
}

/** True where the answer comes from where the request must not have gone. */
function isRefusedRedirect({url, redirect}: HttpRequest, responseUrl: string): boolean {
  if (responseUrl === new URL(url).href.split('#')[0]) return false;
  return redirect !== 'same-origin' || new URL(responseUrl).origin !== new URL(url).origin;
}

/** Any answer resolves, whatever its status; no answer rejects with a code, an abort with the signal's reason. */
export function sendRequest(request: HttpRequest): Promise<HttpResponse> {
  const {method, url, headers = {}, body, credentials, timeoutMs, signal, onProgress} = request;
  const {totalTimeoutMs = DEFAULT_TOTAL_TIMEOUT_MS} = request;
  if (signal.aborted) return Promise.reject(signal.reason);
  return new Promise((resolve, reject) => {
    const xhr = createBoundRequest(url);
    // Where nothing tells how far the body is, it may have been sent.
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
    // Listeners here make browsers ask other origins for permission first, so there are none without need.
    if (onProgress) {
      xhr.upload.onprogress = ({loaded, total: all}) => {
        resetTimeout();
        onProgress(loaded, all);
        // Firefox has no `load` before the answer comes.
        if (loaded === all) sent();
      };
      xhr.upload.onload = sent;
    }
    xhr.onreadystatechange = () => {
      if (xhr.readyState !== XMLHttpRequest.HEADERS_RECEIVED || !xhr.status) return;
      sent();
      request.onHeaders?.(headersOf(xhr), xhr.status);
      // The text of a sign-in page is nobody's business here.
      if (isRefusedRedirect(request, xhr.responseURL)) response(true);
    };
    xhr.onprogress = ({loaded}) => {
      if (loaded > MAX_RESPONSE_BYTES)
        fail(new AvatarError('invalid-response', {status: xhr.status, reason: 'not-json'}));
    };
    xhr.onerror = () => fail(networkError(request, isSent));
    xhr.onload = () => {
      // Firefox repeats a PUT whose connection broke, and calls the last failure a load without a status.
      if (!xhr.status) fail(networkError(request, isSent));
      else response(false);
    };
    signal.addEventListener('abort', abort);
    resetTimeout();
    xhr.send(body);
    if (isSent) request.onSent?.();
  });
}
