// A grey JPEG of any size, without the cost of encoding pixels: every block has the same two bits.
import {u16be} from './bytes.js';

const BITS_PER_BLOCK = 2;
/** One Huffman code of one bit, for the value 0. */
const oneCode = (table: number) => [0xff, 0xc4, ...u16be(20), table, 1, ...Array<number>(16).fill(0)];

export function greyJpeg(width: number, height: number): Blob {
  const head = [
    ...[0xff, 0xd8, 0xff, 0xdb, ...u16be(67), 0, ...Array<number>(64).fill(1)],
    ...[0xff, 0xc0, ...u16be(11), 8, ...u16be(height), ...u16be(width), 1, 1, 0x11, 0],
    ...oneCode(0),
    ...oneCode(0x10),
    ...[0xff, 0xda, ...u16be(8), 1, 1, 0, 0, 63, 0],
  ];
  const blocks = Math.ceil(width / 8) * Math.ceil(height / 8);
  const bytes = new Uint8Array(head.length + Math.ceil((blocks * BITS_PER_BLOCK) / 8) + 2);
  bytes.set(head);
  bytes.set([0xff, 0xd9], bytes.length - 2);
  return new Blob([bytes], {type: 'image/jpeg'});
}
