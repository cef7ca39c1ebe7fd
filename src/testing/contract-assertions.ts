// How a case of the adapter contract says which promise is not kept.

export function assert(condition: boolean, promise: string): asserts condition {
  if (!condition) throw new Error(`The adapter does not keep its contract: ${promise}`);
}

export async function expectRejection(promise: Promise<unknown>, words: string): Promise<unknown> {
  const outcome = await promise.then(
    () => undefined,
    (reason: unknown) => ({reason}),
  );
  assert(outcome !== undefined, words);
  return outcome.reason;
}
