// What the results are compared with, and their likeness to it.
import sharp from 'sharp';
import {ssim} from '../../test/support/pictures/ssim.js';

const edgePx = 512;

/** The best picture there is to compare with: the middle square, every pixel of it decoded, a Lanczos filter, nothing compressed. */
export async function reference(photo) {
  const picture = sharp(photo, {limitInputPixels: false});
  const {width, height} = await picture.metadata();
  const edge = Math.min(width, height);
  const square = {left: (width - edge) >> 1, top: (height - edge) >> 1, width: edge, height: edge};
  return luma(picture.extract(square).resize(edgePx, edgePx, {fit: 'fill', fastShrinkOnLoad: false}));
}

function luma(picture) {
  const square = Buffer.isBuffer(picture) ? sharp(picture).resize(edgePx, edgePx, {fit: 'fill'}) : picture;
  return square.removeAlpha().greyscale().raw().toBuffer();
}

/** The SSIM of a finished file. */
export async function measureSsim(file, best) {
  return ssim(await luma(file), best, edgePx);
}
