// Numbers and texts as bytes, to write files of any format in a test.
export const ascii = (text: string) => Array.from(text, (letter) => letter.charCodeAt(0));
export const u16be = (value: number) => [(value >>> 8) & 255, value & 255];
export const u32be = (value: number) => [...u16be(value >>> 16), ...u16be(value & 65_535)];
export const u16le = (value: number) => u16be(value).reverse();
export const u32le = (value: number) => u32be(value).reverse();
export const bytesOf = async (blob: Blob) => new Uint8Array(await blob.arrayBuffer());

/** A Blob of one part: Firefox does not decode a JPEG in a Blob of several parts. */
export async function joined(parts: readonly (Iterable<number> | Blob)[], type = ''): Promise<Blob> {
  const blobs = parts.map((part) => (part instanceof Blob ? part : new Blob([Uint8Array.from(part)])));
  return new Blob([await new Blob(blobs).arrayBuffer()], {type});
}
