// EXIF with an orientation, in every form that a camera or a program may write, and the pictures that carry it.
import {ascii, bytesOf, joined, u16be, u16le, u32be, u32le} from './bytes.js';

export const fieldTypes = {BYTE: 1, SHORT: 3, LONG: 4} as const;

export interface ExifForm {
  readonly orientation: number;
  readonly type?: keyof typeof fieldTypes;
  readonly littleEndian?: boolean;
  /** Other entries of the directory, before the orientation. */
  readonly entriesBefore?: number;
}

/** A TIFF header with one directory. */
export function exif({orientation, type = 'SHORT', littleEndian = false, entriesBefore = 0}: ExifForm): number[] {
  const [u16, u32] = littleEndian ? [u16le, u32le] : [u16be, u32be];
  const value = {BYTE: [orientation, 0, 0, 0], SHORT: [...u16(orientation), 0, 0], LONG: u32(orientation)}[type];
  const others = Array.from({length: entriesBefore}, (_, i) => [...u16(i % 256), ...u16(3), ...u32(1), ...u32(0)]);
  return [
    ...ascii(littleEndian ? 'II' : 'MM'),
    ...u16(42),
    ...u32(8),
    ...u16(1 + entriesBefore),
    ...others.flat(),
    ...[...u16(0x0112), ...u16(fieldTypes[type]), ...u32(1), ...value],
    ...u32(0),
  ];
}

export const exifPrefix = ascii('Exif\0\0');

export const segment = (marker: number, content: readonly number[]) => [
  ...[0xff, marker],
  ...u16be(content.length + 2),
  ...content,
];

/** Where the segments of a JPEG stand: SOI is at 0. */
export interface JpegParts {
  readonly beforeFrameHeader: Uint8Array;
  readonly frameHeader: Uint8Array;
  readonly rest: Uint8Array;
}

/** A baseline JPEG in three parts, without its APP segments. */
export async function jpegParts(blob: Blob): Promise<JpegParts> {
  const bytes = await bytesOf(blob);
  const before: number[] = [0xff, 0xd8];
  for (let at = 2; ;) {
    const marker = bytes[at + 1] as number;
    const end = at + 2 + (bytes[at + 2] as number) * 256 + (bytes[at + 3] as number);
    if (marker === 0xc0) {
      return {
        beforeFrameHeader: Uint8Array.from(before),
        frameHeader: bytes.slice(at, end),
        rest: bytes.slice(end),
      };
    }
    if (marker < 0xe0 || marker > 0xef) before.push(...bytes.subarray(at, end));
    at = end;
  }
}

/** The JPEG with these segments before its frame header, and with others after it. */
export async function jpegWith(
  blob: Blob,
  before: readonly Iterable<number>[],
  after: readonly Iterable<number>[] = [],
): Promise<Blob> {
  const {beforeFrameHeader, frameHeader, rest} = await jpegParts(blob);
  return joined([beforeFrameHeader, ...before, frameHeader, ...after, rest], 'image/jpeg');
}
