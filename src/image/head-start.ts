// A photo's way into the worker. While the worker starts, the page's own decoder is at work, on a thread of its own, and the
// worker gets the frame it leaves.
import {core} from './core.js';
import {decodeFrame, hasFrameDecoder} from './work/decode-frame.js';
import type {jobs} from './work/jobs.js';
import type {OpenInput} from './work/open-picture.js';
import type {Input, JobOptions, Result} from './worker-client.js';

type Jobs = typeof jobs;

/** Runs a job that opens a picture. Rejects as `core.run` does. */
export async function runOpening<N extends 'view' | 'cut' | 'avatars'>(
  name: N,
  input: Input<Jobs[N]> & OpenInput,
  options: JobOptions = {},
): Promise<Result<Jobs[N]>> {
  return core.run(name, {...input, opened: await openAhead(input, options.signal)}, options);
}

/** Taking in the bytes of a larger file would hold up the page. */
const maxBytes = 10_000_000;
let busy = false;

/** The frame, where the page is quicker than the worker; for one photo at a time, as the worker does it. */
async function openAhead({source, scale}: OpenInput, signal?: AbortSignal): Promise<VideoFrame | undefined> {
  core.start();
  const {type, blob} = source;
  const isQuick = hasFrameDecoder && type === 'image/jpeg' && blob.size <= maxBytes;
  if (!isQuick || busy || !core.isStarting) return undefined;
  busy = true;
  void core.run('practise', undefined).catch(() => {});
  try {
    const frame = await decodeFrame(source, scale, signal);
    if (signal?.aborted) frame.close();
    return frame;
  } catch {
    return undefined; // The worker finds out what is wrong with the file.
  } finally {
    busy = false;
  }
}
