import {expect} from '@open-wc/testing';
import {defaultCrop, crop, decode, encode, toAvatar, type AvatarError} from '../../../src/image/index.js';
import {openAnimation} from '../../../src/image/animation/frames/open-animation.js';
import {GifEncoder} from '../../../src/image/animation/gif-encoder.js';
import {checkedFixture, colourAt, fixture, largestDifference, pixelsOf, quartersOf, rejection} from '../support.js';

const animations = ['animated.gif', 'animated.png', 'animated.webp'];
const coloursInTurn = ['red', 'green', 'blue'];

interface Played {
  plays: number;
  frames: {colour: string; corner: string; durationMs: number; pixels: ImageData}[];
}

/** What this package itself reads from an animation. */
async function played(file: Blob): Promise<Played> {
  const source = {...(await checkedFixture('animated.gif')), blob: file, type: file.type as 'image/gif'};
  const animation = await openAnimation(source);
  if (!animation) throw new Error('no animation');
  const frames = [];
  for await (const {drawable, durationMs} of animation.decodeFrames()) {
    const pixels = await pixelsOf(await createImageBitmap(drawable));
    frames.push({colour: colourAt(pixels, 0.5, 0.5), corner: colourAt(pixels, 0.5, 0.02), durationMs, pixels});
  }
  return {plays: animation.plays, frames};
}

/** What the browser's own decoder reads from it, where there is one to ask. */
async function playedByBrowser(file: Blob, type: string): Promise<Played | undefined> {
  if (typeof ImageDecoder === 'undefined') return undefined;
  const decoder = new ImageDecoder({type, data: await file.arrayBuffer()});
  await decoder.tracks.ready;
  const track = decoder.tracks.selectedTrack;
  if (!track) throw new Error('no track');
  const frames = [];
  for (let frameIndex = 0; frameIndex < track.frameCount; frameIndex++) {
    const {image} = await decoder.decode({frameIndex});
    const pixels = await pixelsOf(await createImageBitmap(image));
    frames.push({
      colour: colourAt(pixels, 0.5, 0.5),
      corner: colourAt(pixels, 0.5, 0.02),
      durationMs: (image.duration ?? 0) / 1000,
      pixels,
    });
    image.close();
  }
  const plays = track.repetitionCount === Infinity ? 0 : track.repetitionCount + 1;
  return {plays, frames};
}

