// Reads which version is stored when a person starts to edit, so that the first save of a page does not overwrite an unseen picture.
import {sendRequest, type HttpRequest} from './xhr.js';
import {strongEtag} from './response/response-errors.js';

/** The ETag, `null` if nothing is stored, `undefined` if the server does not tell. */
export async function fetchEtag(request: HttpRequest): Promise<string | null | undefined> {
  const response = await sendRequest(request);
  if (response.redirected) return undefined;
  if (response.status === 404 || response.status === 410) return null;
  return response.status === 200 || response.status === 204 ? strongEtag(response) : undefined;
}
