import {expect} from '@open-wc/testing';
import {executeServerCommand} from '@web/test-runner-commands';
import {defaultCrop, toAvatar, type Crop} from '../../../src/image/index.js';
import {fixture} from '../support.js';

const sizePx = 128;
/** Decoders differ a little among themselves, and so do ways to turn a picture by less than a quarter. */
const MIN_SSIM = 0.975;
const whole = defaultCrop();

const crops: Readonly<Record<string, Crop>> = {
  'the middle': whole,
  'a part': {...whole, zoom: 1.25, centreX: 0.4, centreY: 0.45},
  'turned right': {...whole, rotation: 90},
  'upside down': {...whole, rotation: 180, zoom: 1.25, centreX: 0.6},
  'turned left and mirrored': {...whole, rotation: -90, flipped: true, centreX: 0.4},
  mirrored: {...whole, flipped: true, centreX: 0.4},
  straightened: {...whole, rotation: 7, centreX: 0.45},
  'straightened, mirrored and zoomed': {
    ...whole,
    rotation: -20,
    flipped: true,
    zoom: 1.2,
    centreX: 0.55,
    centreY: 0.45,
  },
};

/** SSIM of our result for one crop and libvips' for the same, or another. */
async function ssim(file: string, crop: Crop, theirs = crop): Promise<number> {
  const limits = {accept: ['image/*']};
  const avatar = await toAvatar(await fixture(file), {sizePx, crop, type: 'image/png', limits});
  const bytes = new Uint8Array(await avatar.arrayBuffer());
  const result = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  return executeServerCommand('ssim', {file, crop: theirs, sizePx, result});
}

describe('the result, beside what libvips makes of the same file', () => {
  for (let orientation = 1; orientation <= 8; orientation++) {
    it(`is the same picture: orientation ${orientation}`, async () => {
      expect(await ssim(`generated/scene-${orientation}.jpg`, whole)).to.be.above(MIN_SSIM);
    });
  }

  for (const type of ['png', 'webp', 'gif', 'bmp', 'avif']) {
    it(`is the same picture: ${type.toUpperCase()}`, async () => {
      expect(await ssim(`generated/scene.${type}`, whole)).to.be.above(MIN_SSIM);
    });
  }

  for (const [name, crop] of Object.entries(crops)) {
    it(`is the same picture: ${name}`, async () => {
      expect(await ssim('generated/scene.png', crop)).to.be.above(MIN_SSIM);
      expect(await ssim('generated/scene-6.jpg', crop)).to.be.above(MIN_SSIM);
    });
  }

  it('detects a picture that is shifted by a few pixels', async () => {
    expect(await ssim('generated/scene.png', {...whole, centreX: 0.52}, whole)).to.be.below(0.9);
  });
});
