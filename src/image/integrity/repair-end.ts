// Examines a file that does not end as usual: complete, repairable, or cut off before its last pixel. Loaded only for such a file.
import type {Bytes} from './concat.js';
import {AvatarError} from '../../errors.js';
import {createCanvas} from '../jobs/canvas.js';
import {readBlob} from '../jobs/read-blob.js';
import type {CheckedFile, ImageType} from '../stages/types.js';
import {repairBmp} from './ends/bmp-end.js';
import {repairHeif} from './ends/heif-end.js';
import {repairGif} from './ends/gif-end.js';
import {repairJpeg} from './ends/jpeg-end.js';
import {repairPng} from './ends/png-end.js';
import {repairWebp} from './ends/webp-end.js';

interface Examination {
  /** All pixels are examined, although the file has its end. */
  readonly deep: boolean;
  /** The browser does not decode it. */
  readonly failed: boolean;
}

type Repair = (bytes: Bytes, examination: Examination) => Bytes | undefined | Promise<Bytes | undefined>;

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
export function repairEnd(
  bytes: Bytes,
  type: ImageType,
  examination: Examination = {deep: false, failed: false},
): ReturnType<Repair> {
  return repairs[type](bytes, examination);
}

/**
 * The same file, or a repaired copy, if all of its pixels are there. For a picture that looks incomplete, or that the browser does not
 * decode: `problem` is what its decoder threw.
 * @throws AvatarError `file-truncated` if pixels are missing, `decode-failed` if they are damaged, or `problem`
 */
export async function examine(file: CheckedFile, problem: AvatarError): Promise<CheckedFile> {
  const {blob, type} = file;
  const failed = problem.code === 'decode-failed';
  const bytes = new Uint8Array(await readBlob(blob));
  const repaired = await repairEnd(bytes, type, {deep: true, failed});
  if (!repaired) throw new AvatarError('file-truncated', {type});
  if (repaired !== bytes) return {...file, blob: new Blob([repaired], {type}), verified: true};
  if (failed) throw problem;
  // A PNG was read row by row, and any of them may be transparent.
  const mayBeBlank = file.alpha && repairs[type] === repairPng;
  if (!mayBeBlank && (await isBlank(file))) throw new AvatarError('decode-failed', {type});
  return {...file, verified: true};
}

/**
 * True if the browser shows nothing of the picture, or nothing of the last row of an opaque one. Firefox reports here what its
 * `ImageDecoder` does not.
 */
async function isBlank({blob, alpha}: CheckedFile): Promise<boolean> {
  try {
    const bitmap = await createImageBitmap(blob);
    const {width} = bitmap;
    const height = alpha ? bitmap.height : 1;
    const context = createCanvas(width, height);
    context.drawImage(bitmap, 0, height - bitmap.height);
    bitmap.close();
    return context.getImageData(0, 0, width, height).data.every((value, i) => i % 4 < 3 || value === 0);
  } catch {
    return true;
  }
}
