// What an animation may cost: decided from its headers, before anything is decoded.
import {expect} from '@open-wc/testing';
import {assertValid, check, sniff, toAvatar} from '../../../src/image/index.js';
import {compose} from '../../../src/image/animation/frames/compose.js';
import {ascii, chunk, u24, u32} from '../../../src/image/formats/bytes/riff.js';
import {splitApng} from '../../../src/image/animation/frames/split-apng.js';
import {splitGif} from '../../../src/image/animation/frames/split-gif.js';
import {splitWebp} from '../../../src/image/animation/frames/split-webp.js';
import {bytesOf} from '../../support/pictures/bytes.js';
import {gif, type GifFrame} from '../../support/pictures/gif-bytes.js';
import {colourAt, fixture, pixelsOf} from '../support.js';

const small = {width: 10, height: 10};
const limits = {accept: ['image/*']};

async function counted(blob: Blob) {
  let slices = 0;
  const slice = (start: number, end: number) => {
    slices += 1;
    return blob.slice(start, end);
  };
  const sniffed = await sniff({size: blob.size, slice} as unknown as Blob);
  return {...sniffed, slices};
}

describe('limits of animations', () => {
  it('counts frames that are larger than the screen, the first one and later ones', async () => {
    const large = {width: 12_000, height: 12_000};
    for (const frames of [[large], [small, large], [small, small, large]]) {
      const file = await counted(await gif(small, frames));
      expect(check(file, limits)).to.deep.equal([
        {code: 'too-many-pixels', maxPixels: 120_000_000, widthPx: 12_000, heightPx: 12_000},
      ]);
      expect(file.slices).to.equal(1);
    }
    expect(check(await sniff(await gif(small, [small, {width: 20, height: 30}])), limits)).to.deep.equal([]);
  });

  it('makes an animation with too many frames or pixels its first frame, after one or two reads', async () => {
    const cases: [name: string, screen: GifFrame, frames: readonly GifFrame[], isAnimated: boolean][] = [
      ['200 frames', small, Array<GifFrame>(200).fill(small), true],
      ['201 frames', small, Array<GifFrame>(201).fill(small), false],
      ['75,000 frames', small, Array<GifFrame>(75_000).fill(small), false],
      [
        '2 frames of 36 megapixels',
        {width: 6000, height: 6000},
        Array<GifFrame>(2).fill({width: 6000, height: 6000}),
        true,
      ],
      [
        '3 frames of 36 megapixels',
        {width: 6000, height: 6000},
        Array<GifFrame>(3).fill({width: 6000, height: 6000}),
        false,
      ],
      [
        '30 small frames and one large',
        small,
        [...Array<GifFrame>(30).fill(small), {width: 6000, height: 6000}],
        false,
      ],
    ];
    for (const [name, screen, frames, isAnimated] of cases) {
      const file = await counted(await gif(screen, frames));
      expect(file.animated, name).to.equal(true);
      expect(assertValid(file, limits).animated, name).to.equal(isAnimated);
      expect(file.slices, name).to.be.at.most(2);
    }
  });

  it('counts the frames of a WebP of 10 MB in few reads, frames of any size', async () => {
    for (const [count, frameBytes] of [
      [1000, 10_000],
      [100, 100_000],
      [10, 1_000_000],
    ] as const) {
      const header = chunk('VP8X', u32(0x12), u24(9), u24(9));
      const frame = chunk('ANMF', new Uint8Array(frameBytes));
      const body = [ascii('WEBP'), header, chunk('ANIM', new Uint8Array(6)), ...Array<Uint8Array>(count).fill(frame)];
      const file = await counted(new Blob([chunk('RIFF', ...body)]));
      expect(file.frames).to.equal(count);
      expect(file.slices, `${count} frames`).to.be.below(30);
    }
  });

  it('saves the first frame of an animation beyond the limits of the host, in every format', async () => {
    for (const name of ['animated.gif', 'animated.png', 'animated.webp']) {
      const file = await fixture(name);
      expect((await sniff(file)).frames, name).to.equal(3);
      for (const own of [{maxFrames: 2}, {maxAnimationPixels: 48 * 32 * 3 - 1}]) {
        const still = await toAvatar(file, {sizePx: 32, limits: own});
        expect((await sniff(still)).animated, `${name} ${JSON.stringify(own)}`).to.equal(false);
        expect(colourAt(await pixelsOf(still), 0.5, 0.5), name).to.equal('red');
      }
      const moving = await toAvatar(file, {sizePx: 32, limits: {maxFrames: 3, maxAnimationPixels: 48 * 32 * 3}});
      expect((await sniff(moving)).animated, name).to.equal(true);
    }
  });

  it('composes only what is on the screen', async () => {
    const animation = splitGif(
      await (
        await gif(small, [
          {...small, colour: 1},
          {width: 65_535, height: 65_535, x: 10, disposal: 3},
          {width: 30, height: 20, x: 5, disposal: 3, colour: 2},
          {width: 5, height: 5, disposal: 2, colour: 3},
        ])
      ).arrayBuffer(),
    );
    const shown: string[] = [];
    for await (const {drawable} of compose(animation)) {
      const pixels = await pixelsOf(await createImageBitmap(drawable));
      expect([pixels.width, pixels.height]).to.deep.equal([10, 10]);
      shown.push(`${colourAt(pixels, 0.2, 0.2)} ${colourAt(pixels, 0.8, 0.8)}`);
    }
    expect(shown).to.deep.equal(['red red', 'red red', 'red green', 'blue red']);
  });

  it('ends an animation at a frame that browsers refuse: outside of the picture, or more than announced', async () => {
    const png = await bytesOf(await fixture('animated.png'));
    const at = (name: string, from = 0) => String.fromCharCode(...png).indexOf(name, from);
    const second = at('fcTL', at('fcTL') + 1);
    const frames = (change: (view: DataView) => void) => {
      const copy = png.slice();
      change(new DataView(copy.buffer));
      return splitApng(copy.buffer).frames.length;
    };
    expect(frames(() => {})).to.equal(3);
    expect(frames((view) => view.setUint32(at('acTL') + 4, 2))).to.equal(2);
    expect(frames((view) => view.setUint32(second + 8, 12_000))).to.equal(1);
    expect(frames((view) => view.setUint32(second + 16, 1))).to.equal(1);

    const webp = await bytesOf(await fixture('animated.webp'));
    expect(splitWebp(webp.buffer).frames.length).to.equal(3);
    const lying = webp.slice();
    const secondFrame = String.fromCharCode(...webp).lastIndexOf('ANMF');
    lying[secondFrame + 8 + 6] = 3;
    expect(splitWebp(lying.buffer).frames.length).to.equal(2);
  });
});
