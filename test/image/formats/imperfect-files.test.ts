import {expect} from '@open-wc/testing';
import {AvatarError} from '../../../src/errors.js';
import {assertValid, decode, sniff, toAvatar} from '../../../src/image/index.js';
import {encodeJpeg} from '../../support/pictures/jpeg-encoder.js';
import {
  changed,
  endedGif,
  endedJpeg,
  endedWebp,
  joined as join,
  pngData,
  pngWithData,
  pngWithRows,
  positionOf,
  withBadChecksum,
  withNoise,
  type Bytes,
} from '../../support/pictures/damaged.js';
import {documentedSupport, engine} from './documented-support.js';
import {fixture, largestDifference, pixelsOf} from '../support.js';

const bytesOf = async (blob: Blob): Promise<Bytes> => new Uint8Array(await blob.arrayBuffer());
const whole = async (name: string) => bytesOf(await fixture(name.includes('.') ? name : `generated/whole.${name}`));
const withoutEnd = (bytes: Bytes, length: number) => bytes.slice(0, -length);
const share = (bytes: Bytes, percent: number) => bytes.slice(0, Math.round((bytes.length * percent) / 100));
const texture = (x: number, y: number) => [(x * 7) & 255, (y * 5) & 255, (x * y) & 255] as const;
const withRestarts = async () => bytesOf(encodeJpeg({width: 90, height: 70, restartInterval: 4, colourAt: texture}));

/** The position after the n-th of these bytes, counted from 1. */
function after(bytes: Bytes, pattern: readonly number[], n: number): number {
  for (let at = 0; at < bytes.length; at++)
    if (pattern.every((byte, i) => bytes[at + i] === byte) && --n === 0) return at + pattern.length;
  throw new Error(`${pattern.join(' ')} is not in the file`);
}
const ascii = (text: string) => [...text].map((letter) => letter.charCodeAt(0));

/** The same file with a `mdat` that has no length, as a stream writes it. */
function withOpenEnd(avif: Bytes): Bytes {
  const copy = avif.slice();
  new DataView(copy.buffer).setUint32(after(copy, ascii('mdat'), 1) - 8, 0);
  return copy;
}

/** The same file with another frame header: 0xC9 means arithmetic codes. */
function withFrameHeader(jpeg: Bytes, marker: number): Bytes {
  const copy = jpeg.slice();
  copy[after(copy, [0xff, 0xc0], 1) - 1] = marker;
  return copy;
}

/** A file, and the picture it has to show or the code with which it is refused: `file-truncated` if none is given. */
type Case = readonly [file: Bytes, shows?: Bytes | 'decode-failed' | 'coding-unsupported', inFirefox?: 'taken'];

