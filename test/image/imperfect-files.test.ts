import {expect} from '@open-wc/testing';
import {AvatarError} from '../../src/errors.js';
import {assertValid, decode, sniff, toAvatar} from '../../src/image/index.js';
import {encodeJpeg} from '../support/pictures/jpeg-encoder.js';
import {documentedSupport, engine} from './documented-support.js';
import {fixture, largestDifference, pixelsOf} from './support.js';

type Bytes = Uint8Array<ArrayBuffer>;
const bytesOf = async (blob: Blob): Promise<Bytes> => new Uint8Array(await blob.arrayBuffer());
const whole = async (name: string) => bytesOf(await fixture(name.includes('.') ? name : `generated/whole.${name}`));
const join = (...parts: readonly Bytes[]): Bytes => Uint8Array.from(parts.flatMap((part) => [...part]));
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

/** A file and the picture it has to show; `undefined`: it has to be refused. */
type Case = readonly [file: Bytes, shows?: Bytes];

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
    for (const [what, [bytes, shows]] of Object.entries(await cases())) {
      const outcome = await openedAs(new Blob([bytes]));
      found[what] = outcome;
      if (outcome !== (shows ? 'taken' : 'file-truncated')) wrong.push(`${what}: ${outcome}`);
      else if (shows) {
        const difference = largestDifference(await toPixels(bytes), await toPixels(shows));
        if (difference > 0) wrong.push(`${what}: differs by ${difference}`);
      }
    }
    expect(wrong).to.deep.equal([]);
    expect(await documentedSupport('imperfect', found)).to.deep.equal(found);
  });
});
