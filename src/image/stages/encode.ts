// Stage 5 of 7 (encode): the framed square in, the finished file out: re-encoded, so nothing of the original travels along.
import {extras} from '../worker/animation-client.js';
import type {CheckedFile, CroppedImage, EncodedImage, Output} from './types.js';
import {core} from '../worker/clients.js';

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

/** @throws AvatarError `budget-missed` or `encode-failed` */
export async function encode(
  cropped: CroppedImage,
  output: Partial<Output> = {},
  options: EncodeOptions = {},
): Promise<EncodedImage> {
  const {bitmap, source, sizePx, frame} = cropped;
  const wished = fullOutput({...output, sizePx});
  if (staysAnimated(source, wished)) {
    const {blob, frames} = await extras.run('animate', {source, frame, output: wished}, options);
    return {file: named(blob), width: sizePx, height: sizePx, frames};
  }
  const blob = await core.run('write', {bitmap, alpha: source.alpha, output: wished}, options);
  return {file: named(blob), width: sizePx, height: sizePx, frames: 1};
}

/** True where the picture moves, is to keep moving, and the wished type can. */
export function staysAnimated({animated}: CheckedFile, {animation, type}: Output): boolean {
  return animated && animation === 'keep' && (type === 'auto' || type === 'image/webp');
}

/** The wish with its gaps filled. */
export function fullOutput(output: Partial<Output>): Output {
  const wished = Object.entries(output).filter(([key, value]) => key in defaultOutput && value !== undefined);
  return {...defaultOutput, ...Object.fromEntries(wished)};
}

/** The bytes as a file whose name says its true type, and its density if that is not 1. */
export function named(blob: Blob, density = 1): File {
  const suffix = density === 1 ? '' : `@${density}x`;
  const extension = blob.type.slice('image/'.length).replace('jpeg', 'jpg');
  return new File([blob], `avatar${suffix}.${extension}`, {type: blob.type});
}
