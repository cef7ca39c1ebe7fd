import {expect} from '@open-wc/testing';
import {sniff, toAvatar} from '../../../src/image/index.js';
import {ascii, bytesOf, joined} from '../../support/pictures/bytes.js';
import {
  avifSequence,
  avifWith,
  box,
  heif,
  imir,
  irot,
  miniHeif,
  type HeifForm,
} from '../../support/pictures/heif-bytes.js';
import {fixture, pixelsOf, quartersOf, upright, summary} from '../support.js';

/** The four quarters, in reading order, after an EXIF orientation is applied to them. */
function quartersTurned(orientation: number): string {
  const [a, b, c, d] = upright.split(' ') as [string, string, string, string];
  const turned = [
    [a, b, c, d],
    [b, a, d, c],
    [d, c, b, a],
    [c, d, a, b],
    [a, c, b, d],
    [c, a, d, b],
    [d, b, c, a],
    [b, d, a, c],
  ];
  return (turned[orientation - 1] ?? []).join(' ');
}

describe('sniffing AVIF and HEIC', () => {
  const free = box('free', ascii('padding'));
  const forms: Record<string, HeifForm> = {
    'short lengths': {},
    'a long `ftyp`': {ftyp: 'long'},
    'a long box before `meta`': {beforeMeta: box('free', [1, 2, 3], 'long')},
    'a long `meta`': {meta: 'long'},
    'long boxes at every level': {ftyp: 'long', meta: 'long', iprp: 'long', ipco: 'long', ispe: 'long', ipma: 'long'},
    'an open `meta`': {meta: 'open'},
    'an open last box at every level': {meta: 'open', iprp: 'open', ipma: 'open'},
    'other boxes between': {beforeMeta: free, inMeta: [...free, ...box('uuid', Array<number>(40).fill(1))]},
    'more than 128 kB before the properties': {inMeta: box('idat', Array<number>(300_000).fill(0))},
    'wide ids': {isWide: true},
    HEIC: {brand: 'heic', meta: 'long'},
  };
  for (const [name, form] of Object.entries(forms)) {
    it(`reads the size of a file with ${name}`, async () => {
      expect(await summary(await joined([heif(form)]))).to.equal('640×480 turned 1');
    });
  }

  it('reads small pictures of a single box', async () => {
    for (let orientation = 1; orientation <= 8; orientation++) {
      const small = await sniff(await joined([miniHeif('avif', 100, 60, orientation)]));
      expect([small.type, small.width, small.height, small.orientation]).to.deep.equal([
        'image/avif',
        ...[100, 60, orientation],
      ]);
    }
    const large = await sniff(await joined([miniHeif('heic', 12_345, 60, 6, true)]));
    expect([large.type, large.width, large.height, large.orientation, large.alpha]).to.deep.equal([
      'image/heic',
      ...[12_345, 60, 6, true],
    ]);
  });

  it('composes rotation and mirroring in the order in which they apply', async () => {
    const cells: [properties: number[][], orientation: number][] = [
      [[irot(0)], 1],
      [[irot(1)], 8],
      [[irot(2)], 3],
      [[irot(3)], 6],
      [[imir(0)], 4],
      [[imir(1)], 2],
      [[irot(1), imir(0)], 5],
      [[imir(0), irot(1)], 7],
      [[irot(1), imir(1)], 7],
      [[imir(1), irot(1)], 5],
      [[irot(2), imir(0)], 2],
      [[imir(1), irot(3)], 7],
    ];
    for (const [properties, orientation] of cells) {
      const sniffed = await sniff(await joined([heif({properties})]));
      expect(sniffed.orientation, JSON.stringify(properties)).to.equal(orientation);
    }
  });

  it('agrees with the browser about the size that rotation and mirroring give, and about the pixels', async () => {
    const avif = await bytesOf(await fixture('quarters.avif'));
    const pixels = async (properties: number[][]) =>
      quartersOf(await pixelsOf(await joined([avifWith(avif, {properties})], 'image/avif')));
    // WebKitGTK ignores both properties: it shows the picture as it is stored.
    const isApplied = (await pixels([irot(1)])) !== upright;
    expect(isApplied).to.equal(!/WebKit/.test(navigator.userAgent) || /Chrome/.test(navigator.userAgent));
    for (const properties of [
      [],
      [irot(1)],
      [imir(0)],
      [imir(1)],
      [irot(1), imir(0)],
      [irot(1), imir(1)],
      [irot(3), imir(1)],
    ]) {
      const {orientation} = await sniff(await joined([avifWith(avif, {properties})]));
      const expected = isApplied ? quartersTurned(orientation) : upright;
      expect(await pixels(properties), JSON.stringify(properties)).to.equal(expected);
    }
  });

  it('opens what browsers open: long boxes before and in `meta`', async () => {
    const avif = await bytesOf(await fixture('quarters.avif'));
    const long = box('free', [1, 2, 3], 'long');
    for (const form of [{meta: 'long'}, {beforeMeta: long}, {meta: 'long', iprp: 'long', ipco: 'long'}] as const) {
      const avatar = await toAvatar(await joined([avifWith(avif, form)]), {sizePx: 32});
      expect(quartersOf(await pixelsOf(avatar)), JSON.stringify(form)).to.equal(upright);
    }
  });

  it('reads a sequence without a still picture', async () => {
    const {width, height, frames, animated} = await sniff(await joined([avifSequence(200, 100, 48)]));
    expect([width, height, frames, animated]).to.deep.equal([200, 100, 48, true]);
  });

  it('calls a file truncated only if it ends before the size', async () => {
    const whole = heif();
    expect(await summary(await joined([whole.slice(0, 60)]))).to.equal('0×0 turned 1 truncated');
    const withoutSize = await joined([box('ftyp', ascii('avif\0\0\0\0avif')), box('free', [])]);
    expect((await sniff(withoutSize)).truncated).to.equal(false);
  });
});
