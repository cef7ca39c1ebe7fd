// The whole pipeline in one call, for those who want only this: a photo in, a finished avatar out, or one for every screen.
import {acceptFile} from './stages/check.js';
import {fullOutput, named, staysAnimated} from './stages/encode.js';
import {extras} from './worker/animation-client.js';
import {centredCrop, scaleFor} from './geometry/crop-geometry.js';
import {readAhead, runOpening} from './worker/prefetch.js';
import {inOpenableType, type Decoders} from './heic.js';
import {uprightSize} from './geometry/orientation.js';
import {sniff} from './stages/sniff.js';
import type {CheckedFile, Crop, Limits, Output} from './stages/types.js';

export interface ToAvatarOptions extends Partial<Output> {
  /** What to frame, the largest square in the middle if left out; `off` keeps the whole picture, `sizePx` its longest edge. */
  readonly crop?: Crop | 'off';
  /** What the file may be; any picture within the default sizes if left out. */
  readonly limits?: Partial<Limits>;
  readonly decoders?: Decoders;
  readonly signal?: AbortSignal;
  onProgress?(done: number, total: number): void;
}

export interface ToAvatarSetOptions extends ToAvatarOptions {
  /** How many pixels of the result stand for one of `sizePx`: 1 and 2 if left out, as in `srcset`. */
  readonly densities?: readonly number[];
}

/** One finished file. @throws RejectedFile with every broken limit, AvatarError, or the signal's reason */
export async function toAvatar(blob: Blob, options: ToAvatarOptions = {}): Promise<File> {
  const [file] = await toAvatarSet(blob, {...options, densities: [1]});
  return file as File;
}

/**
 * The same picture for screens of different densities, from one decode: `avatar.webp`, `avatar@2x.webp`, in the order of
 * `densities`. Every file has the whole byte budget.
 * @throws RejectedFile with every broken limit, AvatarError, or the signal's reason
 */
export async function toAvatarSet(blob: Blob, options: ToAvatarSetOptions = {}): Promise<File[]> {
  const {densities = [1, 2], signal} = options;
  signal?.throwIfAborted();
  readAhead(blob);
  const limits = {accept: ['image/*'], animation: options.animation, ...options.limits};
  const checked = acceptFile(await sniff(blob, {signal}), limits);
  const source = await inOpenableType(checked, options.decoders ?? {}, signal);
  const blobs = await inSizes(source, densities, options);
  return blobs.map((written, i) => named(written, densities[i]));
}

async function inSizes(
  source: CheckedFile,
  densities: readonly number[],
  options: ToAvatarOptions,
): Promise<readonly Blob[]> {
  const {crop: frame = centredCrop(), signal, onProgress} = options;
  const output = fullOutput(options);
  const sizesPx = densities.map((density) => Math.round(output.sizePx * density));
  const outputs = sizesPx.map((sizePx) => ({...output, sizePx}));
  if (frame === 'off') return Promise.all(outputs.map((own) => extras.run('whole', {source, output: own}, {signal})));
  if (staysAnimated(source, output)) {
    const moving = outputs.map((own) => extras.run('animate', {source, frame, output: own}, {signal, onProgress}));
    return (await Promise.all(moving)).map(({blob}) => blob);
  }
  const size = uprightSize(source);
  const scale = scaleFor(frame, size, Math.max(...sizesPx));
  return runOpening('avatars', {source, scale, size, frame, sizesPx, output}, {signal, onProgress});
}
