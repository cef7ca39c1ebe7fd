// Stage 5 of 7 (encode): the cropped square in, the finished file out. It is encoded again, so it contains no metadata of the original.
import {animationWorker} from '../worker/animation-client.js';
import type {CheckedFile, CroppedImage, EncodedImage, Output} from './types.js';
import {imageWorker} from '../worker/clients.js';

export const defaultOutput: Output = {
  sizePx: 512,
  type: 'auto',
  maxBytes: Infinity,
  background: '#fff',
  animation: 'keep',
};

export interface EncodeOptions {
  readonly signal?: AbortSignal;
  /** Frames written so far, for animations. */
  onProgress?(done: number, total: number): void;
}

/** @throws AvatarError `output-too-large` or `encode-failed` */
export async function encode(
  cropped: CroppedImage,
  output: Partial<Output> = {},
  options: EncodeOptions = {},
): Promise<EncodedImage> {
  const {bitmap, source, sizePx, crop} = cropped;
  const settings = withDefaults({...output, sizePx});
  if (keepsAnimation(source, settings)) {
    const {blob, frames} = await animationWorker.run('encodeAnimation', {source, crop, output: settings}, options);
    return {file: toNamedFile(blob), width: sizePx, height: sizePx, frames};
  }
  const blob = await imageWorker.run('encode', {bitmap, alpha: source.alpha, output: settings}, options);
  return {file: toNamedFile(blob), width: sizePx, height: sizePx, frames: 1};
}

/** True if the image is animated, should stay animated, and the requested type can be animated. */
export function keepsAnimation({animated}: CheckedFile, {animation, type}: Output): boolean {
  return animated && animation === 'keep' && (type === 'auto' || type === 'image/webp');
}

/** The requested output with defaults for missing values. */
export function withDefaults(output: Partial<Output>): Output {
  const given = Object.entries(output).filter(([key, value]) => key in defaultOutput && value !== undefined);
  return {...defaultOutput, ...Object.fromEntries(given)};
}

/** A file with the extension of its real type, and the density if that is not 1. */
export function toNamedFile(blob: Blob, density = 1): File {
  const suffix = density === 1 ? '' : `@${density}x`;
  const extension = blob.type.slice('image/'.length).replace('jpeg', 'jpg');
  return new File([blob], `avatar${suffix}.${extension}`, {type: blob.type});
}
