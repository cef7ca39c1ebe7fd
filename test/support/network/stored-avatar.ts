// What the people server has stored.

/** The address and the version of the person's picture; `null` where there is none. */
export async function storedAvatar(personId: string): Promise<{url: string; version: string} | null> {
  const response = await fetch(`/api/people/${personId}/avatar`, {cache: 'no-store'});
  return response.ok ? ((await response.json()) as {url: string; version: string}) : null;
}
