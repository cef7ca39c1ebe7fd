// JPEG: reads the segments up to the first scan, and skips metadata of any length.
import {readExif, type ExifResult} from './exif.js';
import type {SniffResult, BlobReader} from './bytes/blob-reader.js';

const MAX_SEGMENT_BYTES = 65_537;
const MAX_SEGMENTS = 4096;
const FRAME_HEADER_BYTES = 9;
const WINDOW_BYTES = 4096;
const START_OF_SCAN = 0xda;
const END_OF_IMAGE = 0xd9;
const APP1 = 0xe1;

/** C0 to CF, except the three for tables. */
const isFrameHeader = (marker: number) =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
/** Baseline, extended or progressive, with Huffman codes and 8 bits: what browsers decode. Firefox shows arithmetic codes as white. */
const isDecodable = (marker: number, bits: number) => marker <= 0xc2 && bits === 8;
/** Markers without length and content. */
const isBare = (marker: number) => marker <= 0x01 || (marker >= 0xd0 && marker <= 0xd8);

export async function sniffJpeg(file: BlobReader): Promise<SniffResult> {
  let size: {width: number; height: number} | undefined;
  let exif: ExifResult | undefined;
  let unsupported = false;
  let at = 2;
  let segments = 0;
  // EXIF may also come after the frame header.
  for (; at < file.size && segments < MAX_SEGMENTS && !(size && exif); segments++) {
    const head = await file.at(at, WINDOW_BYTES);
    if (!head.has(0, 2)) break;
    const marker = head.u8(1);
    // Decoders skip bytes that are not a marker, and 0xFF may be repeated before a marker.
    if (head.u8(0) !== 0xff || marker === 0xff) at += head.indexOf(0xff, 1);
    else if (isBare(marker)) at += 2;
    else if (marker === START_OF_SCAN || marker === END_OF_IMAGE) break;
    else {
      if (isFrameHeader(marker) && head.has(0, FRAME_HEADER_BYTES)) {
        size ??= {height: head.u16(5), width: head.u16(7)};
        unsupported ||= !isDecodable(marker, head.u8(4));
      }
      if (marker === APP1) exif ??= await exifAt(file, at);
      at += 2 + Math.max(head.u16(2), 2);
    }
  }
  return {type: 'image/jpeg', ...size, ...exif, unsupported, truncated: !size && at + 2 > file.size};
}

async function exifAt(file: BlobReader, at: number): Promise<ExifResult | undefined> {
  const name = await file.at(at + 4, 6);
  if (name.text(0, 4) !== 'Exif') return undefined;
  const segment = await file.at(at, MAX_SEGMENT_BYTES);
  const tiff = segment.part(10, segment.u16(2) - 8);
  const {orientation, thumbnail} = readExif(tiff);
  const start = at + 10;
  return {orientation, ...(thumbnail && {thumbnail: {start: start + thumbnail.start, end: start + thumbnail.end}})};
}
