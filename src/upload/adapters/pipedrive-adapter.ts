// Stage 6 of 7 (upload) for Pipedrive: the picture of a person, through the host's proxy.
import type {AvatarAdapter, AvatarUpload} from '../avatar-adapter.js';
import {httpAdapter, type HttpAdapterOptions} from './http-adapter.js';
import {parseStored} from '../http/response/parse-response.js';
import {parseJson} from '../http/response/response-errors.js';

/** Options of `pipedriveAdapter`. */
export interface PipedriveAdapterOptions extends Pick<HttpAdapterOptions, 'headers' | 'credentials' | 'timeoutMs'> {
  /** The address of the host's proxy for Pipedrive, which adds the token: `/pipedrive/v1`. */
  readonly baseUrl: string;
}

interface Picture {
  readonly id?: number | string;
  readonly pictures?: Readonly<Record<string, string>>;
}

/** Pipedrive accepts GIF, JPEG and PNG. */
const output = {type: 'image/jpeg'} as const;

/** The picture is already cropped, so the crop fields cover all of it. */
async function fullCropFields({file}: AvatarUpload): Promise<Record<string, string>> {
  const bitmap = await createImageBitmap(file);
  const {width, height} = bitmap;
  bitmap.close();
  return {crop_x: '0', crop_y: '0', crop_width: String(width), crop_height: String(height)};
}

/**
 * Saves pictures of Pipedrive's persons (its API has no way to change a user's); the person's id is Pipedrive's.
 * @throws AvatarError, from its methods, with the code of the failure; the signal's reason after an abort
 * @example
 * import {pipedriveAdapter} from 'avatar-elements/upload';
 *
 * document.querySelector('avatar-editor').adapter = pipedriveAdapter({baseUrl: '/pipedrive/api/v1'});
 */
export function pipedriveAdapter({baseUrl, ...http}: PipedriveAdapterOptions): AvatarAdapter {
  return httpAdapter({
    ...http,
    url: `${baseUrl}/persons/{personId}/picture`,
    fieldName: 'file',
    fields: fullCropFields,
    output,
    idempotencyHeader: false,
    versionHeader: false,
    parseResponse(response) {
      const {data = {}} = (parseJson(response) ?? {}) as {data?: Picture | Record<string, Picture>};
      // The picture itself, or by its id: the documentation shows both.
      const picture = (data && 'pictures' in data ? data : Object.values(data ?? {})[0]) as Picture | undefined;
      const url = picture?.pictures?.['512'] ?? picture?.pictures?.['128'];
      const stored = parseStored(response); // Throws if `success` is false.
      return url ? {url, version: picture?.id === undefined ? undefined : String(picture.id)} : stored;
    },
  });
}
