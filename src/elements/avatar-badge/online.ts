// Calls back once the network is there again. One listener on the window, and none while nobody waits.

const waiting = new Set<() => void>();

/** Calls `retry` the next time the browser goes online. */
export function whenOnline(retry: () => void): void {
  if (!waiting.size) addEventListener('online', wake, {once: true});
  waiting.add(retry);
}

/** Forgets what was asked of `whenOnline`. */
export function forgetOnline(retry: () => void): void {
  if (waiting.delete(retry) && !waiting.size) removeEventListener('online', wake);
}

function wake(): void {
  const retries = [...waiting];
  waiting.clear();
  for (const retry of retries) retry();
}
