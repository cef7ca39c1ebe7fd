// AVIF and HEIC, and the videos with the same container: nested boxes. The size is a property of the primary item, or stands in the
// single `mini` box of a small file.
import type {ByteView} from './bytes/byte-view.js';
import {boxesIn, type Box} from './bytes/boxes.js';
import type {SniffResult, BlobReader} from './bytes/blob-reader.js';
import {mirror, rotate} from './transforms.js';

const MAX_TABLE_BYTES = 1_048_576;

export async function sniffHeif(file: BlobReader): Promise<SniffResult> {
  const boxes = boxesIn(file, 0, file.size);
  const ftyp = (await boxes.next()).value as Box | undefined;
  if (!ftyp) return {type: 'video/mp4'};
  const brands = (await contentOf(file, ftyp)).text(0, 256);
  const type = typeOf(brands.match(/.{4}/gs) ?? []);
  if (type.startsWith('video/')) return {type};
  const animated = /^(avis|hevc|msf1)/.test(brands);
  let found: Partial<SniffResult> | undefined;
  let frames: Partial<SniffResult> | undefined;
  let isCut = true;
  for await (const box of boxes) {
    isCut = box.end > file.size;
    if (box.name === 'meta') found = await readMeta(file, box);
    if (box.name === 'mini') found = readMini(await contentOf(file, box));
    if (box.name === 'moov') frames = await readTrack(file, box);
    if (found && (!animated || frames)) break;
  }
  const all = {type, animated, ...(animated && frames), ...found};
  return {...all, truncated: isCut && !all.width};
}

function typeOf(brands: readonly string[]): string {
  if (brands.some((brand) => /^avi[fs]$/.test(brand))) return 'image/avif';
  if (brands.some((brand) => /^(hei[cxms]|hev[cx]|mif[123]|msf1)$/.test(brand))) return 'image/heic';
  return brands[0] === 'qt  ' ? 'video/quicktime' : 'video/mp4';
}

const contentOf = (file: BlobReader, {start, end}: Box) => file.at(start, Math.min(end - start, MAX_TABLE_BYTES));

async function childrenOf(file: BlobReader, {start, end}: Box, skippedBytes = 0): Promise<Box[]> {
  const boxes: Box[] = [];
  for await (const box of boxesIn(file, start + skippedBytes, Math.min(end, file.size))) boxes.push(box);
  return boxes;
}

const find = (boxes: readonly Box[], name: string) => boxes.find((box) => box.name === name);

/** The properties of the primary item. Its transforms apply in the order in which they are associated with it. */
async function readMeta(file: BlobReader, meta: Box): Promise<Partial<SniffResult>> {
  const boxes = await childrenOf(file, meta, 4);
  const pitm = find(boxes, 'pitm');
  const iprp = find(boxes, 'iprp');
  const tables = iprp ? await childrenOf(file, iprp) : [];
  const ipco = find(tables, 'ipco');
  if (!pitm || !ipco) return {};
  const item = await contentOf(file, pitm);
  const primary = item.u8(0) === 0 ? item.u16(4) : item.u32(4);
  const properties: {name: string; content: ByteView}[] = [];
  for (const box of await childrenOf(file, ipco)) {
    properties.push({name: box.name, content: await file.at(box.start, Math.min(box.end - box.start, 68))});
  }
  let size: {width: number; height: number} | undefined;
  let orientation = 1;
  for (const table of tables.filter(({name}) => name === 'ipma')) {
    for (const index of propertiesOf(primary, await contentOf(file, table))) {
      const {name, content} = properties[index - 1] ?? {};
      if (name === 'ispe') size = {width: content?.u32(4) ?? 0, height: content?.u32(8) ?? 0};
      if (name === 'irot') orientation = rotate(orientation, content?.u8(0) ?? 0);
      if (name === 'imir') orientation = mirror(orientation, content?.u8(0) ?? 0);
    }
  }
  const alpha = properties.some(({name, content}) => name === 'auxC' && /alpha|auxid:1/.test(content.text(4, 64)));
  return {...size, orientation, alpha};
}

/** The one-based indices of the properties of an item. */
function propertiesOf(item: number, ipma: ByteView): number[] {
  const idBytes = ipma.u8(0) === 0 ? 2 : 4;
  const wide = (ipma.u8(3) & 1) === 1;
  const count = Math.min(ipma.u32(4), ipma.length);
  for (let i = 0, at = 8; i < count && ipma.has(at, idBytes + 1); i++) {
    const id = idBytes === 2 ? ipma.u16(at) : ipma.u32(at);
    const own = ipma.u8(at + idBytes);
    const first = at + idBytes + 1;
    if (id === item) {
      return Array.from({length: own}, (_, k) => (wide ? ipma.u16(first + 2 * k) & 0x7fff : ipma.u8(first + k) & 0x7f));
    }
    at = first + own * (wide ? 2 : 1);
  }
  return [];
}

/** The fields of `mini` are single bits: after 13 others the orientation, then the edges with 15 or 7 bits. */
function readMini(mini: ByteView): Partial<SniffResult> {
  const bits = (at: number, length: number) => Math.floor(mini.u64(0) / 2 ** (64 - at - length)) % 2 ** length;
  const edgeBits = bits(16, 1) === 1 ? 15 : 7;
  return {
    width: bits(17, edgeBits) + 1,
    height: bits(17 + edgeBits, edgeBits) + 1,
    orientation: bits(13, 3) + 1,
    alpha: bits(5, 1) === 1,
  };
}

/** The number of frames of an image sequence, and its size. */
async function readTrack(file: BlobReader, moov: Box): Promise<Partial<SniffResult>> {
  let box: Box | undefined = moov;
  for (const name of ['trak', 'mdia', 'minf', 'stbl']) box = box && find(await childrenOf(file, box), name);
  const tables = box ? await childrenOf(file, box) : [];
  const sizes = find(tables, 'stsz') ?? find(tables, 'stz2');
  const description = find(tables, 'stsd');
  const entry = description && (await contentOf(file, description)).part(8, 86);
  const size = entry && {width: entry.u16(32), height: entry.u16(34)};
  return {...size, ...(sizes && {frames: (await contentOf(file, sizes)).u32(8)})};
}
