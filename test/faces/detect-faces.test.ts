import {expect} from '@open-wc/testing';
import {configureFaces, detectFaces, setFaceDetector, type Face} from '../../src/faces/index.js';
import {rejectionOf} from '../support/expect-rejection.js';
import {AvatarError} from '../../src/errors.js';

const fetchPhoto = async (name: string) => (await fetch(`/test/fixtures/${name}`)).blob();

/** Where the net sees the faces of the fixtures, in pixels: left, top and width of the box, then both eyes. */
const PORTRAIT = {size: [960, 720], faces: [[626, 264, 177, 678, 326, 754, 320]]} as const;

const toPixels = ({box, landmarks: {rightEye, leftEye}}: Face, [width, height]: readonly [number, number]) => [
  box.x * width,
  box.y * height,
  box.width * width,
  rightEye.x * width,
  rightEye.y * height,
  leftEye.x * width,
  leftEye.y * height,
];

describe('detectFaces', () => {
  it('finds a face in every browser within 2 pixels of the same place', async () => {
    const faces = await detectFaces(await fetchPhoto('portrait.jpg'));
    expect(faces).to.have.length(1);
    const [expected] = PORTRAIT.faces;
    for (const [i, value] of toPixels(faces[0] as Face, PORTRAIT.size).entries())
      expect(value).to.be.closeTo(expected[i] as number, 2);
    expect(faces[0]?.score).to.be.within(0.6, 1);
  });

  it('finds every face of a group', async () => {
    const faces = await detectFaces(await fetchPhoto('group.jpg'));
    const middles = faces.map(({box}) => Math.round((box.x + box.width / 2) * 100)).sort((a, b) => a - b);
    expect(middles).to.have.length(3);
    for (const [i, expected] of [14, 52, 86].entries()) expect(middles[i]).to.be.closeTo(expected, 2);
  });

  it('finds a face that fills the picture', async () => {
    const photo = await createImageBitmap(await fetchPhoto('portrait.jpg'), 600, 220, 240, 240);
    const faces = await detectFaces(photo);
    expect(faces).to.have.length(1);
    expect(faces[0]?.box.width).to.be.within(0.6, 0.9);
    expect(photo.width, 'the bitmap stays open').to.equal(240);
  });

  it('finds no face where there is none', async () => {
    expect(await detectFaces(await fetchPhoto('quarters.png'))).to.deep.equal([]);
  });

  it('finds no face in a picture of less than 64 pixels', async () => {
    const edge = {resizeWidth: 63, resizeHeight: 63};
    expect(
      await detectFaces(await createImageBitmap(await fetchPhoto('portrait.jpg'), 480, 124, 480, 480, edge)),
    ).to.deep.equal([]);
  });

  it('finds faces in what is drawn on a canvas of any size', async () => {
    const photo = await createImageBitmap(await fetchPhoto('portrait.jpg'));
    const canvas = new OffscreenCanvas(2880, 2160);
    canvas.getContext('2d')?.drawImage(photo, 0, 0, 2880, 2160);
    const faces = await detectFaces(canvas);
    expect(faces).to.have.length(1);
    expect(faces[0]?.box.x).to.be.closeTo(0.652, 0.01);
  });

  it('refuses a file that is no picture', async () => {
    const error = await rejectionOf(detectFaces(new Blob(['text'])));
    expect(error).to.be.instanceOf(AvatarError);
  });

  it("stops with the signal's reason", async () => {
    const reason = new Error('stopped');
    const controller = new AbortController();
    const found = detectFaces(await fetchPhoto('portrait.jpg'), {signal: controller.signal});
    controller.abort(reason);
    expect(await rejectionOf(found)).to.equal(reason);
  });

  it("asks the host's detector instead of its own", async () => {
    const face = {score: 1} as Face;
    let size = '';
    setFaceDetector(async ({width, height}) => {
      size = `${width}x${height}`;
      return [face];
    });
    try {
      expect(await detectFaces(await fetchPhoto('portrait.jpg'))).to.deep.equal([face]);
      expect(size).to.equal('960x720');
    } finally {
      setFaceDetector(undefined);
    }
  });
});

describe('the weights of the face net', () => {
  afterEach(() => configureFaces({weightsUrl: undefined}));

  it('are requested once, from the address of the package', async () => {
    await detectFaces(await fetchPhoto('portrait.jpg'));
    const requests = performance
      .getEntriesByType('resource')
      .filter(({name}) => name.endsWith('.bin'))
      .map(({name}) => new URL(name).pathname);
    expect(requests).to.deep.equal(['/src/faces/weights.bin']);
  });
});
