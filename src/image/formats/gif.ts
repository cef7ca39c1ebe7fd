// GIF: reads the screen size and the frames, without their pixels.
import type {ImageSize} from '../geometry/crop-geometry.js';
import type {SniffResult, BlobReader} from './bytes/blob-reader.js';

const EXTENSION = 0x21;
const GRAPHIC_CONTROL = 0xf9;
const FRAME = 0x2c;
const HEADER_BYTES = 13;
const WINDOW_BYTES = 4096;
const MAX_BLOCKS = 4096;

/** The size that Chromium gives a GIF: that of the screen, and at least up to the end of the first frame. */
export const gifSize = (screen: ImageSize, {x, y, width, height}: ImageSize & {x: number; y: number}): ImageSize => ({
  width: Math.max(screen.width, x + width),
  height: Math.max(screen.height, y + height),
});

/** The size that browsers give a frame: that of the screen where one edge is 0. */
export const gifFrameSize = (screen: ImageSize, frame: ImageSize): ImageSize =>
  frame.width * frame.height > 0 ? frame : screen;

export async function sniffGif(file: BlobReader): Promise<SniffResult> {
  const type = 'image/gif';
  const head = await file.at(0, HEADER_BYTES, true);
  if (!head.has(0, HEADER_BYTES)) return {type, truncated: true};
  const screen = {width: head.u16(6), height: head.u16(8)};
  let size = screen;
  let largestFrame = screen;
  let frames = 0;
  let alpha = false;
  let at = HEADER_BYTES + colourTableBytes(head.u8(10));
  let blocks = 0;
  for (; blocks < MAX_BLOCKS; blocks++) {
    const block = await file.at(at, 10, true);
    const kind = block.u8(0);
    if (kind === EXTENSION) {
      if (block.u8(1) === GRAPHIC_CONTROL && (block.u8(3) & 1) === 1) alpha = true;
      at = await afterSubBlocks(file, at + 2);
    } else if (kind === FRAME) {
      const frame = gifFrameSize(screen, {width: block.u16(5), height: block.u16(7)});
      if (frames === 0) {
        size = gifSize(screen, {...frame, x: block.u16(1), y: block.u16(3)});
        alpha ||= frame.width < size.width || frame.height < size.height;
      }
      if (frame.width * frame.height > largestFrame.width * largestFrame.height) largestFrame = frame;
      frames += 1;
      at = await afterSubBlocks(file, at + 11 + colourTableBytes(block.u8(9)));
    } else break;
  }
  return {
    type,
    ...size,
    largestFrame,
    animated: frames > 1,
    // More than can be counted is more than any limit.
    frames: blocks < MAX_BLOCKS ? frames : Infinity,
    alpha,
    truncated: size.width * size.height === 0 && at >= file.size,
  };
}

const colourTableBytes = (flags: number) => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);

/** The position after sub-blocks of up to 255 bytes, each with its length in front. A length of 0 ends them, and so does the read limit. */
async function afterSubBlocks(file: BlobReader, start: number): Promise<number> {
  for (let from = start; ;) {
    const window = await file.at(from, WINDOW_BYTES);
    let at = 0;
    while (at < window.length && window.u8(at) > 0) at += 1 + window.u8(at);
    from += at;
    if (at < window.length || window.length === 0) return from + 1;
  }
}
