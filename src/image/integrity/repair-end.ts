// Examines a file that does not end as usual: complete, repairable, or cut off before its last pixel. Loaded only for such a file.
import type {Bytes} from './concat.js';
import type {ImageType} from '../stages/types.js';
import {repairBmp} from './bmp-end.js';
import {repairHeif} from './heif-end.js';
import {repairGif} from './gif-end.js';
import {repairJpeg} from './jpeg-end.js';
import {repairPng} from './png-end.js';
import {repairWebp} from './webp-end.js';

type Repair = (bytes: Bytes) => Bytes | undefined | Promise<Bytes | undefined>;

const repairs: {readonly [type in ImageType]: Repair} = {
  'image/jpeg': repairJpeg,
  'image/png': repairPng,
  'image/apng': repairPng,
  'image/gif': repairGif,
  'image/bmp': repairBmp,
  'image/webp': repairWebp,
  'image/avif': repairHeif,
  'image/heic': repairHeif,
};

/** The same bytes if they are complete; a copy with an end if only that is missing; `undefined` if pixels are missing. */
export function repairEnd(bytes: Bytes, type: ImageType): ReturnType<Repair> {
  return repairs[type](bytes);
}
