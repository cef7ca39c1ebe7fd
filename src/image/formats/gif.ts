// GIF: reads the screen size, then the blocks until a second frame shows that it is animated.
import type {SniffResult, BlobReader} from './blob-reader.js';

const EXTENSION = 0x21;
const GRAPHIC_CONTROL = 0xf9;
const FRAME = 0x2c;
const WINDOW_BYTES = 4096;
const MAX_BLOCKS = 256;

export async function sniffGif(file: BlobReader): Promise<SniffResult> {
  const head = await file.at(0, 13, true);
  const width = head.u16(6);
  const height = head.u16(8);
  let frames = 0;
  let alpha = false;
  let at = 13 + colourTableBytes(head.u8(10));
  for (let blocks = 0; frames < 2 && blocks < MAX_BLOCKS; blocks++) {
    const block = await file.at(at, 10, true);
    const kind = block.u8(0);
    if (kind === EXTENSION) {
      if (block.u8(1) === GRAPHIC_CONTROL && (block.u8(3) & 1) === 1) alpha = true;
      at = await afterSubBlocks(file, at + 2);
    } else if (kind === FRAME) {
      frames += 1;
      if (frames === 1 && (block.u16(5) < width || block.u16(7) < height)) alpha = true;
      at = await afterSubBlocks(file, at + 11 + colourTableBytes(block.u8(9)));
    } else break;
  }
  return {type: 'image/gif', width, height, animated: frames > 1, alpha};
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
