// Stage 5 of 7 (encode): the framed square in, the finished file out: re-encoded, so nothing of the original travels along.
import type {CroppedImage, EncodedImage, Output} from './stages.js';
import {core} from './core.js';

export const defaultOutput: Output = {sizePx: 512, type: 'auto', maxBytes: Infinity, background: '#fff'};

const extensions: Readonly<Record<string, string>> = {
  'image/webp': 'webp',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/gif': 'gif',
};

/** @throws AvatarError `budget-missed` or `encode-failed` */
export async function encode(
  cropped: CroppedImage,
  output: Partial<Output> = {},
  options: {signal?: AbortSignal} = {},
): Promise<EncodedImage> {
  const {bitmap, source, sizePx} = cropped;
  const blob = await core.run('write', {bitmap, alpha: source.alpha, output: fullOutput(output)}, options);
  return {file: named(blob), width: sizePx, height: sizePx};
}

/** The wish with its gaps filled. */
export function fullOutput(output: Partial<Output>): Output {
  const wished = Object.entries(output).filter(([key, value]) => key in defaultOutput && value !== undefined);
  return {...defaultOutput, ...Object.fromEntries(wished)};
}

/** The bytes as a file whose name says its true type. */
export function named(blob: Blob): File {
  return new File([blob], `avatar.${extensions[blob.type]}`, {type: blob.type});
}
