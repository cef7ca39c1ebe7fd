import {expect} from '@open-wc/testing';
import {resample} from '../../../src/image/resample/resample.js';

const context = {signal: new AbortController().signal, yieldToMain: () => undefined};

function picture(width: number, height: number, at: (x: number, y: number) => number[]): ImageData {
  const image = new ImageData(width, height);
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) image.data.set(at(x, y), (y * width + x) * 4);
  return image;
}

describe('resample', () => {
  it('leaves one colour as it is, smaller and larger, also at the edges', async () => {
    for (const [width, height] of [
      [13, 7],
      [200, 150],
    ] as const) {
      const {data} = await resample(
        picture(50, 40, () => [200, 100, 50, 255]),
        width,
        height,
        context,
      );
      for (let i = 0; i < data.length; i += 4) expect([...data.slice(i, i + 4)]).to.deep.equal([200, 100, 50, 255]);
    }
  });

  it('keeps a soft ramp a ramp, without a shift', async () => {
    const {data} = await resample(
      picture(256, 8, (x) => [x, x, x, 255]),
      64,
      2,
      context,
    );
    for (let x = 4; x < 60; x++) expect(data[x * 4]).to.be.closeTo(x * 4 + 1.5, 1);
  });

  it('takes a square that begins and ends between two pixels from exactly there', async () => {
    const ramp = picture(256, 256, (x, y) => [x, y, 0, 255]);
    const {data} = await resample(ramp, 50, 50, context, {left: 20.25, top: 40.5, edge: 100.5});
    for (let y = 0; y < 50; y++) {
      for (let x = 0; x < 50; x++) {
        const i = (y * 50 + x) * 4;
        expect(data[i]).to.be.closeTo(20.25 + (x + 0.5) * 2.01 - 0.5, 0.7);
        expect(data[i + 1]).to.be.closeTo(40.5 + (y + 0.5) * 2.01 - 0.5, 0.7);
      }
    }
  });

  it('enlarges a picture of very few pixels', async () => {
    const {data} = await resample(
      picture(2, 1, (x) => [x * 255, 0, 255, 255]),
      8,
      8,
      context,
    );
    const firstRow = Array.from({length: 8}, (_, x) => data[x * 4] as number);
    expect(firstRow).to.deep.equal([...firstRow].sort((a, b) => a - b));
    expect(firstRow.at(0)).to.be.below(20);
    expect(firstRow.at(-1)).to.be.above(235);
    for (let i = 2; i < data.length; i += 4) expect(data[i]).to.equal(255);
  });

  it('turns stripes finer than its pixels into grey', async () => {
    const {data} = await resample(
      picture(300, 300, (x, y) =>
        Array(3)
          .fill(((x + y) % 2) * 255)
          .concat(255),
      ),
      60,
      60,
      context,
    );
    for (let i = 0; i < data.length; i += 4) expect(data[i]).to.be.within(120, 135);
  });

  it('does not let the colour of clear pixels bleed', async () => {
    const {data} = await resample(
      picture(64, 64, (x) => (x < 32 ? [0, 0, 255, 255] : [255, 0, 0, 0])),
      16,
      16,
      context,
    );
    for (let i = 0; i < data.length; i += 4) if ((data[i + 3] ?? 0) > 16) expect(data[i]).to.be.below(10);
  });

  it('stops when it is aborted, and yields to the main thread', async () => {
    let breaths = 0;
    const controller = new AbortController();
    const yieldToMain = async () => {
      if (++breaths === 2) controller.abort();
    };
    let error: unknown;
    await resample(
      picture(100, 100, () => [0, 0, 0, 255]),
      50,
      50,
      {signal: controller.signal, yieldToMain},
    ).catch((thrown) => (error = thrown));
    expect(error).to.equal(controller.signal.reason);
    expect(breaths).to.equal(2);
  });
});
