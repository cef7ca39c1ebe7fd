// Reads `Retry-After`, from responses and from errors, for uploads and directories.

/** The wait that a response asks for, in ms, from seconds or a date; `undefined` if it has none. */
export function retryAfterMs(headers: {get(name: string): string | null}): number | undefined {
  const value = headers.get('retry-after');
  if (!value) return undefined;
  const ms = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - Date.now();
  return Number.isNaN(ms) ? undefined : Math.max(0, ms);
}

/** The wait in the data of an error, in ms; 0 if it has none. */
export function requestedDelayMs({facts}: {readonly facts: object}): number {
  const {retryAfterMs: ms} = facts as {retryAfterMs?: number};
  return ms && ms > 0 ? ms : 0;
}
