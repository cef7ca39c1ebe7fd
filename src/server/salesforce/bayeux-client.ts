// The Bayeux protocol by long polling, as Salesforce speaks it (CometD). https://docs.cometd.org/current8/reference/#_bayeux,
// https://developer.salesforce.com/docs/atlas.en-us.api_streaming.meta/api_streaming/using_streaming_api_client_connection.htm
import type {FetchLike} from '../../people/directories/shared/http.js';
import {asObject, asObjectList, asText, type UnknownRecord} from '../../people/directories/shared/parse.js';
import {AvatarError} from '../../errors.js';
import {codeOfStatus} from '../../shared/http/status-code.js';
import {abortable} from '../../shared/timing/abort.js';

/** Longer than a server keeps an empty connect open: 110 s. */
const CONNECT_TIMEOUT_MS = 130_000;
const TIMEOUT_MS = 30_000;

/** A message or a request that the server refused. */
export class BayeuxRefusal extends Error {
  readonly status: number;
  /** What the server advises: `handshake` where only the session is gone. */
  readonly reconnect: string | undefined;

  constructor(status: number, text: string, reconnect?: string) {
    super(text);
    this.status = status;
    this.reconnect = reconnect;
  }

  toError(): AvatarError {
    const {status, message} = this;
    const code = codeOfStatus(status);
    return new AvatarError(code, {status, ...(code === 'request-rejected' && {message})}, {cause: this});
  }
}

/** Options of `BayeuxClient`. */
export interface BayeuxOptions {
  readonly url: string;
  readonly token: string;
  readonly fetch: FetchLike;
  readonly signal: AbortSignal;
}

/** One session: `handshake`, `subscribe`, then `connect` again and again. All methods throw a `BayeuxRefusal`, an `AvatarError`, or the signal's reason. */
export class BayeuxClient {
  readonly #options: BayeuxOptions;
  /** A session belongs to a cookie. */
  readonly #cookies = new Map<string, string>();
  #clientId?: unknown;

  constructor(options: BayeuxOptions) {
    this.#options = options;
  }

  async handshake(): Promise<void> {
    const {clientId} = await this.#ask({
      channel: '/meta/handshake',
      version: '1.0',
      minimumVersion: '1.0',
      supportedConnectionTypes: ['long-polling'],
      ext: {replay: true},
    });
    this.#clientId = clientId;
  }

  /** `replayFrom`: the id of the last event that was taken, -1 for new events only. */
  async subscribe(channel: string, replayFrom: number): Promise<void> {
    await this.#ask({channel: '/meta/subscribe', subscription: channel, ext: {replay: {[channel]: replayFrom}}});
  }

  /** The events that came, and the wait before the next connect, in ms. Without events it takes up to two minutes. */
  async connect(): Promise<{events: readonly UnknownRecord[]; waitMs: number}> {
    const messages = await this.#post({channel: '/meta/connect', connectionType: 'long-polling'}, CONNECT_TIMEOUT_MS);
    const {advice} = answerTo('/meta/connect', messages);
    const events = messages.filter(({channel}) => !asText(channel)?.startsWith('/meta/'));
    return {events, waitMs: Number(asObject(advice)['interval'] ?? 0) || 0};
  }

  async #ask(message: {readonly channel: string} & UnknownRecord): Promise<UnknownRecord> {
    return answerTo(message.channel, await this.#post(message, TIMEOUT_MS));
  }

  async #post(message: UnknownRecord, timeoutMs: number): Promise<readonly UnknownRecord[]> {
    const {url, token, fetch, signal} = this.#options;
    const late = new AbortController();
    const timer = setTimeout(() => late.abort(new AvatarError('timed-out', {timeoutMs})), timeoutMs);
    const ended = AbortSignal.any([signal, late.signal]);
    const headers = {
      'Content-Type': 'application/json',
      Authorization: `Bearer ${token}`,
      ...(this.#cookies.size && {Cookie: [...this.#cookies].map((pair) => pair.join('=')).join('; ')}),
    };
    const body = JSON.stringify([{...message, clientId: this.#clientId}]);
    const work = async () => {
      const response = await fetch(url, {method: 'POST', headers, body, signal: ended});
      const {status} = response;
      this.#keepCookies(response);
      if (!response.ok) throw new BayeuxRefusal(status, await response.text());
      return asObjectList(await response.json());
    };
    try {
      return await abortable(work(), ended);
    } catch (cause) {
      if (ended.aborted || cause instanceof BayeuxRefusal) throw cause;
      throw cause instanceof SyntaxError
        ? new AvatarError('invalid-response', {status: 200, reason: 'not-json'}, {cause})
        : new AvatarError('network-error', {}, {cause});
    } finally {
      clearTimeout(timer);
    }
  }

  #keepCookies({headers}: Response): void {
    for (const cookie of headers.getSetCookie()) {
      const [, name, value] = /^([^=;]+)=([^;]*)/.exec(cookie) ?? [];
      if (name !== undefined && value !== undefined) this.#cookies.set(name.trim(), value);
    }
  }
}

/** The answer on the channel of the request. @throws BayeuxRefusal where it is missing or says that there was an error */
function answerTo(channel: string, messages: readonly UnknownRecord[]): UnknownRecord {
  const answer = messages.find((message) => message['channel'] === channel) ?? {};
  if (answer['successful'] === true) return answer;
  // A refused handshake has its reason elsewhere.
  const reason = asText(asObject(asObject(answer['ext'])['sfdc'])['failureReason']);
  const text = reason ?? asText(answer['error']) ?? 'The answer is missing.';
  throw new BayeuxRefusal(
    Number(/^\d{3}/.exec(text)?.[0] ?? 500),
    text,
    asText(asObject(answer['advice'])['reconnect']),
  );
}
