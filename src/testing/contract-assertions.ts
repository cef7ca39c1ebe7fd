// Assertions of the adapter contract: an error names the rule that is broken.

export function assert(condition: boolean, promise: string): asserts condition {
  if (!condition) throw new Error(`The adapter does not keep its contract: ${promise}`);
}

/** By name: the adapter may use another copy of the library. */
export function isAvatarError(thrown: unknown): boolean {
  const {name, code, facts} = Object(thrown) as Record<'name' | 'code' | 'facts', unknown>;
  return (
    (name === 'AvatarError' || name === 'FileRejectedError') &&
    typeof code === 'string' &&
    code !== 'unknown' &&
    typeof facts === 'object'
  );
}

export async function expectRejection(promise: Promise<unknown>, words: string): Promise<unknown> {
  const outcome = await promise.then(
    () => undefined,
    (reason: unknown) => ({reason}),
  );
  assert(outcome !== undefined, words);
  return outcome.reason;
}
