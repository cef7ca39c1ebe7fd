// What is framed is what is seen: at rest the stage shows the pixels of the file, as Save stores them.
import {expect} from '@open-wc/testing';
import type {AvatarEditor} from '../../../../src/elements/avatar-editor/avatar-editor.js';
import {assertValid, crop, decode, sniff} from '../../../../src/image/index.js';
import {pixelsOf} from '../../../image/support.js';
import {encodeJpeg} from '../../../support/pictures/jpeg-encoder.js';
import {exif, exifPrefix, segment} from '../../../support/pictures/exif-bytes.js';
import {waitUntil} from '../../../support/wait-until.js';
import {press, untilPainted} from '../page-object.js';
import {framingAtScreenSize, openImageOf, savedPixels, shownSquare, untilShown, zoomBy} from './stage-pixels.js';

const TOLERANCE = 3;

/** Draws a picture and writes it as PNG. */
async function drawn(width: number, height: number, draw: (context: OffscreenCanvasRenderingContext2D) => void) {
  const canvas = new OffscreenCanvas(width, height);
  draw(canvas.getContext('2d') as OffscreenCanvasRenderingContext2D);
  return new File([await canvas.convertToBlob()], 'drawn.png', {type: 'image/png'});
}

/** Dots of 4 pixels of random grey: in a smaller bitmap nothing is left of them. */
function fillWithDots(context: OffscreenCanvasRenderingContext2D): void {
  const tile = new OffscreenCanvas(256, 256);
  const dots = tile.getContext('2d') as OffscreenCanvasRenderingContext2D;
  let seed = 1;
  for (let at = 0; at < 64 * 64; at++) {
    seed = Math.imul(seed, 1_103_515_245) + 12_345;
    const grey = seed >>> 24;
    dots.fillStyle = `rgb(${grey} ${grey} ${grey})`;
    dots.fillRect((at % 64) * 4, (at >> 6) * 4, 4, 4);
  }
  context.fillStyle = context.createPattern(tile, 'repeat') as CanvasPattern;
  context.fillRect(0, 0, context.canvas.width, context.canvas.height);
}

/** Variance of the Laplacian of the green channel. */
function sharpnessOf({data, width, height}: ImageData): number {
  const at = (x: number, y: number) => data[(y * width + x) * 4 + 1] as number;
  const values: number[] = [];
  for (let y = 1; y < height - 1; y++)
    for (let x = 1; x < width - 1; x++)
      values.push(4 * at(x, y) - at(x - 1, y) - at(x + 1, y) - at(x, y - 1) - at(x, y + 1));
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
}

/** Line art in four colours, different in each corner. */
const lineArt = (x: number, y: number) =>
  ((x >> 3) % 2) ^ (y % 7 < 2 ? 1 : 0) ? ([220, x % 256, 40] as const) : ([30, 90, y % 256] as const);

const jpeg = (orientation = 1) => {
  const before = Uint8Array.from(segment(0xe1, [...exifPrefix, ...exif({orientation})]));
  return new File([encodeJpeg({width: 240, height: 180, before, colourAt: lineArt})], 'a.jpg', {type: 'image/jpeg'});
};

const transparent = () =>
  drawn(1200, 900, (context) => {
    fillWithDots(context);
    context.clearRect(0, 0, 600, 450);
    context.fillStyle = 'rgb(255 0 0 / 50%)';
    context.fillRect(200, 200, 100, 100);
  });

