// What an animated file is made of, whatever its container: stills the browser can decode, and how to lay them over another.
import {readBlob} from '../jobs/read-blob.js';
import type {CheckedFile} from '../stages/types.js';
import type {SplitAnimation} from './animation-frame.js';
import {splitApng} from './split-apng.js';
import {splitGif} from './split-gif.js';
import {splitWebp} from './split-webp.js';

/** Takes the container apart; no pixel is decoded. Parts cut short at the end of the file are left out. */
export async function splitAnimation({blob, type}: CheckedFile): Promise<SplitAnimation> {
  const buffer = await readBlob(blob);
  if (type === 'image/gif') return splitGif(buffer);
  return type === 'image/webp' ? splitWebp(buffer) : splitApng(buffer);
}
