// What is stored at an address now, asked when a person begins, so that the first save of a page overwrites nobody unseen.
import {send, type HttpRequest} from './xhr.js';
import {strongVersion} from './response-errors.js';

/** The ETag there, `null` where nothing is, nothing where the server does not say. */
export async function storedVersion(request: HttpRequest): Promise<string | null | undefined> {
  const answer = await send(request);
  if (answer.redirected) return undefined;
  if (answer.status === 404 || answer.status === 410) return null;
  return answer.status === 200 || answer.status === 204 ? strongVersion(answer) : undefined;
}
