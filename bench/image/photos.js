// The pictures that are measured: made once, kept among the generated fixtures.
import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import {bmp} from '../../test/fixtures/make/containers.js';
import {photo, withThumbnail} from '../../test/fixtures/make/pictures.js';

const folder = path.resolve(import.meta.dirname, '../../test/fixtures/generated');

/** Megapixels of the JPEGs, and their edges. */
export const jpegs = {'12 MP': [4000, 3000], '24 MP': [5664, 4248], '48 MP': [8000, 6000]};
const others = [5164, 3873];
/** As heavy as cameras make them: a third of a byte for each pixel. */
const quality = 95;

/** What `make` returns, kept as a file of this name. */
export async function cached(name, make) {
  const file = path.join(folder, name);
  mkdirSync(folder, {recursive: true});
  if (!existsSync(file)) writeFileSync(file, await make());
  return readFileSync(file);
}

/** A JPEG as a phone stores it, with or without its thumbnail. */
export function jpegOf(label, options) {
  return jpegOfSize(...jpegs[label], options);
}

/** The same with the edges it is to have. */
export function jpegOfSize(width, height, {thumbnail = false} = {}) {
  const name = `bench-${width}-q${quality}${thumbnail ? '-thumbnail' : ''}.jpg`;
  return cached(name, async () => {
    const jpeg = await photo(width, height, {quality});
    return thumbnail ? withThumbnail(jpeg) : jpeg;
  });
}

/** The same scene of 20 megapixels in another type. */
export function otherOf(type) {
  const [width, height] = others;
  return cached(`bench-20mp.${type}`, async () => {
    const scene = sharp(await photo(width, height));
    if (type === 'bmp') return bmp(await scene.raw().toBuffer(), width, height);
    const effort = {
      png: {compressionLevel: 3},
      webp: {quality: 85, effort: 1},
      gif: {effort: 1},
      avif: {quality: 60, effort: 0},
    };
    return scene[type](effort[type]).toBuffer();
  });
}
