// Servers that neither answer nor hang up, and versions that would break every later request.
import {expect} from '@open-wc/testing';
import type {AvatarError} from '../../src/errors.js';
import {httpAdapter, type HttpAdapterOptions} from '../../src/upload/adapters/http-adapter.js';
import {randomId} from '../../src/shared/random-id.js';
import {FaultProxyClient} from '../support/network/fault-proxy-client.js';
import {rejectionOf} from '../support/expect-rejection.js';
import {picture} from '../support/pictures/pictures.js';

const personId = 'noam';
const json = {'Content-Type': 'application/json'};
const context = () => ({signal: new AbortController().signal, onProgress: () => {}});
const upload = (file = picture(), more = {}) => ({personId, file, idempotencyKey: randomId(), ...more});

describe('httpAdapter', () => {
  const way = new FaultProxyClient('people');
  const adapter = (options: Partial<HttpAdapterOptions> = {}) =>
    httpAdapter({url: way.url('api/people/{personId}/avatar'), ...options});

  it('gives up an answer that drips, and an upload that never ends, however steadily they move', async () => {
    const answer = {status: 200, headers: json, body: `{"url":"/${'x'.repeat(500)}"}`};
    await way.setFaults({answer, dripMs: 50});
    const dripping = (await rejectionOf(adapter({timeoutMs: 700}).upload(upload(), context()))) as AvatarError;
    expect([dripping.code, dripping.facts]).to.deep.equal(['timed-out', {timeoutMs: 700, mayBeStored: true}]);
    await way.setFaults({bytesPerSecond: 100_000});
    const slow = adapter({totalTimeoutMs: 700}).upload(upload(picture(1_900_000)), context());
    expect(((await rejectionOf(slow)) as AvatarError).code).to.equal('timed-out');
    await way.setFaults();
    await adapter({timeoutMs: Infinity, totalTimeoutMs: Infinity}).upload(upload(), context());
  });

  it('refuses a version that no header can carry when it arrives, and saves all the same', async () => {
    for (const version of ['a\nb', 'a"b', 'ž', 'x'.repeat(9000), {}]) {
      await way.setFaults({
        answer: {status: 200, headers: json, body: JSON.stringify({url: '/avatars/1.png', version})},
      });
      expect((await adapter().upload(upload(), context())).version, String(version)).to.equal(undefined);
      expect(await adapter({version: async () => version as string}).version?.(personId, context())).to.equal(
        undefined,
      );
      await adapter().upload(upload(picture(), {expectedVersion: version}), context());
    }
    await way.setFaults();
  });
});
