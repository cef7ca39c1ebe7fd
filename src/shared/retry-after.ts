// The one reader of `Retry-After`, in responses and in the errors made of them, for uploads and directories.

/** How long a response asks to wait, in ms, from seconds or a date; `undefined` where it does not say. */
export function retryAfterMs(headers: {get(name: string): string | null}): number | undefined {
  const value = headers.get('retry-after');
  if (!value) return undefined;
  const ms = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - Date.now();
  return Number.isNaN(ms) ? undefined : Math.max(0, ms);
}

/** How long a response that became an error asks to wait, in ms; 0 where it does not say. */
export function requestedDelayMs({facts}: {readonly facts: object}): number {
  const {retryAfterMs: ms} = facts as {retryAfterMs?: number};
  return ms && ms > 0 ? ms : 0;
}
