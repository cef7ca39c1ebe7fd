// The frames of an animated AVIF or HEIC are a video, which cannot be split into images: the browser's ImageDecoder decodes them.
import {hasImageDecoder} from '../../jobs/decode/image-decoder.js';
import {toDecoded} from '../../jobs/decode/decode-image.js';
import type {CheckedFile} from '../../stages/types.js';
import {displayDuration, type Animation, type ComposedFrame} from './animation-frame.js';

/** `undefined` without `ImageDecoder`, and if it does not open the file. */
export async function openVideo(source: CheckedFile, data: ArrayBuffer): Promise<Animation | undefined> {
  if (!hasImageDecoder) return undefined;
  const decoder = createDecoder(source, data);
  try {
    await decoder.tracks.ready;
    const {frameCount = 0, repetitionCount = 0} = decoder.tracks.selectedTrack ?? {};
    // The limits were checked with the number of frames that the sniffer read.
    const checkedCount = Math.min(frameCount, source.frames ?? 1);
    return {
      plays: repetitionCount === Infinity ? 0 : repetitionCount + 1,
      frameCount: checkedCount,
      decodeFrames: () => decodeFrames(source, data, checkedCount),
    };
  } catch {
    return undefined;
  } finally {
    decoder.close();
  }
}

const createDecoder = ({type}: CheckedFile, data: ArrayBuffer) => new ImageDecoder({type, data, preferAnimation: true});

async function* decodeFrames(
  source: CheckedFile,
  data: ArrayBuffer,
  frameCount: number,
): AsyncGenerator<ComposedFrame> {
  const decoder = createDecoder(source, data);
  try {
    for (let frameIndex = 0; frameIndex < frameCount; frameIndex++) {
      const decoded = await decoder.decode({frameIndex}).catch(() => undefined);
      if (!decoded) return;
      yield {...toDecoded(decoded.image), durationMs: displayDuration((decoded.image.duration ?? 0) / 1000)};
    }
  } finally {
    decoder.close();
  }
}
