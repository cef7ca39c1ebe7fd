// The whole pipeline in one call, for those who want only this: a photo in, a finished avatar out.
import {acceptFile} from './check.js';
import {fullOutput, named, staysAnimated} from './encode.js';
import {extras} from './extras.js';
import {centredCrop} from './framing.js';
import {inOpenableType, type Decoders} from './heic.js';
import {uprightSize} from './orientation.js';
import {sniff} from './sniff.js';
import type {Crop, Limits, Output} from './stages.js';
import {core} from './core.js';

export interface ToAvatarOptions extends Partial<Output> {
  /** What to frame, the largest square in the middle if left out; `off` keeps the whole picture, `sizePx` its longest edge. */
  readonly crop?: Crop | 'off';
  /** What the file may be; any picture within the default sizes if left out. */
  readonly limits?: Partial<Limits>;
  readonly decoders?: Decoders;
  readonly signal?: AbortSignal;
  onProgress?(done: number, total: number): void;
}

/** @throws RejectedFile with every broken limit, AvatarError, or the signal's reason */
export async function toAvatar(blob: Blob, options: ToAvatarOptions = {}): Promise<File> {
  const {crop = centredCrop(), limits, decoders = {}, signal, onProgress} = options;
  signal?.throwIfAborted();
  core.start();
  const checked = acceptFile(await sniff(blob, {signal}), {
    accept: ['image/*'],
    animation: options.animation,
    ...limits,
  });
  const source = await inOpenableType(checked, decoders, signal);
  const output = fullOutput(options);
  if (crop === 'off') return named(await extras.run('whole', {source, output}, {signal}));
  if (staysAnimated(source, output)) {
    return named((await extras.run('animate', {source, frame: crop, output}, {signal, onProgress})).blob);
  }
  const input = {source, size: uprightSize(source), frame: crop, sizePx: output.sizePx, output};
  return named(await core.run('avatar', input, {signal, onProgress}));
}