async function cases(): Promise<Record<string, Case>> {
  const jpeg = await whole('jpg');
  const progressive = await whole('generated/whole-progressive.jpg');
  const grey = await whole('generated/whole-grey.jpg');
  const restarts = await withRestarts();
  const png = await whole('png');
  const interlaced = await whole('generated/whole-interlaced.png');
  const inParts = await whole('generated/whole-in-parts.png');
  const webp = await whole('webp');
  const lossless = await whole('generated/whole-lossless.webp');
  const gif = await whole('gif');
  const bmp = await whole('bmp');
  const rle = await whole('generated/whole-rle.bmp');
  const avif = await whole('avif');
  const gifMoving = await whole('generated/whole-moving.gif');
  const webpMoving = await whole('generated/whole-moving.webp');
  const pngMoving = await whole('animated.png');
  const found: Record<string, Case> = {
    'JPEG without end marker': [withoutEnd(jpeg, 2), jpeg],
    'JPEG with half of its end marker': [withoutEnd(jpeg, 1), jpeg],
    'JPEG, grey, without end marker': [withoutEnd(grey, 2), grey],
    'JPEG, progressive, without end marker': [withoutEnd(progressive, 2), progressive],
    'JPEG, restart markers, without end marker': [withoutEnd(restarts, 2), restarts],
    'JPEG with other bytes after its end': [join(jpeg, Uint8Array.from(ascii('MotionPhoto'))), jpeg],
    'JPEG with zeros in place of its end': [join(withoutEnd(jpeg, 2), new Uint8Array(64)), jpeg],
    'JPEG without its last 12 bytes': [withoutEnd(jpeg, 12)],
    'JPEG, progressive, after its first scan': [progressive.slice(0, after(progressive, [0xff, 0xda], 2) - 2)],
    'JPEG, progressive, before its last scan': [progressive.slice(0, progressive.lastIndexOf(0xda) - 1)],
    'JPEG, progressive, without its last 12 bytes': [withoutEnd(progressive, 12)],
    'JPEG, restart markers, half of it': [share(restarts, 50)],
    'PNG without end chunk': [withoutEnd(png, 12), png],
    'PNG with half of its end chunk': [withoutEnd(png, 6), png],
    'PNG with other bytes after its end': [join(png, Uint8Array.from(ascii('tail'))), png],
    'PNG, interlaced, without end chunk': [withoutEnd(interlaced, 12), interlaced],
    'PNG, several data chunks, without end chunk': [withoutEnd(inParts, 12), inParts],
    'PNG cut between two data chunks': [inParts.slice(0, after(inParts, ascii('IDAT'), 8) - 8)],
    'PNG, interlaced, half of it': [share(interlaced, 50)],
    'WebP without its last 12 bytes': [withoutEnd(webp, 12)],
    'WebP, lossless, half of it': [share(lossless, 50)],
    'GIF without trailer': [withoutEnd(gif, 1), gif],
    'GIF without trailer and end of its data': [withoutEnd(gif, 2), gif],
    'BMP, compressed, half of it': [share(rle, 50)],
    'GIF, moving, cut in its third frame': [withoutEnd(gifMoving, 60), gifMoving],
    'GIF, moving, cut in its first frame': [share(gifMoving, 20)],
    'APNG, moving, without end chunk': [withoutEnd(pngMoving, 12), pngMoving],
    'APNG, moving, cut in its third frame': [withoutEnd(pngMoving, 30), pngMoving],
    'APNG, moving, cut in its first frame': [pngMoving.slice(0, after(pngMoving, ascii('IDAT'), 1) + 20)],
    'WebP, moving, cut in its third frame': [withoutEnd(webpMoving, 60), webpMoving],
    'WebP, moving, cut in its first frame': [share(webpMoving, 20)],
    'AVIF, `mdat` without length': [withOpenEnd(avif), avif],
    'AVIF, `mdat` without length, without its last 12 bytes': [withoutEnd(withOpenEnd(avif), 12)],
    'JPEG with arithmetic codes': [withFrameHeader(jpeg, 0xc9), 'coding-unsupported'],
    'JPEG, lossless': [withFrameHeader(jpeg, 0xc3), 'coding-unsupported'],
  };
  for (const percent of [10, 50, 90]) {
    for (const [kind, bytes] of Object.entries({
      JPEG: jpeg,
      'JPEG, progressive': progressive,
      PNG: png,
      WebP: webp,
      GIF: gif,
      BMP: bmp,
      AVIF: avif,
    }))
      found[`${kind}, ${percent} % of it`] = [share(bytes, percent)];
  }
  return found;
}

