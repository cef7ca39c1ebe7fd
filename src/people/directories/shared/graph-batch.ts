// Microsoft Graph's $batch: up to 20 requests in one. Each has its own response and its own `Retry-After`.
import {asObjectList, asObject, asText} from './parse.js';
import {retryAfterMs} from '../../../shared/http/retry-after.js';
import {codeOfStatus, isBusy} from '../../../shared/http/status-code.js';
import {sleep} from '../../../shared/timing/sleep.js';
import {postJson, type DirectoryOptions} from './http.js';

export const REQUESTS_PER_BATCH = 20;

/** The response to one request of a batch. A picture is base64. */
export interface GraphResponse {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

/** The responses in the order of the addresses. Only requests that were throttled are sent again, after the longest `Retry-After`. */
export async function graphBatch(
  urls: readonly string[],
  signal: AbortSignal,
  options: DirectoryOptions,
): Promise<readonly GraphResponse[]> {
  const {retries = 3, maxDelayMs = 30_000} = options;
  const responses = new Map<string, GraphResponse>();
  let remaining = urls;
  for (let tries = 0; remaining.length; tries++) {
    for (const [url, response] of await sendBatch(remaining, signal, options)) responses.set(url, response);
    const throttled = remaining.filter((url) => isThrottled(responses.get(url)));
    const waitMs = Math.max(
      0,
      ...throttled.map((url) => retryAfterMs(responses.get(url)?.headers ?? new Headers()) ?? 0),
    );
    if (!throttled.length || tries >= retries || waitMs > maxDelayMs) break;
    await sleep(waitMs, signal);
    remaining = throttled;
  }
  return urls.map((url) => responses.get(url) ?? {status: 0, headers: new Headers(), body: undefined});
}

async function sendBatch(
  urls: readonly string[],
  signal: AbortSignal,
  options: DirectoryOptions,
): Promise<[string, GraphResponse][]> {
  const requests = urls.map((url, i) => ({id: String(i), method: 'GET', url}));
  const {responses} = asObject(await postJson(`${options.baseUrl}/$batch`, {requests}, signal, options));
  return asObjectList(responses).map(({id, status, headers, body}) => {
    const texts = Object.entries(asObject(headers)).map(([name, value]): [string, string] => [
      name,
      asText(value) ?? '',
    ]);
    return [urls[Number(id)] ?? '', {status: Number(status), headers: new Headers(texts), body}];
  });
}

function isThrottled(response: GraphResponse | undefined): boolean {
  return response !== undefined && isBusy(codeOfStatus(response.status));
}
