// PNG and animated PNG: inflates the picture data to find out whether all rows are there and can be read. Without its end chunk, or with
// frames that are damaged, a file gets an end after the last complete one. What a browser does not decode is written again without
// needless chunks.
import {AvatarError} from '../../../errors.js';
import {createChunk, crc32} from '../../animation/png-chunks.js';
import {ByteView} from '../../formats/bytes/byte-view.js';
import {concat, type Bytes} from '../concat.js';
import {compress, inflatePicture, type CheckPart} from '../inflate.js';

/** Values of one pixel, by colour type. */
const CHANNELS: {readonly [colourType: number]: number} = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4};
/** First column and row, and the steps between them, of the seven passes of an interlaced picture. */
const PASSES = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;
const LAST_FILTER = 4;
const END_CHECKSUM = 0xae426082;
/** Chunks without which a still picture would look different. */
const NEEDED_CHUNKS = ['PLTE', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'iCCP', 'cICP', 'sBIT', 'eXIf'];

interface Picture {
  readonly width: number;
  readonly height: number;
  /** The first of its chunks. */
  readonly start: number;
  /** The end of its last chunk that is complete. */
  end: number;
  readonly data: Bytes[];
  /** True if the checksum of one of its chunks is wrong, other chunks are between them, or it must not be called an animation. */
  isDamaged: boolean;
}

interface Contents {
  readonly pictures: readonly Picture[];
  readonly needed: readonly Bytes[];
  /** True if nothing is cut off or damaged. */
  readonly isComplete: boolean;
}

/** `failed`: the browser does not decode it. */
export async function repairPng(bytes: Bytes, {failed = false} = {}): Promise<Bytes | undefined> {
  const view = new ByteView(bytes.buffer);
  if (view.text(12, 4) !== 'IHDR') throw new AvatarError('decode-failed', {type: 'image/png'});
  const {pictures, needed, isComplete} = readContents(view, bytes);
  const end = createChunk('IEND', new Uint8Array());
  for (const [i, picture] of pictures.entries()) {
    const layout = layoutOf(view, picture);
    const byteCount = layout.reduce((sum, {rows, rowBytes}) => sum + rows * rowBytes, 0);
    const rows = await inflatePicture(picture.data, byteCount, filterCheck(layout));
    // Browsers differ about chunks that they do not know.
    const isRefused = failed && pictures.length === 1;
    if (rows === 'complete' && !picture.isDamaged && !isRefused) continue;
    if (i > 0) return concat([bytes.subarray(0, picture.start), end]);
    // An unknown filter is not reported by WebKit in a transparent picture, and by Firefox in the last pass of an interlaced one.
    if (rows === 'damaged' || (rows !== 'complete' && picture.isDamaged))
      throw new AvatarError('decode-failed', {type: 'image/png'});
    // All rows are there, but a checksum is wrong: some browsers leave rows out.
    const data =
      rows === 'complete' ? concat(picture.data) : rows && filterCheck(layout)(rows, 0) && (await compress(rows));
    return data ? concat([bytes.subarray(0, 33), ...needed, createChunk('IDAT', data), end]) : undefined;
  }
  const last = pictures.at(-1);
  if (!last || isComplete) return last && bytes;
  return concat([bytes.subarray(0, last.end), end]);
}

/** The pictures up to the end, or up to a damaged chunk. */
function readContents(view: ByteView, bytes: Bytes): Contents {
  const pictures: Picture[] = [];
  const needed: Bytes[] = [];
  const sizeAt = (at: number) => ({width: view.u32(at), height: view.u32(at + 4)});
  const whole = sizeAt(16);
  let hasNoFrames = false;
  let isAfterPicture = false;
  let control: {start: number; width: number; height: number} | undefined = {start: 33, ...whole};
  for (let at = 33; view.has(at, 8);) {
    const name = view.text(at + 4, 4);
    // WebKit shows nothing if its length or checksum is wrong.
    if (name === 'IEND') return {pictures, needed, isComplete: view.u32(at) === 0 && view.u32(at + 8) === END_CHECKSUM};
    const start = at + 8;
    const end = start + view.u32(at);
    if (!view.has(end, 4)) break;
    const isPicture = name === 'IDAT' || name === 'fdAT';
    const isDamaged = (isPicture || name === 'fcTL') && crc32(bytes.subarray(at + 4, end)) !== view.u32(end);
    // WebKit shows nothing of an animation without frames, the others its picture.
    if (name === 'acTL') hasNoFrames = view.u32(start) === 0;
    if (name === 'fcTL') {
      if (isDamaged) break;
      control = {start: at, ...sizeAt(start + 4)};
      const isInside =
        control.width + view.u32(start + 12) <= whole.width && control.height + view.u32(start + 16) <= whole.height;
      if (control.width * control.height === 0 || !isInside) break;
    }
    if (NEEDED_CHUNKS.includes(name)) needed.push(bytes.subarray(at, end + 4));
    if (isPicture) {
      // Firefox and WebKit show only the data before another chunk, Chromium nothing.
      const isInterrupted = !control && !isAfterPicture;
      if (control) pictures.push({...control, end, data: [], isDamaged: hasNoFrames});
      control = undefined;
      const picture = pictures.at(-1) as Picture;
      picture.data.push(bytes.subarray(name === 'fdAT' ? start + 4 : start, end));
      picture.end = end + 4;
      picture.isDamaged ||= isDamaged || isInterrupted;
    }
    isAfterPicture = isPicture;
    at = end + 4;
  }
  return {pictures, needed, isComplete: false};
}

interface Pass {
  readonly rows: number;
  /** With the filter in front of each row. */
  readonly rowBytes: number;
}

function layoutOf(view: ByteView, {width, height}: Picture): Pass[] {
  const bitsPerPixel = view.u8(24) * (CHANNELS[view.u8(25)] ?? 0);
  const passes = view.u8(28) === 1 ? PASSES : ([[0, 0, 1, 1]] as const);
  return passes
    .map(([left, top, stepX, stepY]) => ({
      columns: Math.ceil((width - left) / stepX),
      rows: Math.ceil((height - top) / stepY),
    }))
    .filter(({columns, rows}) => columns > 0 && rows > 0)
    .map(({columns, rows}) => ({rows, rowBytes: 1 + Math.ceil((columns * bitsPerPixel) / 8)}));
}

/** Checks the filters of the rows, which arrive in parts, in order. */
function filterCheck(layout: readonly Pass[]): CheckPart {
  const starts = rowStarts(layout);
  let next = starts.next();
  return (part, at) => {
    for (; !next.done && next.value < at + part.length; next = starts.next())
      if ((part[next.value - at] as number) > LAST_FILTER) return false;
    return true;
  };
}

function* rowStarts(layout: readonly Pass[]): Generator<number, undefined> {
  let at = 0;
  for (const {rows, rowBytes} of layout) for (const end = at + rows * rowBytes; at < end; at += rowBytes) yield at;
}
