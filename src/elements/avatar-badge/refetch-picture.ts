// Fetches a picture again that changed at the same URL: the browser would show the cached one.

import {requestAttributes} from '../../shared/pictures/picture-request.js';

/** What has not arrived by then is given up: the badge goes on showing what it has. */
const TIMEOUT_MS = 30_000;

const fetched = new WeakMap<object, Promise<Blob | undefined>>();

/** The picture as it is on the server now, fetched once for all badges. `onPicture` is not called if scripts may not read it (CORS). */
export async function refetchPicture(
  cacheKey: object,
  url: string,
  badge: Element,
  onPicture: (picture: Blob) => void,
): Promise<void> {
  let request = fetched.get(cacheKey);
  if (!request) fetched.set(cacheKey, (request = fetchPicture(url, badge).catch(() => undefined)));
  const picture = await request;
  if (picture) onPicture(picture);
}

async function fetchPicture(url: string, badge: Element): Promise<Blob | undefined> {
  const {crossorigin, referrerpolicy} = requestAttributes(badge);
  const credentials = crossorigin === 'use-credentials' ? 'include' : undefined;
  const referrerPolicy = referrerpolicy as ReferrerPolicy | undefined;
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  const answer = await fetch(url, {cache: 'reload', credentials, referrerPolicy, signal});
  return answer.ok ? answer.blob() : undefined;
}
