// Stage 5 of 7 (encode): the cropped square in, the finished file out. It is encoded again, so it contains no metadata of the original.
import {fillDefaults} from '../../shared/fill-defaults.js';
import {animationWorker} from '../worker/animation-client.js';
import type {CheckedFile, CroppedImage, EncodedImage, Output} from './types.js';
import {imageWorker} from '../worker/clients.js';

/**
 * How a picture is written where a host says nothing else.
 * @example
 * import {defaultOutput} from 'avatar-elements/image';
 *
 * console.log(`${defaultOutput.sizePx} pixels`);
 */
export const defaultOutput: Output = {
  sizePx: 512,
  type: 'auto',
  neverEnlarge: false,
  maxBytes: Infinity,
  background: '#fff',
  animation: 'keep',
};

export interface EncodeOptions {
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

/**
 * Writes the square as a file. Its size in pixels is that of `cropped`.
 * @param cropped - What `crop` cut
 * @param output - Type and limits in place of those of `defaultOutput`
 * @throws AvatarError `output-too-large` or `encode-failed`; the signal's reason
 * @example
 * import {assertValid, crop, decode, defaultCrop, encode, sniff} from 'avatar-elements/image';
 *
 * const image = await decode(assertValid(await sniff(photo)));
 * const square = await crop(image, defaultCrop());
 * const {file: finished} = await encode(square, {type: 'image/jpeg', maxBytes: 100_000});
 */
export async function encode(
  cropped: CroppedImage,
  output: Partial<Output> = {},
  options: EncodeOptions = {},
): Promise<EncodedImage> {
  const {bitmap, source, sizePx, crop} = cropped;
  const settings = withDefaults({...output, sizePx});
  const animation =
    keepsAnimation(source, settings) &&
    (await animationWorker.run('encodeAnimation', {source, crop, output: settings}, options));
  const {blob, ...facts} =
    animation || (await imageWorker.run('encode', {bitmap, alpha: source.alpha, output: settings}, options));
  return {file: toNamedFile(blob), ...facts};
}

/** True if the image is animated, should stay animated, and the requested type can be animated. */
export function keepsAnimation(source: CheckedFile, {animation, type}: Output): boolean {
  return source.animated && animation === 'keep' && (type === 'auto' || type === 'image/webp');
}

/** The requested output with defaults for missing values. */
export const withDefaults = (output: Partial<Output>): Output => fillDefaults(defaultOutput, output);

/** A file with the extension of its real type, and the density if that is not 1. */
export function toNamedFile(blob: Blob, density = 1): File {
  const suffix = density === 1 ? '' : `@${density}x`;
  const extension = blob.type.slice('image/'.length).replace('jpeg', 'jpg');
  return new File([blob], `avatar${suffix}.${extension}`, {type: blob.type});
}
