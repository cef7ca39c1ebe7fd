import {expect} from '@open-wc/testing';
import {colorsOf, palette, type Tone} from '../../../src/shared/initials/colors.js';
import {contrast, distance, isInSrgb, linearOf, seenBy} from './color-math.js';

const modes = ['light', 'dark'] as const;

describe('colorsOf', () => {
  it('gives the same person the same colour everywhere', () => {
    expect(colorsOf('ada')).to.deep.equal(colorsOf('ada'));
    expect(colorsOf('ada').index).to.equal(1);
    expect(colorsOf('خسرو رحیمی').index).to.equal(colorsOf('خسرو رحیمی').index);
  });

  it('spreads people over the whole palette', () => {
    const counts = palette.map(() => 0);
    for (let person = 0; person < 12_000; person++) {
      const {index} = colorsOf(`person-${person}`);
      counts[index] = (counts[index] ?? 0) + 1;
    }
    for (const count of counts) expect(count).to.be.within(800, 1200);
  });

  it('reaches 4.5:1 with every text, in light and in dark, with colours every screen can show', () => {
    for (const {hue, ...color} of palette) {
      for (const mode of modes) {
        const linear = (tone: Tone) => linearOf(tone, hue);
        const {background, text} = color[mode];
        expect(contrast(linear(background), linear(text)), `${mode}, hue ${hue}`).to.be.at.least(4.5);
        expect(isInSrgb(linear(background)) && isInSrgb(linear(text)), `${mode}, hue ${hue}`).to.equal(true);
      }
    }
  });

  it('keeps neighbours apart for people with a colour-vision deficiency', () => {
    for (const deficiency of ['protan', 'deutan', 'tritan'] as const) {
      for (const mode of modes) {
        for (const [index, one] of palette.entries()) {
          const other = palette[(index + 1) % palette.length] as typeof one;
          const seen = (color: typeof one) => seenBy(deficiency, linearOf(color[mode].background, color.hue));
          expect(distance(seen(one), seen(other)), `${deficiency}, ${mode}, ${index}`).to.be.at.least(0.05);
        }
      }
    }
  });
});
