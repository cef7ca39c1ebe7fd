// A photo's way into the worker. While the worker starts, the page itself reads the file and has its decoder at work, on a
// thread of its own; the worker gets the frame it leaves.
import {imageWorker} from '../clients.js';
import {readBlob} from '../../jobs/read-blob.js';
import {decodeWithImageDecoder, hasImageDecoder, supportsArbitraryScale} from '../../jobs/image-decoder.js';
import type {jobs} from '../../jobs/jobs.js';
import type {DecodeInput} from '../../jobs/decode-image.js';
import type {Input, JobOptions, Result} from '../client.js';

type Jobs = typeof jobs;

/** Taking in the bytes of a larger file would hold up the page. */
const MAX_BYTES = 10_000_000;
const prefetched = new WeakMap<Blob, Promise<ArrayBuffer>>();

/** Begins to read what may be a photo and is about to be sniffed, where no worker is there yet to read it. */
export function prefetchBlob(blob: Blob): void {
  if (!hasImageDecoder || imageWorker.isStarted || blob.type !== 'image/jpeg' || blob.size > MAX_BYTES) return;
  const bytes = readBlob(blob);
  bytes.catch(() => {}); // The worker finds out what is wrong with the file.
  prefetched.set(blob, bytes);
  void supportsArbitraryScale();
}

/** Runs a job that opens a picture. Rejects as `imageWorker.run` does. */
export async function runWithPredecoded<N extends 'renderPreview' | 'renderCrop' | 'renderAvatars'>(
  name: N,
  input: Input<Jobs[N]> & DecodeInput,
  options: JobOptions = {},
): Promise<Result<Jobs[N]>> {
  return imageWorker.run(name, {...input, predecoded: await predecode(input, options.signal)}, options);
}

/** The frame, where the page is quicker than the worker: of the photo that starts it. */
async function predecode({source, scale}: DecodeInput, signal?: AbortSignal): Promise<VideoFrame | undefined> {
  const bytes = imageWorker.isStarted ? undefined : prefetched.get(source.blob);
  prefetched.delete(source.blob);
  imageWorker.start();
  if (!bytes || source.type !== 'image/jpeg') return undefined;
  void imageWorker.run('warmUp', undefined).catch(() => {});
  try {
    const frame = await decodeWithImageDecoder(source, scale, {signal, bytes});
    if (signal?.aborted) frame.close();
    return frame;
  } catch {
    return undefined;
  }
}
