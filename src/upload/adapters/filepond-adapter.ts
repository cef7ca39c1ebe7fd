// Stage 6 of 7 (upload) for a server written for FilePond: it responds to an upload with an id in plain text.
import {AvatarError} from '../../errors.js';
import type {AvatarAdapter} from '../avatar-adapter.js';
import {httpAdapter, type HttpAdapterOptions} from './http-adapter.js';
import {csrfHeaders} from '../http/csrf.js';
import {DEFAULT_TIMEOUT_MS, sendRequest} from '../http/xhr.js';
import {assertOk, parseStored} from '../http/response/parse-response.js';
import {assertAccepted} from '../http/response/refusal.js';
import {expandTemplate} from '../http/uri-template.js';

/** Options of `filePondAdapter`. */
export interface FilePondAdapterOptions extends Pick<HttpAdapterOptions, 'credentials' | 'csrf' | 'timeoutMs'> {
  /** FilePond's `server`: pictures are processed with POST and reverted with DELETE here. */
  readonly url: string;
  /**
   * The name of the form field that carries the picture.
   *
   * @default 'filepond'
   */
  readonly fieldName?: string;
  /**
   * The address from which pages load the picture with an id.
   *
   * @default `{url}?load={id}`
   */
  pictureUrl?(id: string, personId: string): string;
}

/** One line that is neither JSON nor markup. */
const PLAIN_ID = /^[^{[<\s].*$/;

/**
 * Saves pictures to a FilePond server. The id it answers is the picture's version, and what is needed to remove it.
 * @throws AvatarError, from its methods, with the code of the failure; the signal's reason after an abort
 * @example
 * import {filePondAdapter} from 'avatar-elements/upload';
 *
 * document.querySelector('avatar-editor').adapter = filePondAdapter({url: '/filepond'});
 */
export function filePondAdapter(options: FilePondAdapterOptions): AvatarAdapter {
  const {url, fieldName = 'filepond', credentials, csrf, timeoutMs = DEFAULT_TIMEOUT_MS} = options;
  const load = (id: string, personId: string) => `${expandTemplate(url, personId)}?load=${encodeURIComponent(id)}`;
  const {pictureUrl = load} = options;
  const removed = new Set<string>();
  const latest = new Map<string, string>();

  const {upload} = httpAdapter({
    url,
    fieldName,
    credentials,
    csrf,
    timeoutMs,
    versionHeader: false,
    parseResponse(response, {personId}) {
      const id = response.text.trim();
      assertAccepted(response);
      // A server that was changed may respond with JSON or with nothing.
      if (!PLAIN_ID.test(id)) return parseStored(response);
      latest.set(String(personId), id);
      return {url: pictureUrl(id, personId), version: id};
    },
  });

  return {
    endpoint: url,
    upload,
    async remove({personId, expectedVersion}, {signal}) {
      const id = expectedVersion ?? latest.get(String(personId));
      if (id === undefined) throw new AvatarError('remove-unsupported', {});
      if (removed.has(id)) return;
      const endpoint = expandTemplate(url, personId);
      const headers = csrfHeaders(csrf, endpoint);
      const answer = await sendRequest({
        method: 'DELETE',
        url: endpoint,
        headers,
        body: id,
        credentials,
        timeoutMs,
        signal,
      });
      if (answer.redirected || answer.status !== 404) {
        assertOk(answer);
        assertAccepted(answer);
      }
      removed.add(id);
    },
  };
}
