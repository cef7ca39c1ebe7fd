import {expect} from '@open-wc/testing';
import type {AvatarError} from '../../../src/errors.js';
import {adapterContract} from '../../../src/testing/index.js';
import {httpAdapter} from '../../../src/upload/adapters/http-adapter.js';
import {randomId} from '../../../src/shared/random-id.js';
import {FaultProxyClient} from '../../support/network/fault-proxy-client.js';
import {rejectionOf} from '../../support/expect-rejection.js';
import {picture} from '../../support/pictures/pictures.js';
import {describeWith} from '../../support/runner/servers-left-out.js';

const way = new FaultProxyClient('nginx');
const personId = 'ada';

/** A folder that nginx serves and lets people write to: the picture is where it was put, and its ETag is in a HEAD. */
const adapter = () =>
  httpAdapter({
    url: way.url('avatars/{personId}.png'),
    method: 'PUT',
    format: 'raw',
    idempotencyHeader: false,
    async parseResponse(_, picture, {signal}) {
      const url = way.url(`avatars/${encodeURIComponent(picture.personId)}.png`);
      const etag = (await fetch(url, {method: 'HEAD', signal})).headers.get('etag');
      return {url, version: etag?.replaceAll('"', '')};
    },
  });

describeWith('nginx')('nginx with WebDAV', () => {
  const readStored = async () => {
    const answer = await fetch(way.url(`avatars/${personId}.png`), {cache: 'no-store'});
    return answer.ok ? answer.blob() : null;
  };
  let size = 500;
  // nginx makes its ETag of time and size, so pictures of one second must differ in size.
  const cases = adapterContract({personId, adapter, picture: () => picture(size++), readStored});
  for (const {name, run} of cases) it(`keeps the contract: ${name}`, run);

  it('reports that a picture is larger than the limit', async () => {
    const upload = {personId, file: picture(2_500_000), idempotencyKey: randomId()};
    const context = {signal: new AbortController().signal, onProgress: () => {}};
    const error = await rejectionOf(adapter().upload(upload, context));
    expect((error as AvatarError).code).to.equal('payload-too-large');
  });
});
