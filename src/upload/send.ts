// Sends bytes and says how far they are. XMLHttpRequest, because `fetch` still tells no upload progress in any browser.
import {AvatarError} from '../errors.js';

/** How long nothing may move, unless a host says otherwise. */
export const defaultTimeoutMs = 30_000;

export interface HttpRequest {
  readonly method: string;
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Blob | FormData | string;
  /** As for `fetch`. XMLHttpRequest knows no `omit`: `same-origin` is its least. */
  readonly credentials?: 'same-origin' | 'include';
  /** How long nothing may move before the request is given up; a slow but moving upload is left alone. */
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
  onProgress?(loaded: number, total: number): void;
}

export interface HttpAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The address that answered. */
  readonly url: string;
  /** True where another address answered than the one that was asked. */
  readonly redirected: boolean;
}

function headersOf(xhr: XMLHttpRequest): Headers {
  const lines = xhr.getAllResponseHeaders().split('\r\n').filter(Boolean);
  return new Headers(
    lines.map((line): [string, string] => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1)]),
  );
}

/** A browser tells nobody why a request failed; the likeliest reason is told to developers only. */
function unreachable({method, url}: HttpRequest): AvatarError {
  if (!navigator.onLine) return new AvatarError('offline', {});
  const {origin, pathname} = new URL(url);
  if (origin !== location.origin) {
    // Without the query, which may hold a signature.
    console.warn(
      `${method} ${origin}${pathname} got no answer. If the server is up, it may not allow this page: see Access-Control-Allow-Origin, -Headers and -Methods.`,
    );
  }
  return new AvatarError('network-failed', {});
}

/** Any answer resolves, whatever its status; no answer rejects with a code, an abort with the signal's reason. */
export function send(request: HttpRequest): Promise<HttpAnswer> {
  const {method, url, headers = {}, body, credentials, timeoutMs, signal, onProgress} = request;
  if (signal.aborted) return Promise.reject(signal.reason);
  return new Promise((resolve, reject) => {
    const xhr = new XMLHttpRequest();
    let stalled: ReturnType<typeof setTimeout>;
    const settle = () => {
      clearTimeout(stalled);
      signal.removeEventListener('abort', abort);
    };
    const giveUp = (reason: unknown) => {
      settle();
      xhr.onerror = xhr.onload = null;
      xhr.abort();
      reject(reason);
    };
    const abort = () => giveUp(signal.reason);
    const alive = () => {
      clearTimeout(stalled);
      stalled = setTimeout(() => giveUp(new AvatarError('timed-out', {timeoutMs})), timeoutMs);
    };
    xhr.open(method, url);
    xhr.withCredentials = credentials === 'include';
    for (const [name, value] of Object.entries(headers)) xhr.setRequestHeader(name, value);
    if (onProgress) {
      xhr.upload.onprogress = ({loaded, total}) => {
        alive();
        onProgress(loaded, total);
      };
    }
    xhr.onprogress = alive;
    xhr.onerror = () => giveUp(unreachable(request));
    xhr.onload = () => {
      // Firefox repeats a PUT whose connection broke, and calls the last failure a load without a status.
      if (!xhr.status) return giveUp(unreachable(request));
      settle();
      const {status, responseText: text, responseURL} = xhr;
      const redirected = responseURL !== new URL(url).href.split('#')[0];
      resolve({status, text, headers: headersOf(xhr), url: responseURL, redirected});
    };
    signal.addEventListener('abort', abort);
    alive();
    xhr.send(body);
  });
}
