import {expect} from '@open-wc/testing';
import {adapterContract, failingAdapter, memoryAdapter, samplePicture} from '../../src/testing/index.js';
import type {AvatarUpload} from '../../src/upload/index.js';
import {rejectionOf} from '../support/expect-rejection.js';

const upload = (personId = 'ada'): AvatarUpload => ({personId, file: samplePicture(), idempotencyKey: 'key'});
const context = (signal = new AbortController().signal) => ({signal, onProgress: () => {}});

describe('memoryAdapter', () => {
  let adapter = memoryAdapter();
  const cases = adapterContract({
    personId: 'ada',
    adapter: () => (adapter = memoryAdapter()),
    picture: () => samplePicture(),
    readStored: async () => adapter.readStored('ada') ?? null,
    failingAdapter: () => failingAdapter('offline', {}),
  });
  for (const {name, run} of cases) it(name, run);

  it('keeps the pictures of several people apart', async () => {
    const several = memoryAdapter();
    await several.upload(upload('ada'), context());
    await several.upload(upload('grace hopper'), context());
    await several.remove({personId: 'ada'}, context());
    expect(several.readStored('ada')).to.equal(undefined);
    expect(several.readStored('grace hopper')?.name).to.equal('photo.png');
    expect(several.uploads.map(({personId}) => personId)).to.deep.equal(['ada', 'grace hopper']);
  });

  it('takes as long as delayMs says', async () => {
    const started = performance.now();
    await memoryAdapter({delayMs: 100}).upload(upload(), context());
    expect(performance.now() - started).to.be.at.least(95);
  });
});

describe('failingAdapter', () => {
  for (const method of ['upload', 'remove'] as const) {
    it(`rejects ${method} with the error it was created with`, async () => {
      const adapter = failingAdapter('payload-too-large', {status: 413, maxBytes: 1000});
      const error = await rejectionOf(
        method === 'upload' ? adapter.upload(upload(), context()) : adapter.remove({personId: 'ada'}, context()),
      );
      expect(error).to.include({name: 'AvatarError', code: 'payload-too-large'});
      expect(error).to.have.deep.property('facts', {status: 413, maxBytes: 1000});
    });
  }
});
