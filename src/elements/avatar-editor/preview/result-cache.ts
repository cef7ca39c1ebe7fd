// Stages 4 and 5 in the background: keeps the finished file of what is framed now, so that its weight can be shown, a form
// can carry it, and Save has nothing left to do but send it.
import type {ReactiveControllerHost} from 'lit';
import {isAbort} from '../../../errors.js';
import {cropAndEncode} from '../../../flow.js';
import type {Crop, DecodedImage, EncodedImage, Output} from '../../../image/stages/types.js';
import type {Work} from '../state/draft.js';
import {sameCrop} from '../../../image/geometry/is-same-crop.js';

/** How long the framing has to rest before it is worth the work; as it was opened, it is at once. */
const restMs = 250;

interface Job {
  readonly image: DecodedImage;
  readonly crop: Crop;
  readonly output: string;
  readonly stop: AbortController;
  readonly result: Promise<EncodedImage>;
  /** Set once it is there. */
  done?: EncodedImage;
  /** Which share of an animation is there. */
  share: number;
  /** Set where it could not be made. */
  failure?: unknown;
}

export class Finisher {
  readonly #host: ReactiveControllerHost;
  #job?: Job;
  #resting?: ReturnType<typeof setTimeout>;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** The finished file of this work, if it is there already. */
  finished(work: Work, output: Partial<Output>): EncodedImage | undefined {
    return this.#current(work, output)?.done;
  }

  /** Which share of the animation is ready while one is being written; nothing where it is a still. */
  share(work: Work, output: Partial<Output>): number | undefined {
    const moves = work.image.source.animated && outputFor(work, output).animation === 'keep';
    return moves ? (this.#current(work, output)?.share ?? 0) : undefined;
  }

  /** Why this work could not be finished, if so. */
  failure(work: Work, output: Partial<Output>): unknown {
    return this.#current(work, output)?.failure;
  }

  /** Finishes this work once the framing rests. */
  prepare(work: Work, output: Partial<Output>): void {
    if (this.#current(work, output)) return;
    clearTimeout(this.#resting);
    const wait = work.frames.past.length ? restMs : 0;
    this.#resting = setTimeout(() => void this.finish(work, output).catch(() => {}), wait);
  }

  /** The finished file of this work; a job that is under way is joined, any other one stopped. */
  finish(work: Work, output: Partial<Output>): Promise<EncodedImage> {
    const current = this.#current(work, output);
    if (current && !current.failure) return current.result;
    this.stop();
    const stop = new AbortController();
    const {image, frames} = work;
    const wished = outputFor(work, output);
    const onProgress = (done: number, total: number) => {
      job.share = done / total;
      if (this.#job === job) this.#host.requestUpdate();
    };
    const result = cropAndEncode(image, frames.present, wished, {signal: stop.signal, onProgress});
    const job: Job = {image, crop: frames.present, output: JSON.stringify(wished), stop, result, share: 0};
    this.#job = job;
    result.then(
      (done) => {
        job.done = done;
        this.#host.requestUpdate();
      },
      (failure: unknown) => {
        if (!isAbort(failure)) job.failure = failure;
        this.#host.requestUpdate();
      },
    );
    return result;
  }

  /** Gives up what is under way and forgets what is finished. */
  stop(): void {
    clearTimeout(this.#resting);
    this.#job?.stop.abort();
    this.#job = undefined;
  }

  #current(work: Work, output: Partial<Output>): Job | undefined {
    const {image, frames} = work;
    const job = this.#job;
    const wished = JSON.stringify(outputFor(work, output));
    const same = job?.image === image && sameCrop(job.crop, frames.present) && job.output === wished;
    return same ? job : undefined;
  }
}

function outputFor({still}: Work, output: Partial<Output>): Partial<Output> {
  return still ? {...output, animation: 'first-frame'} : output;
}
