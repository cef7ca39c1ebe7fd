// Compares secrets in a time that tells nothing of them.

/** True where both texts are the same. Their hashes are compared, in full, so that the time depends on neither. */
export async function isSameSecret(given: string, expected: string): Promise<boolean> {
  const hash = async (text: string) =>
    new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  const [a, b] = [await hash(given), await hash(expected)];
  let difference = 0;
  for (const [index, byte] of a.entries()) difference |= byte ^ (b[index] ?? 0);
  return difference === 0;
}

const MIN_CHARS = 16;

/** An environment variable that is not set would let everyone in. @throws TypeError where a secret is missing or too short */
export function assertSecrets(secrets: readonly string[]): void {
  if (secrets.some((secret) => typeof secret !== 'string' || secret.length < MIN_CHARS))
    throw new TypeError(`Each secret needs at least ${MIN_CHARS} characters`);
}
