import {expect} from '@open-wc/testing';
import type {AvatarError} from '../../src/errors.js';
import {
  assertValid,
  defaultCrop,
  crop,
  decode,
  encode,
  sniff,
  toAvatar,
  toAvatars,
  type DecodedImage,
} from '../../src/image/index.js';
import {
  checkedFixture,
  colourAt,
  fixture,
  largestDifference,
  opened,
  pixelsOf,
  quartersOf,
  rejection,
  upright,
} from './support.js';

const cropped = async (image: DecodedImage, frame = {}) => crop(image, {...defaultCrop(), ...frame}, {sizePx: 48});

describe('decode', () => {
  for (let orientation = 1; orientation <= 8; orientation++) {
    it(`shows orientation ${orientation} upright`, async () => {
      const image = await opened(`orientation-${orientation}.jpg`, 48);
      expect([image.width, image.height]).to.deep.equal([96, 64]);
      expect([image.bitmap.width, image.bitmap.height]).to.deep.equal([48, 32]);
      expect(quartersOf(await pixelsOf(image.bitmap))).to.equal(upright);
    });
  }

  for (const name of ['quarters.png', 'quarters.webp', 'quarters.gif', 'quarters.bmp', 'quarters.avif']) {
    it(`opens ${name}`, async () => {
      const image = await opened(name, 48);
      expect([image.width, image.height, image.bitmap.width, image.bitmap.height]).to.deep.equal([96, 64, 48, 32]);
      expect(quartersOf(await pixelsOf(image.bitmap))).to.equal(upright);
    });
  }

  it('never enlarges a small picture', async () => {
    const {bitmap} = await opened('quarters.png', 1000);
    expect([bitmap.width, bitmap.height]).to.deep.equal([96, 64]);
  });

  it('keeps a tall screenshot readable within 24 MB, and scales photos to a short edge of 750 pixels', async () => {
    const sizes: number[][] = [];
    for (const [width, height] of [
      [1080, 12_000],
      [1200, 1600],
      [100, 9000],
    ] as const) {
      const canvas = new OffscreenCanvas(width, height);
      canvas.getContext('2d')?.fillRect(0, 0, width, height);
      const {bitmap} = await decode(assertValid(await sniff(await canvas.convertToBlob())));
      sizes.push([bitmap.width, bitmap.height]);
      bitmap.close();
    }
    expect(sizes).to.deep.equal([
      [720, 8000],
      [750, 1000],
      [89, 8000],
    ]);
  });

  it('shows the embedded thumbnail first', async () => {
    const order: string[] = [];
    const file = await checkedFixture('generated/photo-12mp.jpg');
    const image = await decode(file, {onPreview: ({width, height}) => order.push(`preview ${width}×${height}`)});
    order.push(`picture ${image.bitmap.width}×${image.bitmap.height} of ${image.width}×${image.height}`);
    expect(order).to.deep.equal(['preview 160×120', 'picture 1000×750 of 4000×3000']);
  });

  it('says that a damaged picture cannot be opened', async () => {
    const bytes = new Uint8Array(await (await fixture('quarters.png')).arrayBuffer());
    bytes.fill(0xff, 24, 33); // Depth, colour type and checksum of the header.
    const file = {...(await checkedFixture('quarters.png')), blob: new Blob([bytes])};
    const error = await rejection(decode(file));
    expect((error as AvatarError).toData()).to.deep.equal({code: 'decode-failed', type: 'image/png'});
  });

  it('stops with the reason of its signal', async () => {
    const controller = new AbortController();
    const work = rejection(decode(await checkedFixture('generated/photo-12mp.jpg'), {signal: controller.signal}));
    controller.abort(new DOMException('enough', 'AbortError'));
    expect(await work).to.equal(controller.signal.reason);
  });
});

describe('crop', () => {
  for (let orientation = 1; orientation <= 8; orientation++) {
    it(`cuts orientation ${orientation} upright`, async () => {
      const {bitmap} = await cropped(await opened(`orientation-${orientation}.jpg`));
      expect([bitmap.width, bitmap.height]).to.deep.equal([48, 48]);
      expect(quartersOf(await pixelsOf(bitmap))).to.equal(upright);
    });
  }

  it('cuts where the frame lies', async () => {
    const {bitmap} = await cropped(await opened('quarters.png'), {zoom: 4, centreX: 0.9, centreY: 0.1});
    expect(quartersOf(await pixelsOf(bitmap))).to.equal('green green green green');
  });

  it('turns clockwise and mirrors', async () => {
    const image = await opened('quarters.png');
    const turned = await cropped(image, {rotation: 90});
    expect(quartersOf(await pixelsOf(turned.bitmap))).to.equal('blue red yellow green');
    const mirrored = await cropped(image, {flipped: true});
    expect(quartersOf(await pixelsOf(mirrored.bitmap))).to.equal('green red yellow blue');
  });

  it('leaves no empty corner at any angle', async () => {
    const image = await opened('quarters.png');
    for (const rotation of [1, 30, 45, 133, -77]) {
      const pixels = await pixelsOf((await cropped(image, {rotation, centreX: 0, centreY: 1})).bitmap);
      for (const corner of [
        [0, 0],
        [0.99, 0],
        [0, 0.99],
        [0.99, 0.99],
      ]) {
        expect(colourAt(pixels, corner[0] ?? 0, corner[1] ?? 0), `${rotation}°`).to.match(/red|green|blue|yellow|rgb/);
      }
    }
  });

  it('gives the wished size from a picture smaller than that', async () => {
    const {bitmap} = await crop(await opened('quarters.png'), defaultCrop(), {sizePx: 256});
    expect([bitmap.width, bitmap.height]).to.deep.equal([256, 256]);
    expect(quartersOf(await pixelsOf(bitmap))).to.equal(upright);
  });
});

