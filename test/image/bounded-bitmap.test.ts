// What comes from a directory, another tab or the outbox is looked at before it is decoded.
import {expect} from '@open-wc/testing';
import {decodeBounded} from '../../src/image/bounded-bitmap.js';
import {rejectionOf} from '../support/expect-rejection.js';

const fixture = async (name: string) => (await fetch(`/test/fixtures/${name}`)).blob();

describe('a picture that was not chosen here', () => {
  for (const name of [
    'bomb.png',
    'bomb.gif',
    'bomb.jpg',
    'drawing.svg',
    'page.jpg',
    'document.pdf',
    'cut-header.png',
  ]) {
    it(`is not decoded where it is ${name}`, async () => {
      const {createImageBitmap} = globalThis;
      let decoded = 0;
      globalThis.createImageBitmap = () => Promise.reject(decoded++);
      const error = await rejectionOf(decodeBounded(await fixture(name))).finally(() =>
        Object.assign(globalThis, {createImageBitmap}),
      );
      expect(error).to.be.instanceOf(Error);
      expect(decoded).to.equal(0);
    });
  }

  it('is scaled down while it is decoded, upright', async () => {
    const canvas = Object.assign(document.createElement('canvas'), {width: 2000, height: 3000});
    canvas.getContext('2d')?.fillRect(0, 0, 2000, 3000);
    const large = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve));
    const {width, height} = await decodeBounded(large ?? expect.fail());
    expect([width, height]).to.deep.equal([1024, 1536]);
    const small = await decodeBounded(await fixture('quarters.png'));
    const plain = await createImageBitmap(await fixture('quarters.png'));
    expect([small.width, small.height]).to.deep.equal([plain.width, plain.height]);
  });
});
