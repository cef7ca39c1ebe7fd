// Headers of AVIF and HEIC, with every form of a box length.
import {ascii, u16be, u32be} from './bytes.js';

export type BoxForm = 'short' | 'long' | 'open';

/** A box; `long`: with a length of 64 bits, `open`: up to the end of what contains it. */
export function box(name: string, content: readonly number[], form: BoxForm = 'short'): number[] {
  if (form === 'open') return [...u32be(0), ...ascii(name), ...content];
  if (form === 'short') return [...u32be(content.length + 8), ...ascii(name), ...content];
  return [...u32be(1), ...ascii(name), ...u32be(0), ...u32be(content.length + 16), ...content];
}

const version = u32be(0);

export const irot = (quartersCounterClockwise: number) => box('irot', [quartersCounterClockwise]);
export const imir = (axis: 0 | 1) => box('imir', [axis]);
export const ispe = (width: number, height: number, form?: BoxForm) =>
  box('ispe', [...version, ...u32be(width), ...u32be(height)], form);

export interface HeifForm {
  readonly brand?: string;
  readonly width?: number;
  readonly height?: number;
  /** Boxes that are associated with the primary item, after its size. */
  readonly properties?: readonly (readonly number[])[];
  /** The form of the boxes of each level; the last one of a level may be `open`. */
  readonly ftyp?: BoxForm;
  readonly meta?: BoxForm;
  readonly iprp?: BoxForm;
  readonly ipco?: BoxForm;
  readonly ispe?: BoxForm;
  readonly ipma?: BoxForm;
  /** Top-level boxes before `meta`. */
  readonly beforeMeta?: readonly number[];
  /** Boxes in `meta` before the properties. */
  readonly inMeta?: readonly number[];
  /** The second version of `ipma` has wide ids and wide indices. */
  readonly isWide?: boolean;
}

/** A header without picture data: enough to sniff. */
export function heif(form: HeifForm = {}): number[] {
  const {brand = 'avif', width = 640, height = 480, properties = [], isWide = false} = form;
  const all = [ispe(width, height, form.ispe), ...properties];
  const indices = all.flatMap((_, i) => (isWide ? u16be(i + 1) : [i + 1]));
  const item = [...(isWide ? u32be(1) : u16be(1)), all.length, ...indices];
  const ipma = box('ipma', [isWide ? 1 : 0, 0, 0, isWide ? 1 : 0, ...u32be(1), ...item], form.ipma);
  const iprp = box('iprp', [...box('ipco', all.flat(), form.ipco), ...ipma], form.iprp);
  const pitm = box('pitm', [...version, ...u16be(1)]);
  return [
    ...box('ftyp', [...ascii(brand), ...version, ...ascii(`${brand}mif1`)], form.ftyp),
    ...(form.beforeMeta ?? []),
    ...box('meta', [...version, ...pitm, ...(form.inMeta ?? []), ...iprp], form.meta),
  ];
}

/** A file with one `mini` box, as ISO/IEC 23008-12 has it for small pictures. */
export function miniHeif(codec: 'avif' | 'heic', width: number, height: number, orientation: number, alpha = false) {
  const edgeBits = width > 128 || height > 128 ? 15 : 7;
  const bit = (value: number, length: number) => value.toString(2).padStart(length, '0');
  const bits = [
    bit(0, 5) + bit(alpha ? 1 : 0, 1) + bit(0, 7) + bit(orientation - 1, 3),
    bit(edgeBits === 15 ? 1 : 0, 1) + bit(width - 1, edgeBits) + bit(height - 1, edgeBits),
  ].join('');
  const bytes = Array.from({length: 16}, (_, i) => parseInt(bits.slice(i * 8, i * 8 + 8).padEnd(8, '0'), 2));
  return [...box('ftyp', [...ascii('mif3'), ...ascii(codec)]), ...box('mini', bytes)];
}

/** A sequence without a still picture: the size and the number of frames stand in its track. */
export function avifSequence(width: number, height: number, frames: number): number[] {
  const entry = box('av01', [
    ...Array<number>(24).fill(0),
    ...u16be(width),
    ...u16be(height),
    ...Array<number>(50).fill(0),
  ]);
  const stsd = box('stsd', [...version, ...u32be(1), ...entry]);
  const stsz = box('stsz', [...version, ...u32be(100), ...u32be(frames)]);
  const stbl = box('stbl', [...stsd, ...stsz]);
  const track = box('trak', box('mdia', box('minf', stbl)));
  return [
    ...box('ftyp', [...ascii('avis'), ...version, ...ascii('avismsf1')]),
    ...box('moov', [...box('mvhd', version), ...track]),
  ];
}

/**
 * The AVIF of the fixtures with more properties, and with other forms of its boxes. Its picture data stays the same; where it lies is
 * written into `iloc` again.
 */
export function avifWith(
  avif: Uint8Array,
  form: Pick<HeifForm, 'properties' | 'meta' | 'iprp' | 'ipco' | 'beforeMeta'>,
) {
  const text = String.fromCharCode(...avif);
  const [meta, iprp, ipco, ipma, mdat] = ['meta', 'iprp', 'ipco', 'ipma', 'mdat'].map(
    (name) => text.indexOf(name) - 4,
  ) as [...[number, number, number, number, number]];
  const {properties = [], beforeMeta = []} = form;
  const own = [...avif.subarray(ipco + 8, ipma), ...properties.flat()];
  const indices = [0x81, 2, 3, ...properties.map((_, i) => 0x80 + 4 + i)];
  const association = box('ipma', [...version, ...u32be(1), ...u16be(1), indices.length, ...indices]);
  const tables = box('iprp', [...box('ipco', own, form.ipco), ...association], form.iprp);
  const before = [...avif.subarray(0, meta), ...beforeMeta];
  const head = [...avif.subarray(meta + 8, iprp)];
  const length = before.length + box('meta', [...head, ...tables], form.meta).length;
  // `iloc`: version and flags, three bytes of sizes and their count, an id, a reference, then the position of the data.
  const baseOffset = text.indexOf('iloc') + 16 - (meta + 8);
  head.splice(baseOffset, 4, ...u32be(length + 8));
  return [...before, ...box('meta', [...head, ...tables], form.meta), ...avif.subarray(mdat)];
}