describe('the stage at rest', () => {
  it('is as sharp at zoom 8 as the saved picture', async () => {
    const {editor, store} = await framingAtScreenSize(await drawn(2400, 1800, fillWithDots));
    zoomBy(editor, 8);
    await untilPainted(editor);
    expect(editor.draft).to.have.nested.property('openImage.history.present.zoom').closeTo(8, 0.01);
    const moving = sharpnessOf(shownSquare(editor));
    const saved = await savedPixels(editor, store);
    await untilShown(editor, saved, TOLERANCE);
    const [shown, wanted] = [sharpnessOf(shownSquare(editor)), sharpnessOf(saved)];
    expect(shown).to.be.at.least(0.7 * wanted);
    expect(moving, 'the bitmap of the whole picture').to.be.below(0.5 * wanted);
  });

  it('shows the lines of a screenshot of 1080 × 12,000 pixels, also while it is moved', async () => {
    // Lines of 12 pixels, as those of small letters on a phone.
    const file = await drawn(1080, 12_000, (context) => {
      context.fillStyle = '#fff';
      context.fillRect(0, 0, 1080, 12_000);
      context.fillStyle = '#000';
      for (let y = 0; y < 12_000; y += 24) context.fillRect(0, y, 1080, 12);
    });
    const contrast = ({data, width, height}: ImageData) => {
      const column = Array.from({length: height}, (_, y) => data[(y * width + (width >> 1)) * 4] as number);
      return Math.max(...column) - Math.min(...column);
    };
    const {bitmap} = await decode(assertValid(await sniff(file)));
    const middle = await createImageBitmap(bitmap, 0, bitmap.height / 2, bitmap.width, bitmap.width);
    const context = new OffscreenCanvas(360, 360).getContext('2d') as OffscreenCanvasRenderingContext2D;
    context.drawImage(middle, 0, 0, 360, 360);
    bitmap.close();
    expect(contrast(context.getImageData(0, 0, 360, 360)), 'while it is moved').to.be.above(150);
    const {editor} = await framingAtScreenSize(file);
    await waitUntil(() => contrast(shownSquare(editor)) > 150, 'the lines run together');
  });
});

describe('the stage at rest and the saved picture', () => {
  const pictures: [what: string, file: () => File | Promise<File>, attributes?: Record<string, string>][] = [
    ...[1, 2, 3, 4, 5, 6, 7, 8].map((n): [string, () => File] => [`of a JPEG with orientation ${n}`, () => jpeg(n)]),
    ['of a photo that is smaller on the stage', () => drawn(2001, 1333, fillWithDots)],
    ['of a transparent picture', transparent],
    ['in the dialog', () => jpeg(6), {stage: 'dialog'}],
    ['of the first frame of an animation', animation, {animation: 'first-frame'}],
  ];
  for (const [what, file, attributes] of pictures) {
    it(`show the same pixels ${what}`, async () => {
      const {editor, store} = await framingAtScreenSize(await file(), attributes);
      await untilShown(editor, await savedPixels(editor, store), TOLERANCE);
    });
  }

  for (const [what, keys] of [
    ['of a flipped picture', ['Flip horizontally']],
    ['of a rotated picture', ['Rotate right']],
    ['of a straightened picture', ['straighten']],
    ['of a flipped, straightened and moved picture', ['Flip horizontally', 'straighten', 'Move right', 'Move down']],
  ] as const) {
    it(`show the same pixels ${what}`, async () => {
      const {editor, store} = await framingAtScreenSize(jpeg(6), {layout: 'full'});
      zoomBy(editor, 1.7);
      for (const key of keys) await change(editor, key);
      await untilShown(editor, await savedPixels(editor, store), TOLERANCE);
    });
  }

  it('show the same first frame while an animation is written', async () => {
    const {editor, edgePx} = await framingAtScreenSize(await animation(), {animation: 'keep', 'output-type': 'auto'});
    const {image, history} = openImageOf(editor);
    const {bitmap} = await crop(image, history.present, {sizePx: edgePx});
    await untilShown(editor, await pixelsOf(bitmap), TOLERANCE);
  });

  it('differ only by the checkerboard where a picture is transparent', async () => {
    const {editor, store} = await framingAtScreenSize(await transparent());
    await untilShown(editor, await savedPixels(editor, store), TOLERANCE);
    const {data} = shownSquare(editor);
    expect([255, 227]).to.include(data[0]);
    expect(data[3]).to.equal(255);
  });
});

async function animation(): Promise<File> {
  const response = await fetch('/test/fixtures/animated.gif');
  return new File([await response.blob()], 'animated.gif', {type: 'image/gif'});
}

async function change(editor: AvatarEditor, name: string): Promise<void> {
  if (name !== 'straighten') return press(editor, name);
  const [, slider] = editor.shadowRoot?.querySelectorAll<HTMLInputElement>('input[type=range]') ?? [];
  if (!slider) throw new Error('There is no slider to straighten');
  slider.value = '11';
  slider.dispatchEvent(new Event('input', {bubbles: true}));
  slider.dispatchEvent(new Event('change', {bubbles: true}));
  await editor.updateComplete;
}
