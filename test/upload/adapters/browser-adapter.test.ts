import {expect} from '@open-wc/testing';
import {deleteDB} from 'idb';
import {isAbortError, type AvatarError} from '../../../src/errors.js';
import {browserAdapter} from '../../../src/upload/adapters/browser-adapter.js';
import {rejectionOf} from '../../support/expect-rejection.js';
import {picture} from '../../support/pictures/pictures.js';

const databaseName = 'browser-adapter-test';
const context = (signal = new AbortController().signal) => ({signal, onProgress: () => {}});
const upload = (file: File, more = {}) => ({personId: 'ada', file, idempotencyKey: 'one', ...more});
const bytesOf = async (file: Blob) => [...new Uint8Array(await file.arrayBuffer())];

describe('browserAdapter', () => {
  after(() => deleteDB(databaseName));

  it('has every picture again after a reload', async () => {
    const file = picture(5000);
    const {version} = await browserAdapter({databaseName}).upload(upload(file), context());
    const [kept] = await browserAdapter({databaseName}).list();
    expect(kept?.personId).to.equal('ada');
    expect(kept?.version).to.equal(version);
    expect([kept?.file.name, kept?.file.type]).to.deep.equal(['avatar.png', 'image/png']);
    expect(kept && (await bytesOf(kept.file))).to.deep.equal(await bytesOf(file));
  });

  it('gives an address that works until the picture is replaced or removed', async () => {
    const adapter = browserAdapter({databaseName});
    const first = await adapter.upload(upload(picture()), context());
    expect((await fetch(first.url)).ok).to.equal(true);
    const second = await adapter.upload(upload(picture()), context());
    expect(await rejectionOf(fetch(first.url))).to.be.instanceOf(TypeError);
    await adapter.remove({personId: 'ada'}, context());
    expect(await rejectionOf(fetch(second.url))).to.be.instanceOf(TypeError);
    expect(await adapter.list()).to.deep.equal([]);
  });

  it('removes what is not there without a complaint', async () => {
    await browserAdapter({databaseName}).remove({personId: 'nobody'}, context());
    expect(await browserAdapter({databaseName}).list()).to.deep.equal([]);
  });

  it('lets one of two tabs win that change the same picture, and rejects the other with a conflict', async () => {
    const [here, there] = [browserAdapter({databaseName}), browserAdapter({databaseName})];
    const {version} = await here.upload(upload(picture()), context());
    const outcomes = await Promise.allSettled([
      here.upload(upload(picture(), {expectedVersion: version}), context()),
      there.upload(upload(picture(), {expectedVersion: version}), context()),
    ]);
    const [stored] = await here.list();
    const won = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value.version] : []));
    const lost = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as AvatarError] : []));
    expect(won).to.deep.equal([stored?.version]);
    expect(lost.map(({code}) => code)).to.deep.equal(['conflict']);
  });

  it('keeps the version, and refuses to overwrite another one', async () => {
    const adapter = browserAdapter({databaseName});
    await adapter.remove({personId: 'ada'}, context());
    expect(await adapter.version?.('ada', context())).to.equal(null);
    const {version} = await adapter.upload(upload(picture(), {expectedVersion: null}), context());
    expect(await adapter.version?.('ada', context())).to.equal(version);
    const second = await rejectionOf(adapter.upload(upload(picture(), {expectedVersion: null}), context()));
    expect((second as AvatarError).toData()).to.include({code: 'conflict', version});
  });

  it('stores nothing when aborted', async () => {
    const adapter = browserAdapter({databaseName});
    await adapter.remove({personId: 'ada'}, context());
    expect(isAbortError(await rejectionOf(adapter.upload(upload(picture()), context(AbortSignal.abort()))))).to.equal(
      true,
    );
    expect(await adapter.list()).to.deep.equal([]);
  });

  it('reports progress that ends at the total', async () => {
    const told: number[][] = [];
    const onProgress = (loaded: number, total: number) => void told.push([loaded, total]);
    await browserAdapter({databaseName}).upload(upload(picture(700)), {...context(), onProgress});
    expect(told.at(-1)).to.deep.equal([700, 700]);
  });

  it('lets another tab delete the database, and begins a new one', async () => {
    const adapter = browserAdapter({databaseName});
    await adapter.upload(upload(picture()), context());
    await deleteDB(databaseName);
    expect(await adapter.list()).to.deep.equal([]);
  });

  it('fails with a code when the browser stores nothing', async () => {
    const {open} = IDBFactory.prototype;
    IDBFactory.prototype.open = () => {
      throw new DOMException('Storage is off', 'SecurityError');
    };
    const saving = browserAdapter({databaseName: 'off'}).upload(upload(picture()), context());
    const error = await rejectionOf(saving).finally(() => (IDBFactory.prototype.open = open));
    expect((error as AvatarError).code).to.equal('storage-failed');
  });
});
