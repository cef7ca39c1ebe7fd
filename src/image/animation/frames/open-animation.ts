// Opens an animated file of any format.
import {readBlob} from '../../jobs/read-blob.js';
import type {CheckedFile} from '../../stages/types.js';
import type {Animation, SplitAnimation} from './animation-frame.js';
import {compose} from './compose.js';
import {openVideo} from './open-video.js';
import {splitApng} from './split-apng.js';
import {splitGif} from './split-gif.js';
import {splitWebp} from './split-webp.js';

const splitters: {readonly [type: string]: (data: ArrayBuffer) => SplitAnimation} = {
  'image/gif': splitGif,
  'image/webp': splitWebp,
  'image/apng': splitApng,
};

/** A frame that is cut off at the end of the file is left out. `undefined` if this browser cannot decode the frames of the format. */
export async function openAnimation(source: CheckedFile): Promise<Animation | undefined> {
  const data = await readBlob(source.blob);
  const split = splitters[source.type];
  if (!split) return openVideo(source, data);
  const animation = split(data);
  const {plays, frames} = animation;
  return {plays, frameCount: frames.length, decodeFrames: () => compose(animation)};
}
