import {expect} from '@open-wc/testing';
import {faceCrop, type Face, type FacePreset} from '../../src/faces/index.js';
import {cropEdge, defaultCrop, type ImageSize} from '../../src/image/index.js';

const SIZE: ImageSize = {width: 1600, height: 1200};

/** A face like those that the net finds: the eyes are at 36 % of the box. In pixels: the middle of the eyes, the edge of the box. */
function faceAt(x: number, y: number, edge: number, {width, height} = SIZE): Face {
  const point = (dx: number, dy: number) => ({x: (x + dx * edge) / width, y: (y + dy * edge) / height});
  return {
    box: {...point(-0.5, -0.36), width: edge / width, height: edge / height},
    landmarks: {
      rightEye: point(-0.2, 0),
      leftEye: point(0.2, 0),
      nose: point(0, 0.2),
      mouth: point(0, 0.4),
      rightEar: point(-0.45, 0.1),
      leftEar: point(0.45, 0.1),
    },
    score: 0.9,
  };
}

/** The crop in pixels: its edge, and where the eyes and the head are in it, as fractions of the edge. */
function framed(faces: readonly Face[], x: number, y: number, edge: number, size = SIZE, preset?: FacePreset) {
  const crop = faceCrop(faces, size, {preset});
  const square = cropEdge(crop, size);
  const [left, top] = [crop.centreX * size.width - square / 2, crop.centreY * size.height - square / 2];
  const at = (px: number, py: number) => ({x: (px - left) / square, y: (py - top) / square});
  // A head with hair is an ellipse around the face.
  const outline = Array.from({length: 36}, (_, i) => {
    const angle = (i * Math.PI) / 18;
    return at(x + 0.6 * edge * Math.sin(angle), y - 0.06 * edge + 0.78 * edge * Math.cos(angle));
  });
  return {
    square,
    left,
    top,
    eyes: at(x, y).y,
    isHeadInside: outline.every((point) => Math.hypot(point.x - 0.5, point.y - 0.5) <= 0.5),
  };
}

describe('faceCrop', () => {
  for (const [preset, edges] of [
    ['closeup', 2.1],
    ['head-shoulders', 2.9],
    ['half-body', 4.6],
  ] as const)
    it(`${preset} frames ${edges} heights of the face, eyes at 42 %, the head inside the circle`, () => {
      const {square, eyes, isHeadInside} = framed([faceAt(900, 560, 180)], 900, 560, 180, SIZE, preset);
      expect(square).to.be.closeTo(180 * edges, 1);
      expect(eyes).to.be.closeTo(0.42, 0.001);
      expect(isHeadInside).to.equal(true);
    });

  it('keeps eyes and head where they belong for faces of every size at every place that has room for the head', () => {
    for (const share of [0.08, 0.1, 0.2, 0.35])
      for (const across of [0, 0.25, 0.5, 0.75, 1])
        for (const down of [0, 0.25, 0.5, 0.75, 1]) {
          const edge = share * SIZE.width;
          const closeup = 2.1 * edge;
          const x = Math.min(closeup / 2 + across * (SIZE.width - closeup), SIZE.width - closeup / 2);
          const y = 0.42 * closeup + down * Math.max(SIZE.height - closeup, 0);
          const {square, left, top, eyes, isHeadInside} = framed([faceAt(x, y, edge)], x, y, edge);
          const where = `${share} at ${across}, ${down}`;
          expect(eyes, where).to.be.within(0.35, 0.5);
          expect(isHeadInside, where).to.equal(true);
          expect(left, where).to.be.at.least(-0.001);
          expect(top, where).to.be.at.least(-0.001);
          expect(left + square, where).to.be.at.most(SIZE.width + 0.001);
          expect(top + square, where).to.be.at.most(SIZE.height + 0.001);
        }
  });

  it('frames the largest face, and of equal ones the one in the middle', () => {
    const [small, large] = [faceAt(800, 500, 100), faceAt(1300, 500, 240)];
    expect(faceCrop([small, large], SIZE)).to.deep.equal(faceCrop([large], SIZE));
    const [middle, corner] = [faceAt(800, 600, 200), faceAt(300, 300, 200)];
    expect(faceCrop([corner, middle], SIZE)).to.deep.equal(faceCrop([middle], SIZE));
  });

  it('enlarges a tiny face no more than the zoom of the editor', () => {
    const {square} = framed([faceAt(100, 60, 8, {width: 200, height: 150})], 100, 60, 8, {width: 200, height: 150});
    expect(square).to.equal(75);
  });

  it('is the largest square in the middle without a face', () => {
    expect(faceCrop([], SIZE)).to.deep.equal(defaultCrop());
  });

  it('gives a crop inside the picture for a face that is partly outside', () => {
    const {left, top, square} = framed([faceAt(20, 10, 500)], 20, 10, 500);
    expect(left).to.equal(0);
    expect(top).to.equal(0);
    expect(square).to.be.closeTo(1050, 0.001);
  });
});
