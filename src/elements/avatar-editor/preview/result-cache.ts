// Stages 4 and 5 in the background: keeps the finished file of what is framed now, so that its weight can be shown, a form
// can carry it, and Save has nothing left to do but send it.
import type {ReactiveControllerHost} from 'lit';
import {isAbort} from '../../../errors.js';
import {cropAndEncode} from '../../../flow.js';
import type {Crop, DecodedImage, EncodedImage, Output} from '../../../image/stages/types.js';
import type {OpenImage} from '../state/draft.js';
import {isSameCrop} from '../../../image/geometry/is-same-crop.js';

/** How long the framing has to rest before it is worth the work; as it was opened, it is at once. */
const DEBOUNCE_MS = 250;

interface EncodeJob {
  readonly image: DecodedImage;
  readonly crop: Crop;
  readonly output: string;
  readonly stop: AbortController;
  readonly result: Promise<EncodedImage>;
  /** Set once it is there. */
  encoded?: EncodedImage;
  /** Which share of an animation is there. */
  progress: number;
  /** Set where it could not be made. */
  failure?: unknown;
}

export class ResultCache {
  readonly #host: ReactiveControllerHost;
  #job?: EncodeJob;
  #debounce?: ReturnType<typeof setTimeout>;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** The finished file of this work, if it is there already. */
  peekResult(openImage: OpenImage, output: Partial<Output>): EncodedImage | undefined {
    return this.#jobFor(openImage, output)?.encoded;
  }

  /** Which share of the animation is ready while one is being written; nothing where it is a still. */
  progress(openImage: OpenImage, output: Partial<Output>): number | undefined {
    const moves = openImage.image.source.animated && outputFor(openImage, output).animation === 'keep';
    return moves ? (this.#jobFor(openImage, output)?.progress ?? 0) : undefined;
  }

  /** Why this work could not be finished, if so. */
  failure(openImage: OpenImage, output: Partial<Output>): unknown {
    return this.#jobFor(openImage, output)?.failure;
  }

  /** Finishes this work once the framing rests. */
  schedule(openImage: OpenImage, output: Partial<Output>): void {
    if (this.#jobFor(openImage, output)) return;
    clearTimeout(this.#debounce);
    const delayMs = openImage.history.past.length ? DEBOUNCE_MS : 0;
    this.#debounce = setTimeout(() => void this.getResult(openImage, output).catch(() => {}), delayMs);
  }

  /** The finished file of this work; a job that is under way is joined, any other one stopped. */
  getResult(openImage: OpenImage, output: Partial<Output>): Promise<EncodedImage> {
    const current = this.#jobFor(openImage, output);
    if (current && !current.failure) return current.result;
    this.stop();
    const stop = new AbortController();
    const {image, history} = openImage;
    const wanted = outputFor(openImage, output);
    const onProgress = (done: number, total: number) => {
      job.progress = done / total;
      if (this.#job === job) this.#host.requestUpdate();
    };
    const result = cropAndEncode(image, history.present, wanted, {signal: stop.signal, onProgress});
    const job: EncodeJob = {image, crop: history.present, output: JSON.stringify(wanted), stop, result, progress: 0};
    this.#job = job;
    result.then(
      (done) => {
        job.encoded = done;
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
    clearTimeout(this.#debounce);
    this.#job?.stop.abort();
    this.#job = undefined;
  }

  #jobFor(openImage: OpenImage, output: Partial<Output>): EncodeJob | undefined {
    const {image, history} = openImage;
    const job = this.#job;
    const wanted = JSON.stringify(outputFor(openImage, output));
    const same = job?.image === image && isSameCrop(job.crop, history.present) && job.output === wanted;
    return same ? job : undefined;
  }
}

function outputFor({dropAnimation}: OpenImage, output: Partial<Output>): Partial<Output> {
  return dropAnimation ? {...output, animation: 'first-frame'} : output;
}
