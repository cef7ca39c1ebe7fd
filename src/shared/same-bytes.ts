/** True if two blobs hold the same bytes; their types do not matter. */
export async function sameBytes(one: Blob, other: Blob): Promise<boolean> {
  if (one.size !== other.size) return false;
  const [a, b] = await Promise.all([one, other].map(async (blob) => new Uint8Array(await blob.arrayBuffer())));
  return a !== undefined && b !== undefined && a.every((byte, i) => byte === b[i]);
}
