// Stages 4 and 5 in the background: caches the encoded file of the current crop. Its size is shown, a form submits it and
// Save sends it.
import type {ReactiveControllerHost} from 'lit';
import {isAbortError} from '../../../errors.js';
import {cropAndEncode} from '../../../flow.js';
import type {Crop, DecodedImage, EncodedImage, Output} from '../../../image/stages/types.js';
import {keepsAnimation, withDefaults} from '../../../image/stages/encode.js';
import type {OpenImage} from '../state/draft.js';
import {isSameCrop} from '../../../image/geometry/is-same-crop.js';

/** Delay after a crop change. The initial crop is encoded at once. */
const DEBOUNCE_MS = 100;

interface EncodeJob {
  readonly image: DecodedImage;
  readonly crop: Crop;
  readonly output: string;
  readonly stop: AbortController;
  readonly result: Promise<EncodedImage>;
  /** The result, once it is encoded. */
  encoded?: EncodedImage;
  /** Encoded share of an animation, 0 to 1. */
  progress: number;
  /** The error, if encoding failed. */
  failure?: unknown;
}

export class ResultCache {
  readonly #host: ReactiveControllerHost;
  #job?: EncodeJob;
  #debounce?: ReturnType<typeof setTimeout>;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** The encoded file of this crop, if it is ready. */
  peekResult(openImage: OpenImage, output: Partial<Output>): EncodedImage | undefined {
    return this.#jobFor(openImage, output)?.encoded;
  }

  /** Encoded share of an animation, 0 to 1; `undefined` for a still picture, and if encoding failed. */
  progress(openImage: OpenImage, output: Partial<Output>): number | undefined {
    const moves = keepsAnimation(openImage.image.source, withDefaults(outputFor(openImage, output)));
    const job = this.#jobFor(openImage, output);
    return moves && !job?.failure ? (job?.progress ?? 0) : undefined;
  }

  /** The error of this crop, if encoding failed. */
  failure(openImage: OpenImage, output: Partial<Output>): unknown {
    return this.#jobFor(openImage, output)?.failure;
  }

  /** True once the file is decoded for the result of this crop, or if that has failed: Save does not need the decoder any more. */
  hasDecoded(image: DecodedImage, crop: Crop): boolean {
    const job = this.#job;
    if (job?.image !== image || !isSameCrop(job.crop, crop)) return false;
    return Boolean(job.encoded ?? job.failure) || job.progress > 0;
  }

  /** Encodes this crop after the debounce delay. */
  schedule(openImage: OpenImage, output: Partial<Output>): void {
    if (this.#jobFor(openImage, output)) return;
    clearTimeout(this.#debounce);
    const delayMs = openImage.history.past.length ? DEBOUNCE_MS : 0;
    this.#debounce = setTimeout(() => void this.getResult(openImage, output).catch(() => {}), delayMs);
  }

  /** The encoded file of this crop. Joins a running job for the same crop; stops any other job. */
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
        if (!isAbortError(failure)) job.failure = failure;
        this.#host.requestUpdate();
      },
    );
    return result;
  }

  /** Aborts the running job and drops the result. */
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
