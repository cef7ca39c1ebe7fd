// Stage 6 of 7 (upload) for Salesforce: the photo of a user profile in Connect REST, through the host's proxy.
import {AvatarError} from '../../errors.js';
import type {AvatarAdapter} from '../avatar-adapter.js';
import {httpAdapter, type HttpAdapterOptions} from './http-adapter.js';
import {parseStored} from '../http/response/parse-response.js';
import {parseJson} from '../http/response/response-errors.js';

/** Options of `salesforceAdapter`. */
export interface SalesforceAdapterOptions extends Pick<HttpAdapterOptions, 'headers' | 'credentials' | 'timeoutMs'> {
  /** The address of the host's proxy for Salesforce, which adds the token: `/salesforce/services/data/v62.0`. */
  readonly baseUrl: string;
  /**
   * The name of the form field that carries the photo.
   *
   * @default 'fileUpload'
   */
  readonly fieldName?: string;
  /**
   * Turns Salesforce's address of the photo into one that pages can load; without a Salesforce session its own shows a sign-in page.
   *
   * @default Salesforce's own address
   */
  pictureUrl?(largePhotoUrl: string, personId: string): string;
}

/** Salesforce accepts GIF, JPEG and PNG. */
const output = {type: 'image/jpeg'} as const;

/**
 * Saves pictures as photos of Salesforce users; the person's id is the user's.
 * @throws AvatarError, from its methods, with the code of the failure; the signal's reason after an abort
 * @example
 * import {salesforceAdapter} from 'avatar-elements/upload';
 *
 * document.querySelector('avatar-editor').adapter = salesforceAdapter({baseUrl: '/salesforce'});
 */
export function salesforceAdapter(options: SalesforceAdapterOptions): AvatarAdapter {
  const {baseUrl, fieldName = 'fileUpload', pictureUrl = (url: string) => url, ...http} = options;
  return httpAdapter({
    ...http,
    url: `${baseUrl}/connect/user-profiles/{personId}/photo`,
    fieldName,
    output,
    idempotencyHeader: false,
    versionHeader: false,
    parseResponse(response, {personId}) {
      const {largePhotoUrl, photoVersionId} = parseJson(response) ?? {};
      // The proxy may not pass Salesforce's answer on.
      if (typeof largePhotoUrl !== 'string') return parseStored(response);
      // Without a version the addresses are those of Salesforce's default picture: nothing was stored.
      if (typeof photoVersionId !== 'string') {
        throw new AvatarError('invalid-response', {status: response.status, reason: 'no-url'});
      }
      return {url: pictureUrl(largePhotoUrl, personId), version: photoVersionId};
    },
  });
}
