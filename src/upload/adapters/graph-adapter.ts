// Stage 6 of 7 (upload) for Microsoft 365: the photo of a user in Microsoft Graph, through the host's proxy.
import type {AvatarAdapter} from '../avatar-adapter.js';
import {httpAdapter, type HttpAdapterOptions} from './http-adapter.js';
import {DEFAULT_TIMEOUT_MS, sendRequest} from '../http/xhr.js';
import {parseJson} from '../http/response/response-errors.js';
import {expandTemplate} from '../http/uri-template.js';

/** Options of `graphAdapter`. */
export interface GraphAdapterOptions extends Pick<HttpAdapterOptions, 'headers' | 'credentials' | 'timeoutMs'> {
  /** The address of the host's proxy for Graph, which adds the token: `/graph/v1.0`. */
  readonly baseUrl: string;
  /**
   * The address from which pages load the photo, as a URI template. An `<img>` sends no token, so Graph's own address shows nothing.
   *
   * @default `{baseUrl}/users/{personId}/photo/$value`
   */
  readonly pictureUrl?: string;
}

/** Graph accepts only JPEG under 4 MB. */
const output = {type: 'image/jpeg', maxBytes: 4 * 1024 * 1024 - 1} as const;

/**
 * Saves pictures as photos of Microsoft 365 users; the person's id is Graph's.
 * @throws AvatarError, from its methods, with the code of the failure; the signal's reason after an abort
 * @example
 * import {graphAdapter} from 'avatar-elements/upload';
 *
 * document.querySelector('avatar-editor').adapter = graphAdapter({baseUrl: '/graph/v1.0'});
 */
export function graphAdapter(options: GraphAdapterOptions): AvatarAdapter {
  const {baseUrl, headers, credentials, timeoutMs = DEFAULT_TIMEOUT_MS} = options;
  const photo = `${baseUrl}/users/{personId}/photo`;
  const {pictureUrl = `${photo}/$value`} = options;

  /**
   * A new photo has the same address, so Graph's media ETag is its version. `undefined` if Graph sends none: the photo is stored anyway.
   */
  async function versionOf(personId: string, signal: AbortSignal): Promise<string | undefined> {
    const own = typeof headers === 'function' ? await headers({personId}) : headers;
    const request = {method: 'GET', url: expandTemplate(photo, personId), headers: own, credentials, timeoutMs, signal};
    const answer = await sendRequest(request).catch(() => undefined);
    const etag = answer && parseJson(answer)?.['@odata.mediaEtag'];
    return typeof etag === 'string' ? etag.replace(/^(?:W\/)?"?(.*?)"?$/, '$1') || undefined : undefined;
  }

  return httpAdapter({
    url: `${photo}/$value`,
    method: 'PUT',
    format: 'raw',
    headers,
    credentials,
    timeoutMs,
    output,
    idempotencyHeader: false,
    versionHeader: false,
    parseResponse: async (_, {personId}, {signal}) => {
      const version = await versionOf(personId, signal);
      signal.throwIfAborted();
      return {url: expandTemplate(pictureUrl, personId), version};
    },
  });
}