describe('encode', () => {
  const written = async (type: 'auto' | 'image/webp' | 'image/jpeg' | 'image/png', name = 'quarters.png') =>
    (await encode(await cropped(await opened(name)), {type})).file;

  it('writes what it says it wrote, under the right name', async () => {
    for (const type of ['image/jpeg', 'image/png'] as const) {
      const file = await written(type);
      expect(file.type).to.equal(type);
      expect(file.name).to.equal(type === 'image/jpeg' ? 'avatar.jpg' : 'avatar.png');
      expect(quartersOf(await pixelsOf(file))).to.equal(upright);
    }
  });

  it('falls back where the browser cannot write WebP', async () => {
    const canvas = new OffscreenCanvas(1, 1);
    canvas.getContext('2d');
    const {type} = await canvas.convertToBlob({type: 'image/webp'});
    const canWriteWebp = type === 'image/webp';
    expect((await written('auto')).type).to.equal(canWriteWebp ? 'image/webp' : 'image/jpeg');
    expect((await written('image/webp')).type).to.equal(canWriteWebp ? 'image/webp' : 'image/jpeg');
    expect((await written('auto', 'transparent.png')).type).to.equal(canWriteWebp ? 'image/webp' : 'image/png');
  });

  it('keeps transparency where the type has it', async () => {
    const pixels = await pixelsOf(await written('auto', 'transparent.png'));
    expect(colourAt(pixels, 0.2, 0.5)).to.match(/blue|rgb\(0 0 255\)/);
    expect(colourAt(pixels, 0.8, 0.5)).to.equal('clear');
  });

  it('lays transparency on the chosen colour where the type has none', async () => {
    const square = await cropped(await opened('transparent.png'));
    const white = await encode(square, {type: 'image/jpeg'});
    expect(colourAt(await pixelsOf(white.file), 0.8, 0.5)).to.equal('white');
    const yellow = await encode(square, {type: 'image/jpeg', background: 'rgb(230 220 40)'});
    expect(colourAt(await pixelsOf(yellow.file), 0.8, 0.5)).to.equal('yellow');
  });

  it('meets a byte budget, or says what was the smallest', async () => {
    const photo = await crop(await opened('photo.jpg'), defaultCrop(), {sizePx: 256});
    const free = await encode(photo, {type: 'image/jpeg'});
    const maxBytes = Math.round(free.file.size / 2);
    const {file} = await encode(photo, {type: 'image/jpeg', maxBytes});
    expect(file.size)
      .to.be.at.most(maxBytes)
      .and.above(maxBytes * 0.8);
    const error = (await rejection(
      encode(photo, {type: 'image/jpeg', maxBytes: 100}),
    )) as AvatarError<'output-too-large'>;
    expect(error.code).to.equal('output-too-large');
    expect(error.facts.maxBytes).to.equal(100);
    expect(error.facts.smallestBytes).to.be.above(100);
  });
});

describe('toAvatar', () => {
  it('makes a 512 pixel square of a 12-megapixel photo', async () => {
    const file = await toAvatar(await fixture('generated/photo-12mp.jpg'), {type: 'image/jpeg'});
    const {width, height} = await pixelsOf(file);
    expect([file.name, width, height]).to.deep.equal(['avatar.jpg', 512, 512]);
    expect(file.size).to.be.below(150_000);
  });

  it('refuses what breaks a limit with everything that is wrong', async () => {
    const error = await rejection(toAvatar(await fixture('bomb.png')));
    expect(error).to.have.property('name', 'FileRejectedError');
  });

  it('stops with the reason of its signal', async () => {
    const signal = AbortSignal.timeout(1);
    const error = await rejection(toAvatar(await fixture('generated/photo-12mp.jpg'), {signal}));
    expect(error).to.equal(signal.reason);
  });
});

describe('toAvatars', () => {
  it('makes the same picture for every density, each named after its own', async () => {
    const files = await toAvatars(await fixture('photo.jpg'), {
      sizePx: 64,
      densities: [1, 2, 1.5],
      type: 'image/png',
    });
    expect(files.map(({name}) => name)).to.deep.equal(['avatar.png', 'avatar@2x.png', 'avatar@1.5x.png']);
    const pictures = await Promise.all(files.map(pixelsOf));
    expect(pictures.map(({width, height}) => [width, height])).to.deep.equal([
      [64, 64],
      [128, 128],
      [96, 96],
    ]);
    const alone = await pixelsOf(await toAvatar(await fixture('photo.jpg'), {sizePx: 128, type: 'image/png'}));
    expect(largestDifference(alone, pictures[1] as ImageData)).to.equal(0);
  });

  it('keeps transparency in all of them', async () => {
    const files = await toAvatars(await fixture('transparent.png'), {sizePx: 16, densities: [1, 2]});
    for (const pixels of await Promise.all(files.map(pixelsOf))) {
      expect([colourAt(pixels, 0.1, 0.5), colourAt(pixels, 0.9, 0.5)]).to.deep.equal(['rgb(0 0 255)', 'clear']);
    }
  });

  it('moves in all of them', async () => {
    const files = await toAvatars(await fixture('animated.gif'), {sizePx: 8, densities: [1, 2]});
    for (const file of files) expect((await sniff(file)).animated).to.equal(true);
    expect(await Promise.all(files.map(async (file) => (await sniff(file)).width))).to.deep.equal([8, 16]);
  });
});
