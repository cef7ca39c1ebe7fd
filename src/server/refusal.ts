// The answers of the routes: JSON, and a refusal with the status and the facts that the elements understand.

const COMMON_HEADERS = {'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff'};

export type HeaderMap = Readonly<Record<string, string>>;

/** A request that is refused; `message` is a sentence for the person, shown by the editor where it has no better one. */
export class Refusal extends Error {
  readonly status: number;
  readonly facts: object;
  readonly headers: HeaderMap;

  constructor(status: number, message: string, facts: object = {}, headers: HeaderMap = {}) {
    super(message);
    this.status = status;
    this.facts = facts;
    this.headers = headers;
  }
}

/** An answer without a body. */
export const emptyResponse = (status: number, headers: HeaderMap = {}) =>
  new Response(null, {status, headers: {...COMMON_HEADERS, ...headers}});

/** An answer with JSON. */
export const jsonResponse = (status: number, body: object, headers: HeaderMap = {}) =>
  new Response(JSON.stringify(body), {
    status,
    headers: {...COMMON_HEADERS, 'Content-Type': 'application/json; charset=utf-8', ...headers},
  });

/** The answer to a refused request. */
export const refusalResponse = ({status, message, facts, headers}: Refusal) =>
  jsonResponse(status, {message, ...facts}, headers);
