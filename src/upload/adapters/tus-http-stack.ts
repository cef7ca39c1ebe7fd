// Lets tus-js-client send through our own `send`, so that stalls, offline and aborts are told as everywhere here.
import {send, type HttpAnswer} from '../http/xhr.js';
import type {TusHttpRequest, TusHttpResponse, TusHttpStack} from './tus-client.js';
import {assertAccepted} from '../http/parse-response.js';

interface StackOptions {
  readonly credentials?: 'same-origin' | 'include';
  readonly timeoutMs: number;
}

class TusRequest implements TusHttpRequest {
  readonly #headers: Record<string, string> = {};
  readonly #stop = new AbortController();
  #onProgress?: (sent: number) => void;

  constructor(
    readonly method: string,
    readonly url: string,
    readonly options: StackOptions,
  ) {}

  getMethod = () => this.method;
  getURL = () => this.url;
  getHeader = (name: string) => this.#headers[name];
  getUnderlyingObject = () => this;
  setHeader(name: string, value: string): void {
    this.#headers[name] = value;
  }
  setProgressHandler(handler: (sent: number) => void): void {
    this.#onProgress = handler;
  }
  async abort(): Promise<void> {
    this.#stop.abort();
  }

  async send(body?: Blob | null): Promise<TusHttpResponse> {
    const answer = await send({
      ...this.options,
      method: this.method,
      url: new URL(this.url, document.baseURI).href,
      headers: this.#headers,
      body: body ?? undefined,
      signal: this.#stop.signal,
      onProgress: body ? (loaded) => this.#onProgress?.(loaded) : undefined,
    });
    // Offsets of another address say nothing of this upload.
    if (answer.redirected) assertAccepted(answer);
    return {
      getStatus: () => answer.status,
      getHeader: (name) => answer.headers.get(name) ?? undefined,
      getBody: () => answer.text,
      getUnderlyingObject: () => answer,
    };
  }
}

export const tusHttpStack = (options: StackOptions): TusHttpStack => ({
  getName: () => 'avatar-elements',
  createRequest: (method, url) => new TusRequest(method, url, options),
});

/** The answer behind a response of this stack. */
export const answerOf = (response: TusHttpResponse) => response.getUnderlyingObject() as HttpAnswer;
