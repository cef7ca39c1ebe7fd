import {expect} from '@open-wc/testing';
import {compressToBudget} from '../../src/image/extras/compress-to-budget.js';
import {defaultOutput, toAvatar} from '../../src/image/index.js';
import {checkedFixture, colourAt, fixture, pixelsOf, quartersOf, upright} from './support.js';

const whole = {crop: 'off', type: 'image/jpeg'} as const;

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
    expect(colourAt(await pixelsOf(await toAvatar(logo, {crop: 'off', type: 'image/png'})), 0.8, 0.5)).to.equal(
      'clear',
    );
    const laid = await toAvatar(logo, {...whole, background: 'rgb(230 220 40)', maxBytes: 5000});
    expect(colourAt(await pixelsOf(laid), 0.8, 0.5)).to.equal('yellow');
  });

  it('go through browser-image-compression where it does what was asked', async () => {
    const source = await checkedFixture('photo.jpg');
    const output = {...defaultOutput, type: 'image/jpeg', sizePx: 320, maxBytes: 15_000} as const;
    const blob = await compressToBudget({source, output}, new AbortController().signal);
    expect(blob?.size).to.be.at.most(15_000);
  });

  it('are left to our own way where browser-image-compression would change more than asked', async () => {
    const source = await checkedFixture('photo.jpg');
    const {signal} = new AbortController();
    const of = (output: object) => compressToBudget({source, output: {...defaultOutput, ...output}}, signal);
    expect(await of({type: 'image/png', maxBytes: 1e6}), 'quantises PNG').to.equal(undefined);
    expect(await of({type: 'image/jpeg', maxBytes: 1500}), 'misses small budgets').to.equal(undefined);
  });
});
