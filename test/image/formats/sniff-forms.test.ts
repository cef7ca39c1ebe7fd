// Every form in which a format may write its size and orientation. The files are made by code: only their headers count.
import {expect} from '@open-wc/testing';
import {check, sniff} from '../../../src/image/index.js';
import {ascii, joined, u16le, u32be, u32le} from '../../support/pictures/bytes.js';
import {exif, exifPrefix, jpegWith, segment} from '../../support/pictures/exif-bytes.js';
import {fixture, summary} from '../support.js';

/** A Blob that counts how it is read. */
function counted(blob: Blob) {
  const reads = {slices: 0};
  const slice = (start: number, end: number) => {
    reads.slices += 1;
    return blob.slice(start, end);
  };
  return {reads, blob: {size: blob.size, slice, type: blob.type} as unknown as Blob};
}

describe('sniffing a JPEG', () => {
  const metadata = segment(0xed, Array<number>(65_533).fill(7));

  it('finds the frame header after 10 MB of metadata, in few reads', async () => {
    const photo = await jpegWith(await fixture('photo.jpg'), Array<number[]>(160).fill(metadata));
    expect(photo.size).to.be.above(10_000_000);
    const {reads, blob} = counted(photo);
    expect(await summary(blob)).to.equal('640×480 turned 1');
    expect(reads.slices).to.be.below(30);
  });

  it('leaves the size to the decoder where the segments are too many to read', async () => {
    const tiny = Array<number[]>(5000).fill(segment(0xfe, [])).flat();
    const photo = await jpegWith(await fixture('photo.jpg'), [tiny]);
    const {reads, blob} = counted(photo);
    const headers = await sniff(blob).catch(() => undefined);
    expect(headers?.truncated).to.not.equal(true);
    expect(reads.slices).to.be.below(4);
    const sniffed = await sniff(photo);
    expect([sniffed.width, sniffed.height, sniffed.truncated]).to.deep.equal([640, 480, false]);
    expect(check(sniffed, {maxPixels: 300_000}).map(({code}) => code)).to.deep.equal(['too-many-pixels']);
  });

  it('reads the orientation before and after the frame header, in both byte orders, after many entries', async () => {
    const photo = await fixture('photo.jpg');
    for (const littleEndian of [true, false]) {
      for (const entriesBefore of [0, 20, 600, 5000]) {
        const app1 = segment(0xe1, [...exifPrefix, ...exif({orientation: 6, littleEndian, entriesBefore})]);
        const cell = `${entriesBefore} entries, ${littleEndian ? 'little' : 'big'}-endian`;
        expect((await sniff(await jpegWith(photo, [app1]))).orientation, cell).to.equal(6);
        expect((await sniff(await jpegWith(photo, [], [app1]))).orientation, `${cell}, after`).to.equal(6);
      }
    }
  });
});

