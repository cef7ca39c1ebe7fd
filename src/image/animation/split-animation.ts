// Splits an animated file of any format into still images that the browser can decode, and the data to compose them.
import {readBlob} from '../jobs/read-blob.js';
import type {CheckedFile} from '../stages/types.js';
import type {SplitAnimation} from './animation-frame.js';
import {splitApng} from './split-apng.js';
import {splitGif} from './split-gif.js';
import {splitWebp} from './split-webp.js';

/** Splits the container without decoding pixels. A frame that is cut off at the end of the file is left out. */
export async function splitAnimation({blob, type}: CheckedFile): Promise<SplitAnimation> {
  const buffer = await readBlob(blob);
  if (type === 'image/gif') return splitGif(buffer);
  return type === 'image/webp' ? splitWebp(buffer) : splitApng(buffer);
}
