import {expect} from '@open-wc/testing';
import {compressToBudget} from '../../../src/image/jobs/compress-to-budget.js';
import {toAvatar} from '../../../src/image/index.js';
import {colourAt, fixture, pixelsOf, quartersOf, upright} from '../support.js';

const whole = {crop: 'none', type: 'image/jpeg'} as const;

describe('whole pictures', () => {
  it('keep their shape, with the longest edge as wished', async () => {
    const {width, height} = await pixelsOf(await toAvatar(await fixture('photo.jpg'), {...whole, sizePx: 320}));
    expect([width, height]).to.deep.equal([320, 240]);
  });

  for (const name of ['photo.jpg', 'generated/photo-12mp.jpg']) {
    it(`meet a byte budget at the wished size: ${name}`, async () => {
      const photo = await fixture(name);
      const free = await toAvatar(photo, {...whole, sizePx: 300});
      const maxBytes = Math.round(free.size * 0.7);
      const file = await toAvatar(photo, {...whole, sizePx: 300, maxBytes});
      expect(file.size).to.be.at.most(maxBytes);
      expect([file.type, file.name]).to.deep.equal(['image/jpeg', 'avatar.jpg']);
      const [before, after] = [await pixelsOf(free), await pixelsOf(file)];
      expect([after.width, after.height]).to.deep.equal([before.width, before.height]);
    });
  }

  for (let orientation = 1; orientation <= 8; orientation++) {
    it(`come out upright from orientation ${orientation}, with and without a budget`, async () => {
      const photo = await fixture(`orientation-${orientation}.jpg`);
      for (const maxBytes of [Infinity, 3000]) {
        const pixels = await pixelsOf(await toAvatar(photo, {...whole, sizePx: 64, maxBytes}));
        expect([pixels.width, pixels.height]).to.deep.equal([64, 43]);
        expect(quartersOf(pixels)).to.equal(upright);
      }
    });
  }

  it('stay transparent, or lie on the chosen colour', async () => {
    const logo = await fixture('transparent.png');
    expect(colourAt(await pixelsOf(await toAvatar(logo, {crop: 'none', type: 'image/png'})), 0.8, 0.5)).to.equal(
      'clear',
    );
    const laid = await toAvatar(logo, {...whole, background: 'rgb(230 220 40)', maxBytes: 5000});
    expect(colourAt(await pixelsOf(laid), 0.8, 0.5)).to.equal('yellow');
  });

  it('go through browser-image-compression where it does what was asked, and past it where it would not', async () => {
    const photo = await pixelsOf(await fixture('photo.jpg'));
    const context = new OffscreenCanvas(photo.width, photo.height).getContext('2d');
    if (!context) throw new Error('no canvas');
    context.putImageData(photo, 0, 0);
    const {signal} = new AbortController();
    const fitting = await compressToBudget(context, {type: 'image/jpeg', maxBytes: 60_000}, signal);
    expect(fitting?.size).to.be.at.most(60_000);
    const quantised = await compressToBudget(context, {type: 'image/png', maxBytes: 60_000}, signal);
    expect(quantised).to.equal(undefined);
    const missed = await compressToBudget(context, {type: 'image/jpeg', maxBytes: 2_000}, signal);
    expect(missed).to.equal(undefined);
  });
});
