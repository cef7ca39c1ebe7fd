import {expect} from '@open-wc/testing';
import {AvatarError} from '../../src/errors.js';
import {assertValid, decode, sniff} from '../../src/image/index.js';
import {pixelsOf} from './support.js';

const others = (await (await fetch('/corpora/')).json()) as string[];
if (others.length === 0) console.warn('There are no corpora beside this checkout: only our own fixtures are compared.');
const own = ['photo.jpg', 'quarters.png', 'quarters.webp', 'quarters.avif', 'quarters.gif', 'quarters.bmp'];

const edgePx = 64;
const isBrokenOnPurpose = (name: string) => /\/x[^/]*$/.test(name);

/** What an `<img>` shows, scaled down by halves so that no engine's filter matters; nothing where it shows nothing. */
async function shownByImg(blob: Blob, width: number, height: number): Promise<ImageData | undefined> {
  const img = new Image();
  img.src = URL.createObjectURL(blob);
  try {
    await img.decode();
    let drawn = draw(img, img.naturalWidth, img.naturalHeight);
    while (drawn.width >= 2 * width) drawn = draw(drawn, Math.ceil(drawn.width / 2), Math.ceil(drawn.height / 2));
    return draw(drawn, width, height).getContext('2d')?.getImageData(0, 0, width, height);
  } catch {
    return undefined;
  } finally {
    URL.revokeObjectURL(img.src);
  }
}

function draw(picture: CanvasImageSource, width: number, height: number): OffscreenCanvas {
  const canvas = new OffscreenCanvas(width, height);
  canvas.getContext('2d', {willReadFrequently: true})?.drawImage(picture, 0, 0, width, height);
  return canvas;
}

/** Mean difference of what would be seen on grey, per channel. */
function difference(a: ImageData, b: ImageData): number {
  const seen = ({data}: ImageData, i: number) => {
    const alpha = (data[i | 3] ?? 0) / 255;
    return (data[i] ?? 0) * alpha + 128 * (1 - alpha);
  };
  let sum = 0;
  for (let i = 0; i < a.data.length; i++) if (i % 4 !== 3) sum += Math.abs(seen(a, i) - seen(b, i));
  return sum / (a.width * a.height * 3);
}

const isBlank = ({data}: ImageData) => data.every((value, i) => i % 4 < 3 || value === 0);

/** What is wrong with how we open a file, if anything. */
async function complaint(url: string, type: string): Promise<string | undefined> {
  const blob = new Blob([await (await fetch(url)).arrayBuffer()], {type});
  try {
    const {bitmap} = await decode(assertValid(await sniff(blob), {accept: ['image/*']}), {maxEdgePx: edgePx});
    const theirs = await shownByImg(blob, bitmap.width, bitmap.height);
    // A PNG of which only a checksum is wrong is repaired; WebKit's <img> shows nothing of it.
    if (!theirs || (isBrokenOnPurpose(url) && isBlank(theirs)))
      return isBrokenOnPurpose(url) ? undefined : 'opened, though <img> does not';
    const off = difference(await pixelsOf(bitmap), theirs);
    return off > 6 ? `differs from <img> by ${off.toFixed(1)}` : undefined;
  } catch (error) {
    if (!(error instanceof AvatarError)) return `failed without a code: ${String(error)}`;
    const shown = !isBrokenOnPurpose(url) && (await shownByImg(blob, edgePx, edgePx));
    return shown ? `refused, though <img> shows it: ${error.message}` : undefined;
  }
}

const folders = new Set(others.map((name) => name.split('/')[0]));

describe('compared with <img>', () => {
  const groups = [
    ['our own fixtures', own.map((name) => `/test/fixtures/${name}`)] as const,
    ...[...folders].map(
      (folder) =>
        [folder, others.filter((name) => name.startsWith(`${folder}/`)).map((name) => `/corpora/${name}`)] as const,
    ),
  ];
  for (const [name, urls] of groups) {
    it(`opens ${name} alike, or refuses them with a code`, async function () {
      this.timeout(120_000);
      const complaints: string[] = [];
      for (const url of urls) {
        const found = await complaint(url, `image/${url.split('.').pop()?.replace('jpg', 'jpeg')}`);
        if (found) complaints.push(`${url}: ${found}`);
      }
      expect(complaints).to.deep.equal([]);
    });
  }

  it('shows all eight orientations of one landscape alike', async function () {
    this.timeout(60_000);
    const landscapes = others.filter((name) => name.startsWith('exif-orientation/')).map((name) => `/corpora/${name}`);
    const ours = Array.from({length: 8}, (_, i) => `/test/fixtures/orientation-${i + 1}.jpg`);
    for (const group of [landscapes, ours]) {
      const pictures = await Promise.all(
        group.map(async (url) => {
          const blob = await (await fetch(url)).blob();
          const file = assertValid(await sniff(blob));
          return pixelsOf((await decode(file, {maxEdgePx: edgePx})).bitmap);
        }),
      );
      for (const picture of pictures) expect(difference(picture, pictures[0] as ImageData)).to.be.below(6);
    }
  });
});
