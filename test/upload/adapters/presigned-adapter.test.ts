import {expect} from '@open-wc/testing';
import {AvatarError} from '../../../src/errors.js';
import {
  presignedAdapter,
  type PresignedAdapterOptions,
  type SignedUpload,
} from '../../../src/upload/adapters/presigned-adapter.js';
import {randomId} from '../../../src/shared/random-id.js';
import {FaultProxyClient} from '../../support/network/fault-proxy-client.js';
import {rejectionOf} from '../../support/expect-rejection.js';
import {picture} from '../../support/pictures/pictures.js';
import {describeWith} from '../../support/runner/servers-left-out.js';

const context = (signal = new AbortController().signal) => ({signal, onProgress: () => {}});
const upload = (file = picture()) => ({personId: 'ada', file, idempotencyKey: randomId()});
const bytesOf = async (blob: Blob) => [...new Uint8Array(await blob.arrayBuffer())];

/** Straight from the AWS SDK: the address is the object store's own, on another origin than the page. */
const signWith =
  (method: string): PresignedAdapterOptions['sign'] =>
  async ({personId, file, idempotencyKey}) => {
    const query = new URLSearchParams({method, person: personId, key: idempotencyKey, type: file.type});
    return (await fetch(`/faulty/s3-signer/no-faults/sign?${query}`)).json();
  };

describeWith('s3')('presignedAdapter', () => {
  for (const method of ['PUT', 'POST']) {
    it(`stores the very bytes in another origin’s object store with a signed ${method}`, async () => {
      const file = picture();
      const stored = await presignedAdapter({sign: signWith(method)}).upload(upload(file), context());
      expect(new URL(stored.url).origin).not.to.equal(location.origin);
      const answer = await fetch(stored.url);
      expect(answer.headers.get('content-type')).to.equal('image/png');
      expect(await bytesOf(await answer.blob())).to.deep.equal(await bytesOf(file));
    });
  }

  it('takes the store’s strong ETag for the version', async () => {
    const {version} = await presignedAdapter({sign: signWith('PUT')}).upload(upload(), context());
    expect(version).to.match(/^[0-9a-f]{32}$/);
  });

  const forged: [string, (signed: SignedUpload) => SignedUpload][] = [
    ['PUT', (signed) => ({...signed, url: signed.url.replace(/(X-Amz-Signature=)\w{8}/, '$100000000')})],
    ['PUT', (signed) => ({...signed, headers: {'Content-Type': 'text/html'}})],
    ['POST', (signed) => ({...signed, fields: {...signed.fields, 'Content-Type': 'text/html'}})],
  ];
  for (const [method, forge] of forged) {
    it(`reports a ${method} that is not what was signed as not allowed`, async () => {
      const sign: PresignedAdapterOptions['sign'] = async (...save) => forge(await signWith(method)(...save));
      const error = await rejectionOf(presignedAdapter({sign}).upload(upload(), context()));
      expect((error as AvatarError).code).to.equal('forbidden');
    });
  }

  it('sends the signed headers and none of its own', async () => {
    const way = new FaultProxyClient('s3');
    await way.setFaults({answer: {status: 200}});
    const signed: SignedUpload = {url: way.url('x'), headers: {'X-Amz-Meta-Kind': 'avatar'}, publicUrl: '/x.png'};
    await presignedAdapter({sign: async () => signed}).upload(upload(), context());
    const [seen] = await way.requests();
    expect(seen?.headers['x-amz-meta-kind']).to.equal('avatar');
    expect(seen?.headers).not.to.have.any.keys('content-type', 'idempotency-key', 'if-match', 'authorization');
  });

  it('reports the limit of the policy when the store finds the picture too large', async () => {
    const saving = presignedAdapter({sign: signWith('POST')}).upload(upload(picture(2_000_001)), context());
    const error = (await rejectionOf(saving)) as AvatarError;
    expect(error.code).to.equal('payload-too-large');
    expect(error.facts).to.deep.equal({status: 400, maxBytes: 2_000_000});
  });

  it('notifies the host’s server once the picture is there, and fails when that fails', async () => {
    const confirmed: string[] = [];
    const confirm: PresignedAdapterOptions['confirm'] = async ({personId}, {url}) => void confirmed.push(personId, url);
    const {url} = await presignedAdapter({sign: signWith('PUT'), confirm}).upload(upload(), context());
    expect(confirmed).to.deep.equal(['ada', url]);
    const refuse = () => Promise.reject(new AvatarError('forbidden', {status: 403}));
    const refusing = presignedAdapter({sign: signWith('PUT'), confirm: refuse});
    expect(((await rejectionOf(refusing.upload(upload(), context()))) as AvatarError).code).to.equal('forbidden');
  });

  it('refuses a public address that no picture may be shown from', async () => {
    const way = new FaultProxyClient('s3');
    await way.setFaults({answer: {status: 200}});
    const signed: SignedUpload = {url: way.url('x'), publicUrl: 'http://pictures.example/x.png'};
    const error = await rejectionOf(presignedAdapter({sign: async () => signed}).upload(upload(), context()));
    expect((error as AvatarError).facts).to.deep.equal({status: 200, reason: 'unsafe-url'});
  });
});
