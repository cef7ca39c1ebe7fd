// Microsoft Graph's $batch: up to 20 requests in one, each with an answer and a patience of its own.
import {listOf, objectOf, textOf} from './parse.js';
import {postJson, wait, waitOf, type SystemOptions} from './http.js';

export const requestsPerBatch = 20;

/** The answer to one request of a batch. A picture comes as base64. */
export interface GraphAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

/** The answers in the order of the addresses. Only those that were told to wait are asked again, after that wait. */
export async function graphBatch(
  urls: readonly string[],
  signal: AbortSignal,
  options: SystemOptions,
): Promise<readonly GraphAnswer[]> {
  const {retries = 3, maxDelayMs = 30_000} = options;
  const answers = new Map<string, GraphAnswer>();
  let left = urls;
  for (let tries = 0; left.length; tries++) {
    for (const [url, answer] of await ask(left, signal, options)) answers.set(url, answer);
    const told = left.filter((url) => isBusy(answers.get(url)));
    const waitMs = Math.max(0, ...told.map((url) => waitOf(answers.get(url)?.headers ?? new Headers()) ?? 0));
    if (!told.length || tries >= retries || waitMs > maxDelayMs) break;
    await wait(waitMs, signal);
    left = told;
  }
  return urls.map((url) => answers.get(url) ?? {status: 0, headers: new Headers(), body: undefined});
}

async function ask(
  urls: readonly string[],
  signal: AbortSignal,
  options: SystemOptions,
): Promise<[string, GraphAnswer][]> {
  const requests = urls.map((url, i) => ({id: String(i), method: 'GET', url}));
  const {responses} = objectOf(await postJson(`${options.baseUrl}/$batch`, {requests}, signal, options));
  return listOf(responses).map(({id, status, headers, body}) => {
    const texts = Object.entries(objectOf(headers)).map(([name, value]): [string, string] => [
      name,
      textOf(value) ?? '',
    ]);
    return [urls[Number(id)] ?? '', {status: Number(status), headers: new Headers(texts), body}];
  });
}

function isBusy(answer: GraphAnswer | undefined): boolean {
  return answer !== undefined && (answer.status === 429 || answer.status >= 500);
}
