import {expect} from '@open-wc/testing';
import {
  defaultCrop,
  clampCrop,
  cropEdge,
  cropMatrix,
  flipCrop,
  maxZoom,
  moveCrop,
  rotateCrop,
  zoomCrop,
  type Crop,
} from '../../src/image/index.js';

const size = {width: 400, height: 300};
const crop = (parts: Partial<Crop>): Crop => ({...defaultCrop(), ...parts});

/** Where the corners of the view lie in the picture. */
function corners(frame: Crop): {x: number; y: number}[] {
  const [a, b, c, d, e, f] = cropMatrix(frame, size, 100);
  const inverse = new DOMMatrix([a, b, c, d, e, f]).inverse();
  return [
    [0, 0],
    [100, 0],
    [0, 100],
    [100, 100],
  ].map(([x, y]) => inverse.transformPoint({x, y}));
}

/** Where a point of the picture is seen, in fractions of the view. */
function seenAt(frame: Crop, x: number, y: number): {x: number; y: number} {
  return new DOMMatrix([...cropMatrix(frame, size, 1)]).transformPoint({x, y});
}

describe('framing', () => {
  it('begins with the largest square in the middle', () => {
    expect(cropEdge(defaultCrop(), size)).to.equal(300);
    expect(cropMatrix(defaultCrop(), size, 300)).to.deep.equal([1, 0, -0, 1, -50, 0]);
  });

  it('keeps the whole square inside the picture, wherever it is asked to be', () => {
    let seed = 7;
    const random = () => (seed = (seed * 16807) % 2147483647) / 2147483647;
    for (let i = 0; i < 2000; i++) {
      const wild = {
        centreX: random() * 4 - 2,
        centreY: random() * 4 - 2,
        zoom: random() * 5,
        rotation: random() * 800 - 400,
      };
      for (const {x, y} of corners(clampCrop(crop({...wild, flipped: random() > 0.5}), size))) {
        expect(x).to.be.within(-1e-6, 400 + 1e-6);
        expect(y).to.be.within(-1e-6, 300 + 1e-6);
      }
    }
  });

  it('makes something of what is no number', () =>
    expect(clampCrop(crop({centreX: NaN, zoom: Infinity, rotation: NaN}), size)).to.deep.equal(defaultCrop()));

  it('moves the picture with the hand, also when turned and mirrored', () => {
    for (const frame of [
      crop({zoom: 3}),
      crop({zoom: 3, rotation: 90}),
      crop({zoom: 3, rotation: -37, flipped: true}),
    ]) {
      const before = seenAt(frame, 190, 160);
      const after = seenAt(moveCrop(frame, size, 0.1, -0.05), 190, 160);
      expect(after.x - before.x).to.be.closeTo(0.1, 1e-9);
      expect(after.y - before.y).to.be.closeTo(-0.05, 1e-9);
    }
  });

  it('zooms around the place under the pointer', () => {
    for (const frame of [crop({zoom: 2}), crop({zoom: 2, rotation: 30}), crop({zoom: 2, flipped: true})]) {
      const anchor = {x: 0.7, y: 0.4};
      const [a, b, c, d, e, f] = cropMatrix(frame, size, 1);
      const under = new DOMMatrix([a, b, c, d, e, f]).inverse().transformPoint(anchor);
      const after = seenAt(zoomCrop(frame, size, 3, anchor), under.x, under.y);
      expect(after.x).to.be.closeTo(0.7, 1e-9);
      expect(after.y).to.be.closeTo(0.4, 1e-9);
    }
  });

  it('stops zooming out where the square fills the picture', () =>
    expect(zoomCrop(crop({zoom: 2, centreX: 0.8}), size, 0.1)).to.deep.equal(crop({centreX: 0.625})));

  it('turns by quarters without losing size, and by degrees as far as the square fits', () => {
    const quarter = rotateCrop(defaultCrop(), size, 90);
    expect(cropEdge(quarter, size)).to.equal(300);
    const slanted = rotateCrop(defaultCrop(), size, 45);
    expect(cropEdge(slanted, size)).to.be.closeTo(300 / Math.SQRT2, 1e-9);
    expect(rotateCrop(rotateCrop(quarter, size, 180), size, 90).rotation).to.equal(0);
  });

  it('mirrors what is seen, and twice is nothing', () => {
    const frame = crop({zoom: 2, rotation: 30});
    const before = seenAt(frame, 210, 140);
    const after = seenAt(flipCrop(frame), 210, 140);
    expect(after.x).to.be.closeTo(1 - before.x, 1e-9);
    expect(after.y).to.be.closeTo(before.y, 1e-9);
    expect(flipCrop(flipCrop(frame))).to.deep.equal(frame);
  });

  it('ends zooming where pixels would be enlarged more than twice', () => {
    expect(maxZoom({width: 4000, height: 3000}, 512)).to.be.closeTo(11.7, 0.1);
    expect(maxZoom({width: 100, height: 100}, 512)).to.equal(2);
  });
});
