import {expect} from '@open-wc/testing';
import type {AvatarError} from '../../../src/errors.js';
import {isAbortError} from '../../../src/errors.js';
import {randomId} from '../../../src/shared/random-id.js';
import {tusAdapter} from '../../../src/upload/adapters/tus-adapter.js';
import {FaultProxyClient} from '../../support/network/fault-proxy-client.js';
import {rejectionOf} from '../../support/expect-rejection.js';
import {picture} from '../../support/pictures/pictures.js';
import {describeWith} from '../../support/runner/servers-left-out.js';

const tus = () => import('tus-js-client');
const context = (signal = new AbortController().signal) => ({signal, onProgress: () => {}});
const upload = (file = picture()) => ({personId: 'resumed', file, idempotencyKey: randomId()});

/** Until the server has noticed that the connection is gone and has let go of the upload. */
async function whileLocked<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if ((error as AvatarError).code !== 'server-error') throw error;
    return whileLocked(work);
  }
}

describeWith('tus')('tusAdapter', () => {
  it('goes on where a cut upload stopped, also after a reload', async () => {
    const way = new FaultProxyClient('tus');
    const save = upload(picture(2_000_000));
    await way.setFaults({}, {cutAfter: 1_000_000});
    await rejectionOf(tusAdapter({tus, url: way.url('files')}).upload(save, context()));
    await way.setFaults();
    const before = (await way.requests()).length;
    // A new adapter knows nothing of the old one, as after a reload.
    const {url} = await whileLocked(() => tusAdapter({tus, url: way.url('files')}).upload(save, context()));
    const later = (await way.requests()).slice(before);
    expect(later.map(({method}) => method))
      .to.include('HEAD')
      .and.not.to.include('POST');
    const sent = later.filter(({method, whole}) => method === 'PATCH' && whole).at(-1)?.bytes;
    expect(sent).to.be.within(1, 1_999_999);
    const stored = new Uint8Array(await (await fetch(url)).arrayBuffer());
    expect(stored).to.deep.equal(new Uint8Array(await save.file.arrayBuffer()));
  });

  it('leaves nothing behind on the server when aborted', async () => {
    const way = new FaultProxyClient('tus');
    const controller = new AbortController();
    await way.setFaults({}, {bytesPerSecond: 200_000}, {});
    const saving = tusAdapter({tus, url: way.url('files')}).upload(
      upload(picture(2_000_000)),
      context(controller.signal),
    );
    const error = rejectionOf(saving);
    while ((await way.requests()).length < 2) await new Promise((resolve) => setTimeout(resolve, 20));
    controller.abort();
    expect(isAbortError(await error)).to.equal(true);
    while (!(await way.requests()).some(({method}) => method === 'DELETE')) await new Promise((r) => setTimeout(r, 20));
  });

  it('reports the server’s own limit', async () => {
    const way = new FaultProxyClient('tus');
    const error = await rejectionOf(
      tusAdapter({tus, url: way.url('files')}).upload(upload(picture(3_500_000)), context()),
    );
    expect((error as AvatarError).code).to.equal('payload-too-large');
  });

  it('reads where the picture is from the last answer, where the host says how', async () => {
    const way = new FaultProxyClient('tus');
    const adapter = tusAdapter({
      tus,
      url: way.url('files'),
      parseResponse: ({status}) => ({url: `/pictures/${status}.png`}),
    });
    expect((await adapter.upload(upload(), context())).url).to.equal(`${location.origin}/pictures/204.png`);
  });
});
