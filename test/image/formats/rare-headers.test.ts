// Complete files with headers that browsers read differently: they show the same everywhere as the usual form of the file does.
import {expect} from '@open-wc/testing';
import {check, sniff, toAvatar} from '../../../src/image/index.js';
import {createChunk} from '../../../src/image/animation/png-chunks.js';
import {chunk, u24, u32} from '../../../src/image/formats/bytes/riff.js';
import {ascii, bytesOf, joined, u16le, u32le} from '../../support/pictures/bytes.js';
import {
  changed,
  joined as join,
  pngData,
  pngWithData,
  withBadChecksum,
  type Bytes,
} from '../../support/pictures/damaged.js';
import {gif} from '../../support/pictures/gif-bytes.js';
import {fixture, largestDifference, pixelsOf} from '../support.js';

const whole = async (name: string) => bytesOf(await fixture(name));
const toPixels = async (file: Blob) =>
  pixelsOf(await toAvatar(file, {sizePx: 48, type: 'image/png', animation: 'first-frame'}));

async function expectSame(cases: Record<string, readonly [rare: Blob | Bytes, usual: Blob | Bytes]>): Promise<void> {
  const wrong: string[] = [];
  for (const [name, files] of Object.entries(cases)) {
    const [rare, usual] = files.map((file) => (file instanceof Blob ? file : new Blob([file]))) as [Blob, Blob];
    const shown = await toPixels(rare).catch(String);
    const difference = typeof shown === 'string' ? shown : largestDifference(shown, await toPixels(usual));
    if (difference !== 0) wrong.push(`${name}: ${difference}`);
  }
  expect(wrong).to.deep.equal([]);
}

describe('a GIF whose first frame is not on its screen', () => {
  const screen = {width: 40, height: 30};
  const edge = {width: 20, height: 20, colour: 1} as const;

  it('is as large as Chromium makes it: up to the end of the frame', async () => {
    const large = {width: 50, height: 40};
    const partly = {...edge, x: 30, y: 20};
    await expectSame({
      'partly outside': [await gif(screen, [partly]), await gif(large, [partly])],
      'moving, partly outside': [await gif(screen, [partly, edge]), await gif(large, [partly, edge])],
      'larger than the screen': [await gif({width: 0, height: 0}, [edge]), await gif(edge, [edge])],
    });
    const {width, height} = await sniff(await gif(screen, [partly]));
    expect([width, height]).to.deep.equal([50, 40]);
  });

  it('counts for the limits as large as that', async () => {
    const file = await sniff(await gif({width: 1, height: 1}, [{width: 1, height: 1, x: 30_000, y: 30_000}]));
    expect(check(file)).to.deep.equal([
      {code: 'too-many-pixels', maxPixels: 120_000_000, widthPx: 30_001, heightPx: 30_001},
    ]);
  });

  it('is shown on the whole screen if the frame has no size', async () => {
    const usual = await bytesOf(await gif(screen, [{...screen, colour: 2}]));
    const frame = usual.indexOf(0x2c, 25);
    await expectSame({'no size': [changed(usual, (copy) => copy.fill(0, frame + 5, frame + 9)), usual]});
  });
});

describe('a PNG with chunks that some browsers refuse', () => {
  it('shows its picture', async () => {
    for (const name of ['generated/whole.png', 'transparent.png']) {
      const png = await whole(name);
      const data = pngData(png);
      const [head, end] = [png.subarray(0, 33), png.slice(-12)];
      const [first, rest] = [data.slice(0, 100), data.slice(100)].map((part) => createChunk('IDAT', part)) as [
        Bytes,
        Bytes,
      ];
      const comment = createChunk('tEXt', Uint8Array.from(ascii('a\0b')));
      const unknown = createChunk('ABCD', new Uint8Array(1));
      const plain = pngWithData(png, data);
      await expectSame({
        [`${name}, a comment between its data`]: [join(head, first, comment, rest, end), plain],
        [`${name}, an unknown chunk`]: [join(head, unknown, first, rest, end), plain],
        [`${name}, without the end of its end chunk`]: [png.slice(0, -2), plain],
        [`${name}, a wrong checksum of its end chunk`]: [withBadChecksum(png, 'IEND'), plain],
      });
    }
  });

  it('is called damaged, not cut off, if it does not begin with its header', async () => {
    const png = await whole('generated/whole.png');
    const late = join(png.subarray(0, 8), createChunk('CgBI', new Uint8Array(4)), png.subarray(8, 33), png.slice(-12));
    const error: unknown = await toAvatar(new Blob([late])).catch((thrown: unknown) => thrown);
    expect(error).to.have.property('code', 'decode-failed');
  });
});

describe('a BMP with a header that not all browsers read', () => {
  const [width, height] = [24, 20];
  const colourAt = (x: number, y: number) => [(x * 10) & 255, (y * 12) & 255, (x * y) & 255];

  /** With 24 or 32 bits for a pixel; the fourth byte is `fourth`. */
  function bmp(headerBytes: number, bits: number, masks?: readonly number[], fourth = 0): Promise<Blob> {
    const fields = [...u16le(1), ...u16le(bits), ...u32le(masks ? 3 : 0), ...u32le(0), ...Array<number>(16).fill(0)];
    const header = [
      ...u32le(headerBytes),
      ...u32le(width),
      ...u32le(height),
      ...fields,
      ...(masks ?? []).flatMap(u32le),
    ];
    const start = 14 + headerBytes;
    const rows = Array.from({length: height}, (_, row) =>
      Array.from({length: width}, (__, x) => [...colourAt(x, height - 1 - row), fourth].slice(0, bits / 8)).flat(),
    ).flat();
    const padding = new Uint8Array(headerBytes - header.length);
    return joined([
      [...ascii('BM'), ...u32le(start + rows.length), ...u32le(0), ...u32le(start)],
      header,
      padding,
      rows,
    ]);
  }

  it('shows the same as with a usual one', async () => {
    const opaque = await bmp(40, 24);
    const masks = [0xff0000, 0xff00, 0xff];
    await expectSame({
      '32 bits, the fourth byte unused': [await bmp(40, 32, undefined, 77), opaque],
      '32 bits, masks in a header of 52 bytes': [await bmp(52, 32, masks), opaque],
      '32 bits, masks in a header of 56 bytes': [await bmp(56, 32, [...masks, 0]), opaque],
    });
    const rle = await whole('generated/whole-rle.bmp');
    await expectSame({'compressed, without its last code': [rle.slice(0, -2), rle]});
  });
});

describe('a WebP whose header does not announce its transparency', () => {
  it('is transparent', async () => {
    const usual = await whole('generated/whole-transparent.webp');
    const edges = [u24(95), u24(71)];
    const rare = chunk(
      'RIFF',
      Uint8Array.from(ascii('WEBP')),
      chunk('VP8X', u32(0), ...edges),
      usual.subarray(12, usual.length),
    );
    await expectSame({'no flag': [rare, usual]});
    expect((await sniff(new Blob([rare]))).alpha).to.equal(true);
    const {data} = await toPixels(new Blob([rare]));
    expect(data[3]).to.be.within(120, 135);
  });
});
