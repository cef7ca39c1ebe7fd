// Reads and decodes a photo in the page while the worker starts; the decoder has its own thread. The worker then gets the decoded frame.
import {imageWorker} from '../clients.js';
import {readBlob} from '../../jobs/read-blob.js';
import {decodeWithImageDecoder, hasImageDecoder, supportsArbitraryScale} from '../../jobs/decode/image-decoder.js';
import {runVerified} from '../../integrity/run-verified.js';
import type {jobs} from '../../jobs/jobs.js';
import type {DecodeInput} from '../../jobs/decode/decode-image.js';
import type {Input, JobOptions, Result} from '../client.js';

type Jobs = typeof jobs;

/** Reading a larger file would block the page. */
const MAX_BYTES = 10_000_000;
const prefetched = new WeakMap<Blob, Promise<ArrayBuffer>>();

/** Starts to read a possible photo before it is sniffed, if the worker is not started yet. */
export function prefetchBlob(blob: Blob): void {
  if (!hasImageDecoder || imageWorker.isStarted || blob.type !== 'image/jpeg' || blob.size > MAX_BYTES) return;
  const bytes = readBlob(blob);
  bytes.catch(() => {}); // The worker reports the error of the file.
  prefetched.set(blob, bytes);
  void supportsArbitraryScale();
}

/** Runs a job that decodes an image. Rejects like `imageWorker.run`. */
export async function runWithPredecoded<N extends 'renderPreview' | 'renderCrop' | 'renderAvatars'>(
  name: N,
  input: Input<Jobs[N]> & DecodeInput,
  options: JobOptions = {},
): Promise<Result<Jobs[N]>> {
  let predecoded = await predecode(input, options.signal);
  return runVerified(input.source, (source) => {
    const job = {...input, source, predecoded};
    predecoded = undefined; // A frame that was transferred cannot be transferred again.
    return imageWorker.run(name, job, options);
  });
}

/** The decoded frame of the photo that starts the worker, because then the page is faster than the worker. Otherwise `undefined`. */
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
