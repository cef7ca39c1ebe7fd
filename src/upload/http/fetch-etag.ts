// What is stored at an address now, asked when a person begins, so that the first save of a page overwrites nobody unseen.
import {sendRequest, type HttpRequest} from './xhr.js';
import {strongEtag} from './response-errors.js';

/** The ETag there, `null` where nothing is, nothing where the server does not say. */
export async function fetchEtag(request: HttpRequest): Promise<string | null | undefined> {
  const response = await sendRequest(request);
  if (response.redirected) return undefined;
  if (response.status === 404 || response.status === 410) return null;
  return response.status === 200 || response.status === 204 ? strongEtag(response) : undefined;
}