/** Files with their end, of which something before it is damaged or missing. */
async function damagedCases(): Promise<Record<string, Case>> {
  const jpeg = await whole('jpg');
  const progressive = await whole('generated/whole-progressive.jpg');
  const webp = await whole('webp');
  const lossless = await whole('generated/whole-lossless.webp');
  const webpMoving = await whole('generated/whole-moving.webp');
  const gif = await whole('gif');
  const gifMoving = await whole('generated/whole-moving.gif');
  const pngMoving = await whole('animated.png');
  const withMarkers = (bytes: Bytes, from: number, to: number) =>
    changed(bytes, (copy) => copy.fill(0xff, (copy.length * from) / 100, (copy.length * to) / 100));
  const control = positionOf(pngMoving, 'fcTL') + 4;
  const found: Record<string, Case> = {
    'JPEG that ends after 30 % of its data': [endedJpeg(jpeg, 30)],
    'JPEG that ends after 97 % of its data': [endedJpeg(jpeg, 97)],
    'JPEG, turned by EXIF, that ends after 90 % of its data': [endedJpeg(await whole('orientation-6.jpg'), 90)],
    'JPEG with markers in its data': [withMarkers(jpeg, 40, 98)],
    'JPEG with zeros in its data': [changed(jpeg, (copy) => copy.fill(0, copy.length * 0.7, copy.length * 0.98))],
    'JPEG, progressive, with other bytes in its first scan': [
      withNoise(progressive, progressive.length * 0.4, 64),
      'decode-failed',
    ],
    'JPEG, progressive, that ends in its first scans': [endedJpeg(progressive, 30), undefined, 'taken'],
    'WebP that ends after 94 % of its data': [endedWebp(webp, 94), 'decode-failed'],
    'WebP with other bytes in its header': [withNoise(webp, 30, 30), 'decode-failed'],
    'WebP, lossless, that ends after 94 % of its data': [endedWebp(lossless, 94), 'decode-failed'],
    'WebP with a length of 0': [changed(webp, (_, view) => view.setUint32(4, 0)), 'decode-failed'],
    'WebP, moving, without its `ANIM` chunk': [
      changed(webpMoving, (copy) => copy.set([88], positionOf(copy, 'ANIM'))),
      'decode-failed',
    ],
    'GIF that ends after half of its data': [endedGif(gif, 50)],
    'GIF with other bytes in its data': [withNoise(gif, gif.length / 2, 20)],
    'GIF, moving, with other bytes in its first frame': [withNoise(gifMoving, gifMoving.length * 0.2, 40)],
    'GIF, moving, with other bytes in its last frame': [withNoise(gifMoving, gifMoving.length * 0.8, 40), gifMoving],
    'APNG, moving, with other bytes in its second frame': [
      withNoise(pngMoving, positionOf(pngMoving, 'fdAT') + 12, 8),
      pngMoving,
    ],
    'APNG, moving, with a bad control chunk': [changed(pngMoving, (_, view) => view.setUint32(control + 4, 0))],
    'APNG that says it has no frames': [
      changed(pngMoving, (copy, view) => view.setUint32(positionOf(copy, 'acTL') + 4, 0)),
      pngMoving,
    ],
  };
  for (const [kind, name, lastRowBytes] of [
    ['PNG', 'png', 1 + 96 * 3],
    ['PNG, interlaced,', 'generated/whole-interlaced.png', 1 + 96 * 3],
    ['PNG, transparent,', 'transparent.png', 1 + 64 * 4],
  ] as const) {
    const png = await whole(name);
    const data = pngData(png);
    const withData = (change: (copy: Bytes) => void) => pngWithData(png, changed(data, change));
    const noisy = withNoise(data, data.length / 2, data.length / 4);
    Object.assign(found, {
      [`${kind} with a wrong checksum of its data`]: [withBadChecksum(png, 'IDAT'), png],
      [`${kind} with a wrong checksum of its zlib stream`]: [withData((copy) => copy.set([0], copy.length - 1)), png],
      [`${kind} without checksum of its zlib stream`]: [pngWithData(png, data.slice(0, -4)), png],
      [`${kind} without header of its zlib stream`]: [withData((copy) => copy.set([0], 0)), png],
      [`${kind} with other bytes in its data`]: [pngWithData(png, noisy)],
      [`${kind} with other bytes in its data and a wrong checksum`]: [
        withBadChecksum(pngWithData(png, noisy), 'IDAT'),
        'decode-failed',
      ],
      [`${kind} that ends after 95 % of its data`]: [pngWithData(png, data.slice(0, data.length * 0.95))],
      [`${kind} with half of its rows`]: [await pngWithRows(png, (rows) => rows.slice(0, rows.length / 2))],
      [`${kind} with too many rows`]: [await pngWithRows(png, (rows) => join(rows, rows)), png],
      [`${kind} with a filter that does not exist in its first row`]: [
        await pngWithRows(png, (rows) => changed(rows, (copy) => copy.set([9], 0))),
        'decode-failed',
      ],
      [`${kind} with a filter that does not exist in its last row`]: [
        await pngWithRows(png, (rows) => changed(rows, (copy) => copy.set([9], copy.length - lastRowBytes))),
        'decode-failed',
      ],
      [`${kind} with a wrong checksum of its header`]: [withBadChecksum(png, 'IHDR'), 'decode-failed'],
    });
  }
  return found;
}

const limits = {accept: ['image/*']};

/** `taken`, or the code of the error, as an editor gets it before the crop. */
async function openedAs(file: Blob): Promise<string> {
  try {
    (await decode(assertValid(await sniff(file), limits))).bitmap.close();
    return 'taken';
  } catch (thrown) {
    const error = AvatarError.from(thrown);
    return error.code === 'file-rejected' ? error.facts.violations.map(({code}) => code).join() : error.code;
  }
}

const toPixels = async (bytes: Bytes) =>
  pixelsOf(await toAvatar(new Blob([bytes]), {sizePx: 48, type: 'image/png', animation: 'first-frame'}));

describe(`imperfect files in ${engine}`, () => {
  it('are taken or refused as docs/browser-support.md says, before they are cropped', async () => {
    const found: Record<string, string> = {};
    const wrong: string[] = [];
    for (const [what, [bytes, shows, inFirefox]] of Object.entries({...(await cases()), ...(await damagedCases())})) {
      const outcome = await openedAs(new Blob([bytes]));
      found[what] = outcome;
      if (inFirefox && engine === 'Firefox') continue;
      const isCode = shows === undefined || typeof shows === 'string';
      if (outcome !== (isCode ? (shows ?? 'file-truncated') : 'taken')) wrong.push(`${what}: ${outcome}`);
      else if (!isCode) {
        const difference = largestDifference(await toPixels(bytes), await toPixels(shows));
        if (difference > 0) wrong.push(`${what}: differs by ${difference}`);
      }
    }
    expect(wrong).to.deep.equal([]);
    expect(await documentedSupport('imperfect', found)).to.deep.equal(found);
  });
});
