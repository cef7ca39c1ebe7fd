// Fetches a picture again that changed at the same URL: the browser would show the cached one.

const fetched = new WeakMap<object, Promise<Blob | undefined>>();

/** The picture as it is on the server now, fetched once for all badges; `undefined` if scripts may not read it (CORS). */
export function refetchPicture(cacheKey: object, url: string): Promise<Blob | undefined> {
  let picture = fetched.get(cacheKey);
  if (!picture) fetched.set(cacheKey, (picture = fetchPicture(url)));
  return picture;
}

async function fetchPicture(url: string): Promise<Blob | undefined> {
  try {
    const answer = await fetch(url, {cache: 'reload'});
    return answer.ok ? await answer.blob() : undefined;
  } catch {
    return undefined;
  }
}
