// AVIF and HEIC, and the videos with the same container: nested boxes. The size is a property of the primary item.
import type {ByteView} from './byte-view.js';
import type {SniffResult, BlobReader} from './blob-reader.js';

const MAX_META_BYTES = 131_072;
const MAX_BOXES = 256;
/** `irot` rotates counter-clockwise in steps of 90°. These are the equal EXIF orientations. */
const orientationOfQuarter = [1, 8, 3, 6];

export async function sniffHeif(file: BlobReader): Promise<SniffResult> {
  const ftyp = await file.at(0, 256);
  const brands = ftyp.text(8, Math.min(ftyp.u32(0), 256) - 8);
  const type = typeOf(brands);
  if (type.startsWith('video/')) return {type};
  const animated = brands.startsWith('avis') || brands.startsWith('hevc') || brands.startsWith('msf1');
  for (let at = ftyp.u32(0), boxes = 0; at < file.size && boxes < MAX_BOXES; boxes++) {
    const box = await file.at(at, 8);
    const length = box.u32(0);
    if (box.text(4, 4) === 'meta') {
      const meta = await file.at(at, Math.min(length, MAX_META_BYTES));
      return {type, animated, ...readMeta(meta.part(12))};
    }
    if (length < 8) break;
    at += length;
  }
  return {type, animated};
}

function typeOf(brands: string): string {
  if (/avi[fs]/.test(brands)) return 'image/avif';
  if (/hei[cxms]|hev[cx]|mif1|msf1/.test(brands)) return 'image/heic';
  return brands.startsWith('qt') ? 'video/quicktime' : 'video/mp4';
}

interface Box {
  readonly name: string;
  readonly content: ByteView;
}

function* boxesIn(bytes: ByteView): Generator<Box> {
  for (let at = 0, boxes = 0; bytes.has(at, 8) && boxes < MAX_BOXES; boxes++) {
    const length = bytes.u32(at);
    if (length < 8) return;
    yield {name: bytes.text(at + 4, 4), content: bytes.part(at + 8, length - 8)};
    at += length;
  }
}

const find = (bytes: ByteView, name: string) => [...boxesIn(bytes)].find((box) => box.name === name)?.content;

function readMeta(meta: ByteView): Omit<SniffResult, 'type'> {
  const pitm = find(meta, 'pitm');
  const iprp = find(meta, 'iprp');
  const ipco = iprp && find(iprp, 'ipco');
  const ipma = iprp && find(iprp, 'ipma');
  if (!pitm || !ipco || !ipma) return {};
  const primary = pitm.u8(0) === 0 ? pitm.u16(4) : pitm.u32(4);
  const properties = [...boxesIn(ipco)];
  const own = propertiesOf(primary, ipma).flatMap((index) => properties[index - 1] ?? []);
  const size = own.find(({name}) => name === 'ispe')?.content;
  const turn = own.find(({name}) => name === 'irot')?.content.u8(0) ?? 0;
  const alpha = properties.some(({name, content}) => name === 'auxC' && /alpha|auxid:1/.test(content.text(4, 64)));
  return {width: size?.u32(4), height: size?.u32(8), orientation: orientationOfQuarter[turn & 3], alpha};
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
