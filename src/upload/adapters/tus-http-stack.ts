// Makes tus-js-client send through `sendRequest`, so that timeouts, offline and aborts are the same errors as in the other adapters.
import {sendRequest, type HttpResponse} from '../http/xhr.js';
import type {TusHttpRequest, TusHttpResponse, TusHttpStack} from './tus-client.js';
import {assertOk} from '../http/response/parse-response.js';

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
    const response = await sendRequest({
      ...this.options,
      method: this.method,
      url: new URL(this.url, document.baseURI).href,
      headers: this.#headers,
      body: body ?? undefined,
      signal: this.#stop.signal,
      onProgress: body ? (loaded) => this.#onProgress?.(loaded) : undefined,
    });
    // An offset from another address is not the offset of this upload.
    if (response.redirected) assertOk(response);
    return {
      getStatus: () => response.status,
      getHeader: (name) => response.headers.get(name) ?? undefined,
      getBody: () => response.text,
      getUnderlyingObject: () => response,
    };
  }
}

export const tusHttpStack = (options: StackOptions): TusHttpStack => ({
  getName: () => 'avatar-elements',
  createRequest: (method, url) => new TusRequest(method, url, options),
});

/** The `HttpResponse` behind a response of this stack. */
export const toHttpResponse = (response: TusHttpResponse) => response.getUnderlyingObject() as HttpResponse;