describe('sniffing PNG, WebP, GIF and BMP', () => {
  const chunk = (name: string, content: readonly number[]) => [
    ...u32be(content.length),
    ...ascii(name),
    ...content,
    ...u32be(0),
  ];
  const ihdr = chunk('IHDR', [...u32be(96), ...u32be(64), 8, 2, 0, 0, 0]);
  const png = (...chunks: number[][]) => joined([ascii('\x89PNG\r\n\x1a\n'), ihdr, ...chunks]);
  const idat = chunk('IDAT', [0]);

  it('finds the orientation and the transparency of a PNG after many chunks, in any order', async () => {
    const text = chunk('zTXt', Array<number>(40_000).fill(65));
    const eXIf = chunk('eXIf', exif({orientation: 6}));
    const tRNS = chunk('tRNS', [0, 0, 0, 0, 0, 0]);
    for (const chunks of [
      [...Array<number[]>(45).fill(text), eXIf, tRNS],
      [tRNS, ...Array<number[]>(45).fill(text), eXIf],
      [eXIf, ...Array<number[]>(45).fill(text), tRNS],
    ]) {
      expect(await summary(await png(...chunks, idat))).to.equal('96×64 turned 6 alpha');
    }
    const late = await png(idat, chunk('eXIf', exif({orientation: 6})));
    expect(await summary(late), 'after the pixels, where no browser applies it').to.equal('96×64 turned 1');
  });

  const riff = (name: string, content: readonly number[]) => [...ascii(name), ...u32le(content.length), ...content];
  const webp = (flags: number, ...chunks: number[][]) => {
    const content = [...ascii('WEBP'), ...riff('VP8X', [flags, 0, 0, 0, 95, 0, 0, 63, 0, 0]), ...chunks.flat()];
    return joined([riff('RIFF', content)]);
  };

  it('reads EXIF of a WebP with and without prefix, after many chunks', async () => {
    const vp8 = riff('VP8 ', Array<number>(40_000).fill(0));
    const tiff = exif({orientation: 6, littleEndian: true});
    for (const content of [tiff, [...exifPrefix, ...tiff]]) {
      const exifChunk = riff('EXIF', content);
      expect(await summary(await webp(8, ...Array<number[]>(45).fill(vp8), exifChunk))).to.equal('96×64 turned 6');
      expect(await summary(await webp(8, exifChunk, vp8))).to.equal('96×64 turned 6');
    }
  });

  it('gives a GIF the size of its first frame, where the screen is smaller', async () => {
    const gif = (screen: readonly [number, number], ...frames: (readonly [number, number])[]) =>
      joined([
        ascii('GIF89a'),
        [...u16le(screen[0]), ...u16le(screen[1]), 0, 0, 0],
        ...frames.map(([width, height]) => [0x2c, 0, 0, 0, 0, ...u16le(width), ...u16le(height), 0, 2, 1, 0, 0]),
        [0x3b],
      ]);
    const size = async (...form: Parameters<typeof gif>) => (await summary(await gif(...form))).split(' ')[0];
    expect(await size([0, 0], [20, 10])).to.equal('20×10');
    expect(await size([0, 10], [20, 30])).to.equal('20×30');
    expect(await size([10, 10], [20, 5])).to.equal('20×10');
    expect(await size([10, 10], [10, 10], [20, 30])).to.equal('10×10');
    expect(await size([10, 10], [0, 0])).to.equal('10×10');
    expect(await summary(await joined([ascii('GIF89a'), [0, 0, 0, 0, 0, 0, 0]]))).to.equal('0×0 turned 1 truncated');
  });

  it('reads BMP headers of every length, and calls pixels transparent that may be', async () => {
    const bmp = (headerBytes: number, bits: number, compression: number) =>
      joined([
        ascii('BM'),
        [...u32le(200), ...u32le(0), ...u32le(14 + headerBytes), ...u32le(headerBytes)],
        headerBytes === 12 ? [...u16le(96), ...u16le(64)] : [...u32le(96), ...u32le(-64)],
        [...u16le(1), ...u16le(bits)],
        ...(headerBytes > 16 ? [u32le(compression)] : []),
        Array<number>(120).fill(0),
      ]);
    for (const headerBytes of [12, 16, 40, 52, 56, 64, 108, 124]) {
      expect(await summary(await bmp(headerBytes, 24, 0)), `${headerBytes}`).to.equal('96×64 turned 1');
    }
    for (const [headerBytes, bits, compression] of [
      [40, 32, 0],
      [40, 32, 3],
      [40, 16, 3],
      [40, 16, 6],
      [56, 16, 3],
      [108, 32, 3],
      [124, 16, 3],
      [40, 8, 1],
      [40, 4, 2],
    ] as const) {
      const cell = `${headerBytes} ${bits} ${compression}`;
      expect(await summary(await bmp(headerBytes, bits, compression)), cell).to.equal('96×64 turned 1 alpha');
    }
  });
});
