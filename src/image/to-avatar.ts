// The whole pipeline in one call: a photo in, a finished avatar out, or one for each screen density.
import {assertValid} from './stages/check.js';
import {withDefaults, toNamedFile, keepsAnimation} from './stages/encode.js';
import {animationWorker} from './worker/animation-client.js';
import {defaultCrop, outputEdge, scaleForCrop} from './geometry/crop-geometry.js';
import {runVerified} from './integrity/run-verified.js';
import {prefetchBlob, runWithPredecoded} from './worker/start/prefetch.js';
import {faceFinder} from './face-finder.js';
import {toDecodable, type Decoders} from './heic.js';
import {orientedSize} from './geometry/orientation.js';
import {sniff} from './stages/sniff.js';
import type {Encoded} from './jobs/encode-canvas.js';
import type {AvatarFile, CheckedFile, Crop, Limits, Output} from './stages/types.js';

/** Options of `toAvatar`; those of `Output` too. */
export interface ToAvatarOptions extends Partial<Output> {
  /**
   * What to crop; `none` keeps the whole picture, and `sizePx` is its longest edge. `face` frames the face, where
   * `avatar-elements/faces` is imported; without a face it is the default.
   *
   * @default the largest square in the middle
   */
  readonly crop?: Crop | 'none' | 'face';
  /**
   * What the file may be.
   *
   * @default `defaultLimits`
   */
  readonly limits?: Partial<Limits>;
  /**
   * Decoders for types that the browser lacks.
   *
   * @default none
   */
  readonly decoders?: Decoders;
  /**
   * Aborts the job.
   *
   * @default none
   */
  readonly signal?: AbortSignal;
  /**
   * Called with the number of frames written so far, for animations.
   *
   * @default none
   */
  onProgress?(done: number, total: number): void;
}

/** Options of `toAvatars`. */
export interface ToAvatarsOptions extends ToAvatarOptions {
  /**
   * How many pixels of the result stand for one of `sizePx`, as in `srcset`.
   *
   * @default [1, 2]
   */
  readonly densities?: readonly number[];
}

/**
 * The whole pipeline: one finished file from a chosen one.
 * @param blob - The chosen file
 * @throws FileRejectedError with every broken limit, AvatarError, or the signal's reason
 * @example
 * import {toAvatar} from 'avatar-elements/image';
 *
 * const avatar = await toAvatar(photo, {sizePx: 256, type: 'image/jpeg'});
 * await send(avatar);
 */
export async function toAvatar(blob: Blob, options: ToAvatarOptions = {}): Promise<AvatarFile> {
  const [file] = await toAvatars(blob, {...options, densities: [1]});
  return file as AvatarFile;
}

/**
 * The same picture for screens of different densities, from one decode: `avatar.webp`, `avatar@2x.webp`, in the order of
 * `densities`. Every file has the whole byte budget.
 * @param blob - The chosen file
 * @throws FileRejectedError with every broken limit, AvatarError, or the signal's reason
 * @example
 * import {toAvatars} from 'avatar-elements/image';
 *
 * const [small, large] = await toAvatars(photo, {sizePx: 128, densities: [1, 2]});
 */
export async function toAvatars(blob: Blob, options: ToAvatarsOptions = {}): Promise<AvatarFile[]> {
  const {densities = [1, 2], signal} = options;
  signal?.throwIfAborted();
  prefetchBlob(blob);
  const limits = {animation: options.animation, ...options.limits};
  const checked = assertValid(await sniff(blob, options), limits);
  const source = await toDecodable(checked, options.decoders ?? {}, signal);
  const encoded = await encodeSizes(source, densities, options);
  return encoded.map(({blob, ...facts}, i) => Object.assign(toNamedFile(blob, densities[i]), facts));
}

async function encodeSizes(
  source: CheckedFile,
  densities: readonly number[],
  options: ToAvatarOptions,
): Promise<readonly Encoded[]> {
  const crop = (options.crop === 'face' ? await faceFinder?.findCrop(source, options) : options.crop) ?? defaultCrop();
  const output = withDefaults(options);
  const outputs = densities.map((density) => ({...output, sizePx: Math.round(output.sizePx * density)}));
  if (crop === 'none')
    return Promise.all(
      outputs.map((settings) =>
        runVerified(source, (file) => animationWorker.run('resizeWhole', {source: file, output: settings}, options)),
      ),
    );
  const size = orientedSize(source);
  const sizesPx = outputs.map((settings) => outputEdge(crop, size, settings));
  if (keepsAnimation(source, output)) {
    const animations = await Promise.all(
      sizesPx.map((sizePx) =>
        animationWorker.run('encodeAnimation', {source, crop, output: {...output, sizePx}}, options),
      ),
    );
    if (animations.every((animation) => animation !== undefined)) return animations;
  }
  const scale = scaleForCrop(crop, size, Math.max(...sizesPx));
  return runWithPredecoded('renderAvatars', {source, scale, size, crop, sizesPx, output}, options);
}