describe('animations', () => {
  for (const name of animations) {
    it(`reads ${name} frame by frame as the browser does`, async () => {
      const {type, blob} = await checkedFixture(name);
      const ours = await played(new Blob([blob], {type}));
      expect(ours.plays).to.equal(3);
      expect(ours.frames.map(({durationMs}) => durationMs)).to.deep.equal([100, 200, 300]);
      expect(ours.frames.map(({colour}) => colour)).to.deep.equal(coloursInTurn);
      const theirs = await playedByBrowser(blob, type);
      theirs?.frames.forEach(({pixels, durationMs}, i) => {
        const frame = ours.frames[i] as Played['frames'][number];
        expect(largestDifference(pixels, frame.pixels)).to.be.at.most(2);
        expect(frame.durationMs).to.equal(durationMs);
      });
    });

    it(`keeps ${name} moving: every frame, its time, how often, what is clear`, async () => {
      const progress: string[] = [];
      const onProgress = (done: number, total: number) => progress.push(`${done}/${total}`);
      const file = await toAvatar(await fixture(name), {sizePx: 64, animation: 'keep', onProgress});
      expect(['image/webp', 'image/gif']).to.include(file.type);
      expect(progress).to.deep.equal(['1/3', '2/3', '3/3']);
      for (const {plays, frames} of [
        await played(file),
        (await playedByBrowser(file, file.type)) ?? (await played(file)),
      ]) {
        expect(plays).to.equal(3);
        expect(frames.map(({durationMs}) => durationMs)).to.deep.equal([100, 200, 300]);
        expect(frames.map(({colour}) => colour)).to.deep.equal(coloursInTurn);
        const corners = name === 'animated.png' ? coloursInTurn : ['clear', 'clear', 'clear'];
        expect(frames.map(({corner}) => corner)).to.deep.equal(corners);
      }
    });
  }

  it('writes GIF with its timing for browsers without WebP', async () => {
    const writer = new GifEncoder(3, 256);
    for (const colour of ['rgb(220 30 30)', 'rgb(30 160 30)']) {
      const context = new OffscreenCanvas(20, 20).getContext('2d');
      if (!context) throw new Error('no canvas');
      context.fillStyle = colour;
      context.fillRect(2, 2, 16, 16);
      writer.add(context.getImageData(0, 0, 20, 20), 150);
    }
    const {plays, frames} = await played(writer.finish());
    expect(plays).to.equal(3);
    expect(frames.map(({colour, corner, durationMs}) => `${colour} ${corner} ${durationMs}`)).to.deep.equal([
      'red clear 150',
      'green clear 150',
    ]);
  });

  it('writes each pixel of a GIF as opaque or transparent by its alpha, whatever its colour', async () => {
    const alphas = [0, 1, 40, 127, 128, 200, 255];
    const colours = [
      [255, 255, 255],
      [0, 0, 0],
      [220, 30, 30],
    ] as const;
    const picture = new ImageData(alphas.length, colours.length);
    colours.forEach((colour, y) =>
      alphas.forEach((alpha, x) => picture.data.set([...colour, alpha], 4 * (y * alphas.length + x))),
    );
    for (const count of [256, 4]) {
      const writer = new GifEncoder(0, count);
      writer.add(picture, 100);
      writer.add(new ImageData(alphas.length, colours.length), 100);
      const {data} = await pixelsOf(writer.finish());
      colours.forEach((colour, y) => {
        const row = alphas.map((_, x) => [...data.slice(4 * (y * alphas.length + x)).slice(0, 4)]);
        const expected = alphas.map((alpha) => (alpha < 128 ? [0, 0, 0, 0] : [...colour, 255]));
        expect(row, `${colour.join()} with ${count} colours`).to.deep.equal(expected);
      });
    }
  });

  it('cuts every frame where the person framed, and says how many there are', async () => {
    const image = await decode(await checkedFixture('animated.gif'));
    const cropped = await crop(image, {...defaultCrop(), zoom: 2}, {sizePx: 32});
    const moving = await encode(cropped, {animation: 'keep'});
    expect([moving.frames, moving.width]).to.deep.equal([3, 32]);
    const {frames} = await played(moving.file);
    expect(frames.map(({corner}) => corner)).to.deep.equal(coloursInTurn);
    const still = await encode(cropped, {animation: 'first-frame'});
    expect(still.frames).to.equal(1);
    expect(quartersOf(await pixelsOf(still.file))).to.equal('red red red red');
  });

  it('takes the first frame where the wished type cannot move', async () => {
    const file = await toAvatar(await fixture('animated.gif'), {type: 'image/png', animation: 'keep'});
    expect(file.type).to.equal('image/png');
  });

  for (const name of ['animated.avif', 'animated-transparent.avif']) {
    it(`keeps ${name} moving where the browser has an ImageDecoder, and takes its first frame elsewhere`, async () => {
      const progress: string[] = [];
      const onProgress = (done: number, total: number) => progress.push(`${done}/${total}`);
      const file = await toAvatar(await fixture(name), {sizePx: 64, onProgress});
      const corner = name === 'animated.avif' ? undefined : 'clear';
      if (typeof ImageDecoder === 'undefined') {
        const pixels = await pixelsOf(file);
        expect([file.frames, progress]).to.deep.equal([1, []]);
        expect([colourAt(pixels, 0.5, 0.5), colourAt(pixels, 0.5, 0.02)]).to.deep.equal(['red', corner ?? 'red']);
        return;
      }
      expect([file.type, file.frames]).to.deep.equal(['image/webp', 3]);
      expect(progress).to.deep.equal(['1/3', '2/3', '3/3']);
      const {plays, frames} = await played(file);
      expect(plays).to.equal(3);
      expect(frames.map(({durationMs}) => durationMs)).to.deep.equal([100, 200, 300]);
      expect(frames.map(({colour}) => colour)).to.deep.equal(coloursInTurn);
      expect(frames.map((frame) => frame.corner)).to.deep.equal(coloursInTurn.map((colour) => corner ?? colour));
    });
  }

  it('decodes no more frames of an AVIF than were counted for the limits', async () => {
    const source = {...(await checkedFixture('animated.avif')), frames: 2};
    const animation = await openAnimation(source);
    expect(animation?.frameCount).to.equal(typeof ImageDecoder === 'undefined' ? undefined : 2);
  });

  it('takes the first frame of an AVIF that has no others, whatever its header says', async () => {
    const opened = await decode({...(await checkedFixture('quarters.avif')), animated: true});
    const {file, frames} = await encode(await crop(opened, defaultCrop(), {sizePx: 32}), {animation: 'keep'});
    expect([frames, quartersOf(await pixelsOf(file))]).to.deep.equal([1, 'red green blue yellow']);
  });

  it('reads how often a GIF plays from both names of that extension', async () => {
    const bytes = new Uint8Array(await (await fixture('animated.gif')).arrayBuffer());
    bytes.set(new TextEncoder().encode('ANIMEXTS1.0'), new TextDecoder('latin1').decode(bytes).indexOf('NETSCAPE2.0'));
    expect((await played(new Blob([bytes], {type: 'image/gif'}))).plays).to.equal(3);
  });

  it('refuses animations where they are not allowed', async () => {
    const error = await rejection(toAvatar(await fixture('animated.png'), {animation: 'reject'}));
    expect(error).to.have.deep.nested.property('violations[0]', {code: 'animation-not-allowed', type: 'image/apng'});
  });

  it('meets the byte budget, or says the smallest it got', async () => {
    const gif = await fixture('animated.gif');
    const error = (await rejection(toAvatar(gif, {sizePx: 64, maxBytes: 40}))) as AvatarError<'output-too-large'>;
    expect(error.code).to.equal('output-too-large');
    const maxBytes = error.facts.smallestBytes;
    expect((await toAvatar(gif, {sizePx: 64, maxBytes})).size).to.be.at.most(maxBytes);
  });

  it('stops between frames with the reason of its signal', async () => {
    const controller = new AbortController();
    const onProgress = () => controller.abort(new DOMException('enough', 'AbortError'));
    const work = toAvatar(await fixture('animated.gif'), {signal: controller.signal, onProgress});
    expect(await rejection(work)).to.equal(controller.signal.reason);
  });
});
