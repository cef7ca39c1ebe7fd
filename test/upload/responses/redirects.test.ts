// An upload that is answered by a redirect is not a saved picture: the session may be over, and what answers is a sign-in page.
import {expect} from '@open-wc/testing';
import type {AvatarError} from '../../../src/errors.js';
import {checkedFetch} from '../../../src/upload/http/checked-fetch.js';
import {httpAdapter} from '../../../src/upload/adapters/http-adapter.js';
import {randomId} from '../../../src/shared/random-id.js';
import {backendsWith} from '../../support/backends.js';
import {FaultProxyClient} from '../../support/network/fault-proxy-client.js';
import {rejectionOf} from '../../support/expect-rejection.js';
import {picture} from '../../support/pictures/pictures.js';

const context = () => ({signal: new AbortController().signal, onProgress: () => {}});
const session = {
  url: '/avatars/session.png',
  id: 1,
  signed_id: 'x',
  direct_upload: {url: '/elsewhere', headers: {}},
  largePhotoUrl: 'https://x.example/1',
  photoVersionId: '7',
  success: true,
  data: {id: 7, pictures: {512: 'https://x.example/1'}},
};
const json = {'Content-Type': 'application/json', 'Upload-Offset': '0', 'Tus-Resumable': '1.0.0'};
/** A session page that looks like every yes there is. */
const page = {answer: {status: 200, headers: json, body: JSON.stringify(session)}};
const to = (status: number, Location: string) => ({answer: {status, headers: {Location}}});
const codeOf = (thrown: unknown) => (thrown as AvatarError).code;

/** The address of another origin that would take anything, and what has reached it. */
async function otherOrigin() {
  const at = (path: string) => fetch(`/faulty/sink/no-faults/${path}`);
  const address: string = await (await at('_address')).json();
  const mark = randomId();
  return {
    address: `${address}/${mark}`,
    async received() {
      const log: {url: string; method: string; bytes: number}[] = await (await at('_log')).json();
      return log.filter(({url}) => url.includes(mark));
    },
  };
}

describe('a redirect', () => {
  for (const backend of backendsWith('noam', 4)) {
    for (const status of [301, 302, 303, 307, 308]) {
      it(`${status} to a session page is no success of ${backend.name}`, async () => {
        const way = new FaultProxyClient(backend.target);
        await way.setFaults(to(status, `${way.url('session')}?from=1`), page);
        const picture = {personId: backend.personId, file: await backend.picture(), idempotencyKey: randomId()};
        const error = await rejectionOf(backend.adapter(way, 2000).upload(picture, context()));
        expect(codeOf(error)).to.equal('invalid-response');
        expect((error as AvatarError).facts).to.include({reason: 'redirected'});
      });
    }

    it(`is no removal by ${backend.name}`, async () => {
      const way = new FaultProxyClient(backend.target);
      const adapter = backend.adapter(way, 2000);
      if (!adapter.remove || backend.target === 's3') return;
      for (const answered of [page, {answer: {status: 404}}]) {
        await way.setFaults(to(302, way.url('session')), answered);
        const error = await rejectionOf(adapter.remove({personId: backend.personId, expectedVersion: 'x'}, context()));
        expect(codeOf(error)).to.equal('invalid-response');
      }
    });

    it(`sends nothing of ${backend.name} on to another origin`, async () => {
      for (const status of [302, 303, 307, 308]) {
        const other = await otherOrigin();
        const way = new FaultProxyClient(backend.target);
        await way.setFaults(to(status, other.address));
        const picture = {personId: backend.personId, file: await backend.picture(), idempotencyKey: randomId()};
        await rejectionOf(backend.adapter(way, 2000).upload(picture, context()));
        expect(await other.received(), String(status)).to.deep.equal([]);
      }
    });
  }

  it('is followed at the same origin where the host allows it, and only there', async () => {
    const way = new FaultProxyClient('people');
    const url = way.url('api/people/{personId}/avatar');
    const save = {personId: 'noam', file: picture(), idempotencyKey: randomId()};
    await way.setFaults(to(303, way.url('result')), page);
    const {url: stored} = await httpAdapter({url, redirect: 'same-origin'}).upload(save, context());
    expect(new URL(stored).pathname).to.equal('/avatars/session.png');
    const other = await otherOrigin();
    await way.setFaults(to(303, other.address));
    await rejectionOf(httpAdapter({url, redirect: 'same-origin'}).upload(save, context()));
    expect(await other.received()).to.deep.equal([]);
    await way.setFaults(to(303, way.url('result')), {answer: {status: 200, body: '<!doctype html>'}});
    expect(codeOf(await rejectionOf(httpAdapter({url, redirect: 'same-origin'}).upload(save, context())))).to.equal(
      'invalid-response',
    );
  });

  it('is followed by checkedFetch only where its caller allows it', async () => {
    const way = new FaultProxyClient('people');
    await way.setFaults(to(302, way.url('session')), page);
    expect(codeOf(await rejectionOf(checkedFetch(way.url('x'))))).to.equal('invalid-response');
    await way.setFaults(to(302, way.url('session')), page);
    expect((await checkedFetch(way.url('x'), {redirect: 'follow'})).status).to.equal(200);
    const other = await otherOrigin();
    await way.setFaults(to(302, other.address));
    expect(codeOf(await rejectionOf(checkedFetch(way.url('x'), {redirect: 'follow'})))).to.equal('invalid-response');
  });
});
