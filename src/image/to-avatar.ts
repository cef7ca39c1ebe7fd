// The whole pipeline in one call: a photo in, a finished avatar out, or one for each screen density.
import {assertValid} from './stages/check.js';
import {withDefaults, toNamedFile, keepsAnimation} from './stages/encode.js';
import {animationWorker} from './worker/animation-client.js';
import {defaultCrop, scaleForCrop} from './geometry/crop-geometry.js';
import {prefetchBlob, runWithPredecoded} from './worker/start/prefetch.js';
import {toDecodable, type Decoders} from './heic.js';
import {orientedSize} from './geometry/orientation.js';
import {sniff} from './stages/sniff.js';
import type {CheckedFile, Crop, Limits, Output} from './stages/types.js';

export interface ToAvatarOptions extends Partial<Output> {
  /** What to crop: the largest square in the middle if left out; `none` keeps the whole picture, `sizePx` its longest edge. */
  readonly crop?: Crop | 'none';
  /** What the file may be; any picture within the default sizes if left out. */
  readonly limits?: Partial<Limits>;
  readonly decoders?: Decoders;
  readonly signal?: AbortSignal;
  onProgress?(done: number, total: number): void;
}

export interface ToAvatarsOptions extends ToAvatarOptions {
  /** How many pixels of the result stand for one of `sizePx`: 1 and 2 if left out, as in `srcset`. */
  readonly densities?: readonly number[];
}

/** One finished file. @throws FileRejectedError with every broken limit, AvatarError, or the signal's reason */
export async function toAvatar(blob: Blob, options: ToAvatarOptions = {}): Promise<File> {
  const [file] = await toAvatars(blob, {...options, densities: [1]});
  return file as File;
}

/**
 * The same picture for screens of different densities, from one decode: `avatar.webp`, `avatar@2x.webp`, in the order of
 * `densities`. Every file has the whole byte budget.
 * @throws FileRejectedError with every broken limit, AvatarError, or the signal's reason
 */
export async function toAvatars(blob: Blob, options: ToAvatarsOptions = {}): Promise<File[]> {
  const {densities = [1, 2], signal} = options;
  signal?.throwIfAborted();
  prefetchBlob(blob);
  const limits = {accept: ['image/*'], animation: options.animation, ...options.limits};
  const checked = assertValid(await sniff(blob, {signal}), limits);
  const source = await toDecodable(checked, options.decoders ?? {}, signal);
  const blobs = await encodeSizes(source, densities, options);
  return blobs.map((written, i) => toNamedFile(written, densities[i]));
}

async function encodeSizes(
  source: CheckedFile,
  densities: readonly number[],
  options: ToAvatarOptions,
): Promise<readonly Blob[]> {
  const {crop = defaultCrop(), signal, onProgress} = options;
  const output = withDefaults(options);
  const sizesPx = densities.map((density) => Math.round(output.sizePx * density));
  const outputs = sizesPx.map((sizePx) => ({...output, sizePx}));
  if (crop === 'none')
    return Promise.all(
      outputs.map((settings) => animationWorker.run('resizeWhole', {source, output: settings}, {signal})),
    );
  if (keepsAnimation(source, output)) {
    const animations = outputs.map((own) =>
      animationWorker.run('encodeAnimation', {source, crop, output: own}, {signal, onProgress}),
    );
    return (await Promise.all(animations)).map(({blob}) => blob);
  }
  const size = orientedSize(source);
  const scale = scaleForCrop(crop, size, Math.max(...sizesPx));
  return runWithPredecoded('renderAvatars', {source, scale, size, crop, sizesPx, output}, {signal, onProgress});
}
