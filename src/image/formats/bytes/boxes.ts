// The boxes of an ISO base media file (AVIF, HEIC, MP4), in every form that a length can have.
import type {BlobReader} from './blob-reader.js';

/** A box by the positions of its content in the file. `end` may be after the end of a file that is cut short. */
export interface Box {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

const MAX_BOXES = 1024;

/** The boxes between two positions. One with an invalid length ends the list. */
export async function* boxesIn(file: BlobReader, from: number, to: number): AsyncGenerator<Box> {
  for (let at = from, boxes = 0; at + 8 <= to && boxes < MAX_BOXES; boxes++) {
    const head = await file.at(at, 16);
    const short = head.u32(0);
    const headBytes = short === 1 ? 16 : 8;
    // 1: a length of 64 bits follows. 0: up to the end of what contains the box.
    const length = short === 0 ? to - at : short === 1 ? head.u64(8) : short;
    if (length < headBytes) return;
    yield {name: head.text(4, 4), start: at + headBytes, end: at + length};
    at += length;
  }
}
