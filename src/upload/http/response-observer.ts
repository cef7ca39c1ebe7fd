// Observes one request, and records it as lost if it was sent whole and never answered with a yes or a no.
import {asUnconfirmed, lostResponse, recordLostResponse, type LostResponse} from './lost-responses.js';
import {strongEtag} from './response-errors.js';
import type {HttpRequest, HttpResponse} from './xhr.js';

export class ResponseObserver {
  readonly #key: string | undefined;
  #isSent = false;
  #lost: LostResponse = {};

  /** The listeners of the request. */
  readonly listeners: Pick<HttpRequest, 'onSent' | 'onHeaders'> = {
    onSent: () => (this.#isSent = true),
    onHeaders: (headers, status) => {
      if (status < 300) this.#lost = {version: strongEtag({headers}), location: headers.get('location') ?? undefined};
    },
  };

  /** `key`: the idempotency key of the request. */
  constructor(key: string | undefined) {
    this.#key = key;
  }

  /** The same response or error, after it is recorded. An error of a request that may be stored already says so. */
  async outcome(response: Promise<HttpResponse>): Promise<HttpResponse> {
    try {
      const {status} = await response;
      // A proxy answers 502 and 504 also when the server behind it was done.
      this.#isSent = status < 300 || (status >= 500 && status !== 503);
      this.#record();
      return await response;
    } catch (thrown) {
      this.#record();
      throw lostResponse(this.#key) ? asUnconfirmed(thrown) : thrown;
    }
  }

  #record(): void {
    if (this.#isSent) recordLostResponse(this.#key, this.#lost);
  }
}
