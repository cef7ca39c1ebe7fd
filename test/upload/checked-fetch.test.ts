import {expect} from '@open-wc/testing';
import {AvatarError, isAbortError} from '../../src/errors.js';
import {checkedFetch} from '../../src/upload/http/checked-fetch.js';
import {FaultProxyClient} from '../support/network/fault-proxy-client.js';
import {rejectionOf} from '../support/expect-rejection.js';

describe('checkedFetch', () => {
  it('gives the answer when it is a yes', async () => {
    expect((await checkedFetch('/api/me')).status).to.equal(200);
  });

  it('fails with the code and the words of a no', async () => {
    const way = new FaultProxyClient('people');
    await way.setFaults({answer: {status: 422, body: '{"message":"No hats."}'}});
    const error = (await rejectionOf(checkedFetch(way.url('x')))) as AvatarError;
    expect([error.code, error.facts]).to.deep.equal(['request-rejected', {status: 422, message: 'No hats.'}]);
  });

  it('fails with a code when no server responds', async () => {
    const way = new FaultProxyClient('people');
    await way.setFaults({answer: {status: 200}, cutAnswer: true});
    const error = await rejectionOf(checkedFetch(way.url('x')));
    expect(error).to.be.instanceOf(AvatarError);
    expect((error as AvatarError).code).to.equal('network-error');
  });

  it('rejects with the reason when aborted', async () => {
    expect(isAbortError(await rejectionOf(checkedFetch('/api/me', {signal: AbortSignal.abort()})))).to.equal(true);
  });
});
