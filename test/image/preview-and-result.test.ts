import {expect} from '@open-wc/testing';
import {assertValid, crop, decode, sniff, type Crop, type DecodedImage} from '../../src/image/index.js';
import {encodeJpeg} from '../support/pictures/jpeg-encoder.js';
import {fixture, largestDifference, pixelsOf} from './support.js';

const TOLERANCE = 3;
const EDGE_PX = 40;
const samplings = {'4:4:4': [1, 1], '4:2:2': [2, 1], '4:2:0': [2, 2]} as const;

/** Line art: strong colours that change from pixel to pixel, where a shift of the colours shows most. */
const lineArt = (x: number, y: number) =>
  ((x >> 2) % 2) ^ (y % 5 === 0 ? 1 : 0) ? ([220, 30, 40] as const) : ([30, 90, 230] as const);

/** EXIF with nothing but an orientation. */
const exif = (orientation: number) =>
  Uint8Array.of(
    ...[0xff, 0xe1, 0, 34, 0x45, 0x78, 0x69, 0x66, 0, 0, 0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1],
    ...[0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0],
  );

const open = async (blob: Blob) => decode(assertValid(await sniff(blob), {accept: ['image/*']}));

/** The square of 40 pixels whose top left corner is here: it is neither scaled in the preview nor in the result. */
function squareAt({width, height}: DecodedImage, left: number, top: number): Crop {
  const zoom = Math.min(width, height) / EDGE_PX;
  const [centreX, centreY] = [(left + EDGE_PX / 2) / width, (top + EDGE_PX / 2) / height];
  return {centreX, centreY, zoom, rotation: 0, flipped: false};
}

async function difference(image: DecodedImage, left: number, top: number): Promise<number> {
  const result = await crop(image, squareAt(image, left, top), {sizePx: EDGE_PX});
  const preview = await createImageBitmap(image.bitmap, left, top, EDGE_PX, EDGE_PX);
  return largestDifference(await pixelsOf(preview), await pixelsOf(result.bitmap));
}

async function farthest(images: Record<string, DecodedImage>): Promise<Record<string, number>> {
  const wrong: Record<string, number> = {};
  for (const [what, image] of Object.entries(images)) {
    const [right, bottom] = [image.width - EDGE_PX, image.height - EDGE_PX];
    for (const [left, top] of [
      [0, 0],
      [1, 0],
      [0, 1],
      [7, 5],
      [2, 7],
      [right, bottom],
      [right - 1, bottom],
    ] as const) {
      const found = await difference(image, left, top);
      if (found > TOLERANCE) wrong[`${what} at ${left}, ${top}`] = found;
    }
    image.bitmap.close();
  }
  return wrong;
}

describe('preview and result of the same crop', () => {
  it('show the same pixels, whatever the size and the sampling', async () => {
    const images: Record<string, DecodedImage> = {};
    for (const [name, sampling] of Object.entries(samplings)) {
      for (const [width, height] of [
        [64, 48],
        [61, 49],
        [50, 83],
      ] as const)
        images[`${name} ${width}×${height}`] = await open(encodeJpeg({width, height, sampling, colourAt: lineArt}));
    }
    expect(await farthest(images)).to.deep.equal({});
  });

  it('show the same pixels in every orientation, also with EXIF after the frame header', async () => {
    const images: Record<string, DecodedImage> = {};
    for (let orientation = 1; orientation <= 8; orientation++) {
      const base = {width: 61, height: 48, colourAt: lineArt};
      images[`orientation ${orientation}`] = await open(encodeJpeg({...base, before: exif(orientation)}));
      images[`late orientation ${orientation}`] = await open(encodeJpeg({...base, after: exif(orientation)}));
    }
    expect(await farthest(images)).to.deep.equal({});
  });

  it('show the same pixels of every type', async () => {
    const images: Record<string, DecodedImage> = {};
    for (const type of ['jpg', 'png', 'webp', 'gif', 'bmp', 'avif'])
      images[type] = await open(await fixture(`generated/whole.${type}`));
    expect(await farthest(images)).to.deep.equal({});
  });
});
