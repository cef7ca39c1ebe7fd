// Animated GIFs of any size, with frames of any size: their pixels may be left out.
import {ascii, joined, u16le} from './bytes.js';

export interface GifFrame {
  readonly width: number;
  readonly height: number;
  readonly x?: number;
  readonly y?: number;
  /** 1: keep, 2: clear, 3: restore what was there before. */
  readonly disposal?: 1 | 2 | 3;
  /** Writes pixels of colour 1, 2 or 3: red, green or blue. Without a colour the frame has no pixels. */
  readonly colour?: 1 | 2 | 3;
}

const PALETTE = [0, 0, 0, 220, 30, 30, 30, 160, 30, 30, 30, 220];
const NO_PIXELS = [2, 1, 0x2c, 0];

/** LZW codes of three bits that are never compressed. */
function pixels(count: number, colour: number): number[] {
  const codes = [
    ...Array<number[]>(Math.ceil(count / 2))
      .fill([4, colour, colour])
      .flat(),
    5,
  ];
  const bits = codes.map((code) => [code & 1, (code >> 1) & 1, code >> 2]).flat();
  const bytes = Array.from({length: Math.ceil(bits.length / 8)}, (_, i) =>
    bits.slice(8 * i, 8 * i + 8).reduce((byte, bit, at) => byte | (bit << at), 0),
  );
  const blocks = Array.from({length: Math.ceil(bytes.length / 255)}, (_, i) => bytes.slice(255 * i, 255 * i + 255));
  return [2, ...blocks.flatMap((block) => [block.length, ...block]), 0];
}

const frameBytes = ({width, height, x = 0, y = 0, disposal, colour}: GifFrame) => [
  ...(disposal ? [0x21, 0xf9, 4, disposal << 2, 10, 0, 0, 0] : []),
  ...[0x2c, ...u16le(x), ...u16le(y), ...u16le(width), ...u16le(height), 0],
  ...(colour ? pixels(width * height, colour) : NO_PIXELS),
];

export function gif(
  screen: {readonly width: number; readonly height: number},
  frames: readonly GifFrame[],
): Promise<Blob> {
  const head = [...ascii('GIF89a'), ...u16le(screen.width), ...u16le(screen.height), 0x91, 0, 0, ...PALETTE];
  return joined([head, frames.flatMap(frameBytes), [0x3b]], 'image/gif');
}
