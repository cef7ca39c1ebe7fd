// Inflates and deflates the picture data of a PNG with the browser's own streams.
import type {Bytes} from './concat.js';

const HEADER_BYTES = 2;
const CHECKSUM_BYTES = 4;

/** Examines a part of the inflated bytes; `at` is its position. */
export type CheckPart = (part: Uint8Array, at: number) => boolean;

/**
 * `complete` if the data gives at least this many bytes, `damaged` if the check fails for one of their parts. If only its checksum is
 * wrong or missing, the bytes themselves; `undefined` if there are fewer.
 */
export async function inflatePicture(
  data: readonly Bytes[],
  byteCount: number,
  isValid: CheckPart,
): Promise<'complete' | 'damaged' | Bytes | undefined> {
  const whole = new Blob([...data]);
  const counted = await count(whole, isValid);
  if (counted.bytes >= byteCount) return counted.isValid ? 'complete' : 'damaged';
  for (const raw of [whole.slice(HEADER_BYTES, -CHECKSUM_BYTES), whole.slice(HEADER_BYTES)]) {
    const bytes = await inflateRaw(raw);
    if (bytes && bytes.length >= byteCount) return bytes;
  }
  return undefined;
}

export async function compress(bytes: Bytes): Promise<Bytes> {
  return read(new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate')));
}

/** Counts and checks without keeping the bytes. 0 if the stream is damaged or has no end. */
async function count(data: Blob, check: CheckPart): Promise<{bytes: number; isValid: boolean}> {
  let bytes = 0;
  let isValid = true;
  try {
    const reader = data.stream().pipeThrough(new DecompressionStream('deflate')).getReader();
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      isValid &&= check(part.value, bytes);
      bytes += part.value.length;
    }
    return {bytes, isValid};
  } catch {
    return {bytes: 0, isValid: false};
  }
}

async function inflateRaw(data: Blob): Promise<Bytes | undefined> {
  try {
    return await read(data.stream().pipeThrough(new DecompressionStream('deflate-raw')));
  } catch {
    return undefined;
  }
}

const read = async (stream: ReadableStream<Uint8Array<ArrayBuffer>>): Promise<Bytes> =>
  new Uint8Array(await new Response(stream).arrayBuffer());
