// Pictures at the limits of the pipeline, as large and as many as it takes by default, and some beyond them.
import {deflateSync} from 'node:zlib';
import sharp from 'sharp';
import {pngChunk, pngHeader, pngSignature} from '../../test/fixtures/make/containers.js';
import {photo, quarters} from '../../test/fixtures/make/pictures.js';
import {cached, jpegOfSize} from '../image/photos.js';

const jpeg = (width, height) => jpegOfSize(width, height);

/** A JPEG with this many bytes of segments in front of its picture, as phones store depth maps and editors their history. */
async function withMetadata(bytes) {
  const picture = await jpeg(4000, 3000);
  const segment = Buffer.alloc(65_535);
  segment.set([0xff, 0xed, 0xff, 0xfd]);
  const segments = Array.from({length: Math.ceil(bytes / segment.length)}, () => segment);
  return Buffer.concat([picture.subarray(0, 2), ...segments, picture.subarray(2)]);
}

/** A photo as PNG with transparency, of which so many rows at the end are blank. */
async function transparentPng(width, height, blankRows) {
  const pixels = await sharp(await photo(width, height))
    .ensureAlpha()
    .raw()
    .toBuffer();
  pixels.fill(0, pixels.length - blankRows * width * 4);
  return sharp(pixels, {raw: {width, height, channels: 4}})
    .png({compressionLevel: 1})
    .toBuffer();
}

/** An opaque PNG of one colour: many pixels in few bytes. */
function plainPng(width, height) {
  const row = Buffer.alloc(1 + width * 3, 0x90);
  row[0] = 0;
  const rows = Buffer.alloc(row.length * height);
  for (let y = 0; y < height; y++) row.copy(rows, y * row.length);
  const data = pngChunk('IDAT', deflateSync(rows, {level: 1}));
  return Buffer.concat([pngSignature, pngHeader(width, height), data, pngChunk('IEND', Buffer.alloc(0))]);
}

/** An animation of three frames, over and over. */
async function moving(type, width, height, frames) {
  const scene =
    type === 'gif'
      ? quarters(width, height)
      : await sharp(await photo(width, height))
          .raw()
          .toBuffer();
  const still = sharp(scene, {raw: {width, height, channels: 3}});
  const turned = [still.clone(), still.clone().flip(), still.clone().flop()];
  const pixels = await Promise.all(turned.map((frame) => frame.raw().toBuffer()));
  // The frames of a GIF can be repeated as they are.
  const made = type === 'gif' ? 3 : frames;
  const stack = Buffer.concat(Array.from({length: made}, (_, i) => pixels[i % 3]));
  const animation = sharp(stack, {raw: {width, height: height * made, channels: 3, pageHeight: height}});
  const file = await animation[type]({effort: type === 'gif' ? 1 : 0, delay: Array(made).fill(40)}).toBuffer();
  if (type !== 'gif') return file;
  const first = file.indexOf(Buffer.from([0x21, 0xf9]));
  const repeated = Array(Math.floor(frames / 3)).fill(file.subarray(first, -1));
  return Buffer.concat([file.subarray(0, first), ...repeated, file.subarray(-1)]);
}

/** What it is, and how its bytes are made. */
export const pictures = [
  ['JPEG, 12 MP', 'image/jpeg', () => jpeg(4000, 3000)],
  ['JPEG, 100 MP', 'image/jpeg', () => jpeg(11_548, 8661)],
  ['JPEG, 248 MP (limit: 250; 120 without `ImageDecoder`)', 'image/jpeg', () => jpeg(18_184, 13_638)],
  ['JPEG, 12 MP, behind 9 MB of metadata', 'image/jpeg', () => withMetadata(9_000_000)],
  ['PNG, 119 MP, opaque (limit: 120)', 'image/png', () => plainPng(12_600, 9450)],
  ['PNG, 20 MP, transparent', 'image/png', () => transparentPng(5164, 3873, 0)],
  ['PNG, 20 MP, transparent, with a blank end', 'image/png', () => transparentPng(5164, 3873, 100)],
  ['WebP, 200 frames of 0.1 MP (limit: 200 frames)', 'image/webp', () => moving('webp', 400, 250, 200)],
  ['WebP, 1,000 frames of 0.1 MP: its first one', 'image/webp', () => moving('webp', 400, 250, 1000)],
  ['GIF, 198 frames of 0.5 MP (limit: 100 MP in all frames)', 'image/gif', () => moving('gif', 800, 625, 198)],
  ['GIF, 75,000 frames: its first one', 'image/gif', () => moving('gif', 10, 10, 75_000)],
].map(([label, type, make], i) => ({
  label,
  type,
  url: `/photo/${i}`,
  bytes: () => cached(`bench-limit-${label.replace(/\W+/g, '-')}`, make),
}));
