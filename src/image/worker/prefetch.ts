// A photo's way into the worker. While the worker starts, the page itself reads the file and has its decoder at work, on a
// thread of its own; the worker gets the frame it leaves.
import {core} from './clients.js';
import {read} from '../jobs/read-blob.js';
import {decodeFrame, hasFrameDecoder, scalesEverything} from '../jobs/image-decoder.js';
import type {jobs} from '../jobs/jobs.js';
import type {OpenInput} from '../jobs/decode-image.js';
import type {Input, JobOptions, Result} from './client.js';

type Jobs = typeof jobs;

/** Taking in the bytes of a larger file would hold up the page. */
const maxBytes = 10_000_000;
const ahead = new WeakMap<Blob, Promise<ArrayBuffer>>();

/** Begins to read what may be a photo and is about to be sniffed, where no worker is there yet to read it. */
export function readAhead(blob: Blob): void {
  if (!hasFrameDecoder || core.isStarted || blob.type !== 'image/jpeg' || blob.size > maxBytes) return;
  const bytes = read(blob);
  bytes.catch(() => {}); // The worker finds out what is wrong with the file.
  ahead.set(blob, bytes);
  void scalesEverything();
}

/** Runs a job that opens a picture. Rejects as `core.run` does. */
export async function runOpening<N extends 'view' | 'cut' | 'avatars'>(
  name: N,
  input: Input<Jobs[N]> & OpenInput,
  options: JobOptions = {},
): Promise<Result<Jobs[N]>> {
  return core.run(name, {...input, opened: await openAhead(input, options.signal)}, options);
}

/** The frame, where the page is quicker than the worker: of the photo that starts it. */
async function openAhead({source, scale}: OpenInput, signal?: AbortSignal): Promise<VideoFrame | undefined> {
  const bytes = core.isStarted ? undefined : ahead.get(source.blob);
  ahead.delete(source.blob);
  core.start();
  if (!bytes || source.type !== 'image/jpeg') return undefined;
  void core.run('practise', undefined).catch(() => {});
  try {
    const frame = await decodeFrame(source, scale, {signal, bytes});
    if (signal?.aborted) frame.close();
    return frame;
  } catch {
    return undefined;
  }
}
