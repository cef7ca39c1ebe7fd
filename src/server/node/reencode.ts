// Writes a received picture anew with sharp, which the host installs and passes in.
import type {ReceivedPicture} from '../read-picture.js';

/** What is used of a picture of sharp. */
export interface SharpPicture {
  metadata(): Promise<{readonly pages?: number}>;
  rotate(): SharpPicture;
  resize(width: number, height: number, options: {fit: 'cover'; withoutEnlargement: boolean}): SharpPicture;
  toFormat(format: 'webp' | 'jpeg' | 'png'): SharpPicture;
  toBuffer(): Promise<Uint8Array>;
}

/** What is used of sharp: `import sharp from 'sharp'`. */
export type Sharp = (
  bytes: Uint8Array,
  options: {animated: boolean; failOn: 'error'; limitInputPixels: number},
) => SharpPicture;

/** Options of `reencodeWithSharp`. */
export interface ReencodeOptions {
  /**
   * Edge of the square, in pixels. A smaller picture keeps its size.
   *
   * @default 512
   */
  readonly sizePx?: number;
  /**
   * The type that is written. An animation is always written as WebP.
   *
   * @default 'image/webp'
   */
  readonly type?: 'image/webp' | 'image/jpeg' | 'image/png';
}

/** Of all frames together: sharp counts the pixels of an animation as those of one tall picture. */
const MAX_INPUT_PIXELS = 400_000_000;

/**
 * For `reencode` of `avatarRoutes`: decodes the picture and writes it anew, without metadata and whatever else the file holds.
 * @param sharp - The function that the package `sharp` exports
 * @throws Error, from the function, where sharp cannot decode the picture
 * @example
 * import sharp from 'sharp';
 * import {avatarRoutes, memoryAvatarStore} from 'avatar-elements/server';
 * import {reencodeWithSharp} from 'avatar-elements/server/node';
 *
 * const routes = avatarRoutes({store: memoryAvatarStore(), mayChange, reencode: reencodeWithSharp(sharp, {sizePx: 512})});
 */
export function reencodeWithSharp(sharp: Sharp, {sizePx = 512, type = 'image/webp'}: ReencodeOptions = {}) {
  return async ({bytes}: ReceivedPicture): Promise<ReceivedPicture> => {
    const picture = sharp(bytes, {animated: true, failOn: 'error', limitInputPixels: MAX_INPUT_PIXELS});
    const {pages = 1} = await picture.metadata();
    const written = pages > 1 ? 'image/webp' : type;
    const square = picture.rotate().resize(sizePx, sizePx, {fit: 'cover', withoutEnlargement: true});
    const format = written.slice('image/'.length) as 'webp' | 'jpeg' | 'png';
    return {bytes: new Uint8Array(await square.toFormat(format).toBuffer()), type: written};
  };
}
