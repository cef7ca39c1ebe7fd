// Results that differ from what was asked for: filled because of the byte budget, or smaller because the picture is.
import {expect} from '@open-wc/testing';
import {crop, decode, defaultCrop, encode, sniff, toAvatar, toAvatars} from '../../src/image/index.js';
import {runOnMainThread} from '../../src/image/worker/main-thread.js';
import {resizeWhole} from '../../src/image/jobs/resize-whole.js';
import {transparentNoise} from '../support/pictures/pictures.js';
import {checkedFixture, fixture, pixelsOf, rejection} from './support.js';

const background = 'rgb(30 30 220)';

/** The first pixel of the picture, of which the transparent noise has nothing. */
async function firstPixel(file: Blob): Promise<readonly number[]> {
  return [...(await pixelsOf(file)).data.slice(0, 4)];
}

function expectFilled([red = 0, green = 0, blue = 0, alpha = 0]: readonly number[], name: string): void {
  const distance = Math.abs(red - 30) + Math.abs(green - 30) + Math.abs(blue - 220);
  expect([distance < 60, alpha], `${name}: ${red} ${green} ${blue}`).to.deep.equal([true, 255]);
}

describe('a transparent picture', () => {
  const sizePx = 64;

  it('is laid on the background if it misses the byte budget with its transparency, and the result reports it', async () => {
    const noise = await transparentNoise(sizePx);
    for (const [type, maxBytes] of [
      ['auto', 3500],
      ['image/webp', 3500],
      ['image/png', 14_000],
    ] as const) {
      for (const frame of [defaultCrop(), 'none'] as const) {
        const name = `${type} ${frame === 'none' ? 'whole' : 'cropped'}`;
        const free = await toAvatar(noise, {sizePx, type, background, crop: frame});
        expect([free.flattened, (await firstPixel(free))[3]], name).to.deep.equal([false, 0]);
        const file = await toAvatar(noise, {sizePx, type, maxBytes, background, crop: frame});
        expect(file.size, name).to.be.at.most(maxBytes);
        expect([file.flattened, file.width, file.height], name).to.deep.equal([true, sizePx, sizePx]);
        if (type === 'image/png') expect(file.type).to.equal('image/png');
        expectFilled(await firstPixel(file), name);
      }
    }
  });

  it('is laid on the background by each stage and for each density on its own', async () => {
    const noise = await transparentNoise(sizePx);
    const files = await toAvatars(noise, {sizePx: 8, densities: [1, 8], maxBytes: 3500});
    expect(files.map(({flattened}) => flattened)).to.deep.equal([false, true]);
    const source = await sniff(noise);
    const cropped = await crop(await decode({...source, type: 'image/png', checked: true}), defaultCrop(), {sizePx});
    expect((await encode(cropped, {maxBytes: 3500})).flattened).to.equal(true);
  });

  it('is said to be filled in a type without transparency, and an opaque picture never is', async () => {
    const noise = await transparentNoise(sizePx);
    expect((await toAvatar(noise, {sizePx, type: 'image/jpeg'})).flattened).to.equal(true);
    const opaque = await fixture('quarters.png');
    for (const type of ['image/jpeg', 'image/png', 'auto'] as const)
      expect((await toAvatar(opaque, {sizePx, type})).flattened, type).to.equal(false);
  });

  it('is refused if it misses the byte budget on the background, too', async () => {
    const error = await rejection(toAvatar(await transparentNoise(sizePx), {sizePx, maxBytes: 40}));
    expect(error).to.have.property('code', 'output-too-large');
  });

  it('is opaque on a background that is transparent itself', async () => {
    const noise = await transparentNoise(sizePx);
    const file = await toAvatar(noise, {sizePx, type: 'image/png', maxBytes: 14_000, background: 'rgb(0 0 0 / 0)'});
    expect(await firstPixel(file)).to.deep.equal([255, 255, 255, 255]);
  });
});

describe('neverEnlarge', () => {
  async function icon(width: number, height = width): Promise<Blob> {
    const canvas = new OffscreenCanvas(width, height);
    const context = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D;
    context.fillStyle = '#a03';
    context.fillRect(0, 0, width, height);
    return canvas.convertToBlob();
  }

  it('writes no more pixels than the crop has, and reports how many', async () => {
    const cases: [name: string, picture: Blob, options: Parameters<typeof toAvatar>[1], expected: number][] = [
      ['an icon', await icon(16), {}, 16],
      ['a wide icon', await icon(48, 16), {}, 16],
      ['an icon, zoomed', await icon(16), {crop: {...defaultCrop(), zoom: 2}}, 8],
      ['an icon, turned', await icon(16), {crop: {...defaultCrop(), rotation: 45}}, 11],
      ['an icon with a byte budget', await icon(16), {maxBytes: 600}, 16],
      ['a picture of one pixel', await icon(1), {crop: {...defaultCrop(), zoom: 2}}, 1],
      ['a larger picture', await icon(300), {}, 64],
      ['a turned photo', await fixture('orientation-6.jpg'), {sizePx: 512}, 64],
      ['an animation', await fixture('animated.gif'), {}, 32],
      ['a whole icon', await icon(16, 12), {crop: 'none'}, 16],
    ];
    for (const [name, picture, options, expected] of cases) {
      const file = await toAvatar(picture, {sizePx: 64, neverEnlarge: true, ...options});
      const {width} = await pixelsOf(file);
      expect([file.width, width], name).to.deep.equal([expected, expected]);
    }
    expect((await toAvatar(await icon(16), {sizePx: 64})).width, 'without the option').to.equal(64);
    expect((await toAvatar(await fixture('animated.gif'), {sizePx: 64, neverEnlarge: true})).frames).to.equal(3);
  });

  it('limits each density', async () => {
    const files = await toAvatars(await icon(16), {sizePx: 8, densities: [1, 2, 3], neverEnlarge: true});
    expect(files.map(({name, width}) => `${name.split('.')[0]} ${width}`)).to.deep.equal([
      'avatar 8',
      'avatar@2x 16',
      'avatar@3x 16',
    ]);
  });

  it('limits the stage that crops', async () => {
    const image = await decode(await checkedFixture('quarters.png'));
    const zoomed = {...defaultCrop(), zoom: 4};
    expect((await crop(image, zoomed, {sizePx: 512, neverEnlarge: true})).sizePx).to.equal(16);
    expect((await crop(image, zoomed, {sizePx: 512})).sizePx).to.equal(512);
  });
});

describe('the result on the main thread', () => {
  it('reports the same', async () => {
    const source = {...(await sniff(await transparentNoise(64))), type: 'image/png', checked: true} as const;
    const output = {sizePx: 64, type: 'auto', maxBytes: 3500, background, animation: 'keep', neverEnlarge: false};
    const {blob, ...facts} = (await runOnMainThread(resizeWhole, {source, output}, {})) as {blob: Blob};
    expect(facts).to.deep.equal({width: 64, height: 64, frames: 1, flattened: true});
    expectFilled(await firstPixel(blob), 'main thread');
  });
});
