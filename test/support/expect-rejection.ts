/** Fails unless the promise is rejected; gives what it was rejected with. */
export async function rejectionOf(promise: Promise<unknown> | undefined): Promise<unknown> {
  let outcome: unknown;
  try {
    outcome = await promise;
  } catch (thrown) {
    return thrown;
  }
  throw new Error(`It should have failed, but gave ${JSON.stringify(outcome)}`);
}
