// Observes one request. Records it as lost if it was sent completely and got no definite response.
import {asUnconfirmed, lostResponse, recordLostResponse, type LostResponse} from '../lost-responses.js';
import {strongEtag} from './response-errors.js';
import type {HttpRequest, HttpResponse} from '../xhr.js';

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

  /**
   * Resolves with the same response or rejects with the same error, after recording it. An error of a save that may be stored has
   * `mayBeStored`.
   */
  async outcome(response: Promise<HttpResponse>): Promise<HttpResponse> {
    try {
      const {status} = await response;
      // A proxy responds with 502 and 504 even if the server behind it has stored the picture.
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
