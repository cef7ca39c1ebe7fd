// What becomes of an animation that misses its byte budget: lower quality, then the background behind it, then its first frame.
import {expect} from '@open-wc/testing';
import {
  assertValid,
  defaultCrop,
  defaultOutput,
  sniff,
  toAvatar,
  toAvatars,
  type AvatarError,
} from '../../../src/image/index.js';
import {encodeAnimation} from '../../../src/image/animation/encode-animation.js';
import {MOVING_FRAMES, movingHoles, movingNoise} from '../../support/pictures/pictures.js';
import {pixelsOf, rejection} from '../support.js';

const sizePx = 64;

describe('an animation and its byte budget', () => {
  it('is laid on the background if it fits at no quality with its transparency, and the result reports it', async () => {
    const free = await toAvatar(movingHoles(sizePx), {sizePx});
    expect([free.frames, free.flattened]).to.deep.equal([MOVING_FRAMES, false]);
    const maxBytes = 2000;
    const file = await toAvatar(movingHoles(sizePx), {sizePx, maxBytes});
    expect([file.frames, file.flattened, file.size <= maxBytes]).to.deep.equal([MOVING_FRAMES, true, true]);
    expect(['image/webp', 'image/gif']).to.include(file.type);
    const {data} = await pixelsOf(file);
    expect(data.every((value) => value > 235)).to.equal(true);
  });

  /** What the smallest first frame takes, and a little more: too little for the animation. */
  async function firstFrameBytes(): Promise<number> {
    const error = (await rejection(
      toAvatar(movingNoise(sizePx), {sizePx, maxBytes: 40}),
    )) as AvatarError<'output-too-large'>;
    expect(error.code).to.equal('output-too-large');
    return error.facts.smallestBytes + 50;
  }

  it('becomes its first frame if it does not fit as an animation, and is refused if that does not fit either', async () => {
    const maxBytes = await firstFrameBytes();
    const file = await toAvatar(movingNoise(sizePx), {sizePx, maxBytes});
    expect([file.frames, file.flattened, file.size <= maxBytes]).to.deep.equal([1, false, true]);
  });

  it('becomes its first frame in all sizes if one of them does not fit', async () => {
    const files = await toAvatars(movingNoise(sizePx), {
      sizePx: 8,
      densities: [1, 8],
      maxBytes: await firstFrameBytes(),
    });
    expect(files.map(({frames}) => frames)).to.deep.equal([1, 1]);
  });

  it('is decoded once for all qualities, and once more at most to be laid on the background', async () => {
    const {createImageBitmap} = globalThis;
    let decoded = 0;
    globalThis.createImageBitmap = ((image: Blob) => {
      decoded += 1;
      return createImageBitmap(image);
    }) as typeof createImageBitmap;
    const context = {signal: new AbortController().signal, onProgress: () => {}, yieldToMain: () => undefined};
    const decodedFrames = async (file: Blob, maxBytes: number) => {
      decoded = 0;
      const source = assertValid(await sniff(file));
      const output = {...defaultOutput, sizePx, maxBytes};
      const encoded = await encodeAnimation({source, crop: defaultCrop(), output}, context);
      return [encoded?.frames, decoded <= 2 * MOVING_FRAMES && decoded];
    };
    try {
      expect(await decodedFrames(movingNoise(sizePx), 1_000_000)).to.deep.equal([MOVING_FRAMES, MOVING_FRAMES]);
      // It stops at the first frame that does not fit at any quality.
      expect(await decodedFrames(movingNoise(sizePx), 40)).to.deep.equal([undefined, 1]);
      expect((await decodedFrames(movingHoles(sizePx), 2000))[1]).to.be.within(MOVING_FRAMES + 1, 2 * MOVING_FRAMES);
    } finally {
      Object.assign(globalThis, {createImageBitmap});
    }
  });
});
