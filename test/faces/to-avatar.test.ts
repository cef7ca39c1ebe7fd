import {expect} from '@open-wc/testing';
import {configureFaces, setFaceDetector} from '../../src/faces/index.js';
import {toAvatar} from '../../src/image/index.js';
import {rejectionOf} from '../support/expect-rejection.js';

const portrait = async () => (await fetch('/test/fixtures/portrait.jpg')).blob();

/** The colour of a pixel of a finished file. */
async function colourAt(file: Blob, x: number, y: number): Promise<number[]> {
  const bitmap = await createImageBitmap(file);
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
  context?.drawImage(bitmap, 0, 0);
  return [...(context?.getImageData(x, y, 1, 1).data ?? [])].slice(0, 3);
}

/** True for the wall of the fixture, which fills its left half. */
const isWall = ([red = 0, green = 0, blue = 0]: number[]) =>
  Math.abs(red - 0x88) < 12 && Math.abs(green - 0x99) < 12 && Math.abs(blue - 0xaa) < 12;

const options = {sizePx: 128, type: 'image/png', maxBytes: 1_000_000} as const;

describe("toAvatar with crop: 'face'", () => {
  afterEach(() => {
    setFaceDetector(undefined);
    configureFaces({weightsUrl: undefined});
  });

  it('frames the face', async () => {
    const framed = await toAvatar(await portrait(), {...options, crop: 'face'});
    expect([framed.width, framed.height]).to.deep.equal([128, 128]);
    expect(isWall(await colourAt(framed, 64, 64)), 'the middle is not the wall').to.equal(false);
    const centred = await toAvatar(await portrait(), options);
    expect(isWall(await colourAt(centred, 48, 64)), 'the middle of the picture is the wall').to.equal(true);
  });

  const failures = {
    'no face is found': async () => [],
    'the search fails': async () => {
      throw new Error('no detector');
    },
  };
  for (const [why, detector] of Object.entries(failures))
    it(`is the square in the middle where ${why}`, async () => {
      setFaceDetector(detector);
      const framed = await toAvatar(await portrait(), {...options, crop: 'face'});
      const centred = await toAvatar(await portrait(), options);
      expect(await framed.arrayBuffer()).to.deep.equal(await centred.arrayBuffer());
    });

  it('searches no face for another crop', async () => {
    let searches = 0;
    setFaceDetector(async () => {
      searches++;
      return [];
    });
    await toAvatar(await portrait(), options);
    await toAvatar(await portrait(), {...options, crop: 'none'});
    expect(searches).to.equal(0);
  });

  it("stops with the signal's reason", async () => {
    const reason = new Error('stopped');
    const controller = new AbortController();
    setFaceDetector(async () => {
      controller.abort(reason);
      return [];
    });
    const made = toAvatar(await portrait(), {...options, crop: 'face', signal: controller.signal});
    expect(await rejectionOf(made)).to.equal(reason);
  });
});
