import {expect} from '@open-wc/testing';
import {AvatarError, isAbortError} from '../../src/errors.js';
import type {AvatarAdapter} from '../../src/upload/avatar-adapter.js';
import {httpAdapter} from '../../src/upload/adapters/http-adapter.js';
import {withRetry} from '../../src/upload/decorators/with-retry.js';
import {storedAvatar} from '../support/network/stored-avatar.js';
import {FaultProxyClient, type Fault} from '../support/network/fault-proxy-client.js';
import {rejectionOf} from '../support/expect-rejection.js';
import {picture} from '../support/pictures/pictures.js';

const personId = 'eleni';
const context = (signal = new AbortController().signal) => ({signal, onProgress: () => {}});
const upload = () => ({personId, file: picture(), idempotencyKey: `save-${Math.random()}`});
const patience = {minDelayMs: 10, maxDelayMs: 2000};

/** Takes the browser off the network, as far as pages can tell. */
function goOffline(): () => void {
  Object.defineProperty(navigator, 'onLine', {value: false, configurable: true});
  return () => {
    delete (navigator as {onLine?: boolean}).onLine;
    dispatchEvent(new Event('online'));
  };
}

describe('withRetry', () => {
  const adapterOn = (way: FaultProxyClient, timeoutMs?: number) =>
    httpAdapter({url: way.url('api/people/{personId}/avatar'), timeoutMs});

  const passing: [string, Fault][] = [
    ['a cut upload', {cutAfter: 100}],
    ['a cut answer', {cutAnswer: true}],
    ['a stall', {stall: true}],
    ['408', {answer: {status: 408}}],
    ['429', {answer: {status: 429}}],
    ['500', {answer: {status: 500}}],
    ['503', {answer: {status: 503}}],
  ];
  for (const [what, fault] of passing) {
    it(`gets through after ${what}, with one key for all tries`, async () => {
      const way = new FaultProxyClient('people');
      await way.setFaults(fault, fault, {});
      const adapter = adapterOn(way, fault.stall ? 1000 : undefined);
      const {url} = await withRetry(adapter, patience).upload(upload(), context());
      expect((await fetch(url)).status).to.equal(200);
      const seen = await way.requests();
      expect(seen.length).to.be.at.least(2); // A browser may repeat a cut request on its own.
      expect(new Set(seen.map(({headers}) => headers['idempotency-key'])).size).to.equal(1);
    });
  }

  for (const status of [400, 401, 403, 404, 409, 412, 413, 415, 422]) {
    it(`asks only once when the answer is ${status}`, async () => {
      const way = new FaultProxyClient('people');
      await way.setFaults({answer: {status}});
      await rejectionOf(withRetry(adapterOn(way), patience).upload(upload(), context()));
      expect((await way.requests()).length).to.equal(1);
    });
  }

  it('begins no further try once it was to give up', async () => {
    const way = new FaultProxyClient('people');
    await way.setFaults({answer: {status: 503}, delayMs: 300});
    const error = await rejectionOf(
      withRetry(adapterOn(way), {...patience, giveUpAfterMs: 200}).upload(upload(), context()),
    );
    expect((error as AvatarError).code).to.equal('server-error');
    expect((await way.requests()).length).to.equal(1);
  });

  it('leaves the rest of an adapter as it is', async () => {
    const version = async (id: string) => `${id}-7`;
    const output = {type: 'image/jpeg'} as const;
    const patient = withRetry({upload: () => Promise.reject(new Error('unused')), output, version});
    expect([patient.output, await patient.version?.('ada', context())]).to.deep.equal([output, 'ada-7']);
    expect(patient.remove).to.equal(undefined);
  });

  it('stores the picture once when only the answer was lost', async () => {
    const way = new FaultProxyClient('people');
    await way.setFaults({cutAnswer: true}, {});
    const {url} = await withRetry(adapterOn(way), patience).upload(upload(), context());
    expect((await storedAvatar(personId))?.url).to.equal(new URL(url).pathname);
  });

  it('waits as long as the server asks', async () => {
    const way = new FaultProxyClient('people');
    await way.setFaults({answer: {status: 429, headers: {'Retry-After': '1'}}}, {});
    const began = performance.now();
    await withRetry(adapterOn(way), patience).upload(upload(), context());
    expect(performance.now() - began).to.be.at.least(990);
  });

  it('reports the failure at once when the server asks for a wait of an hour', async () => {
    const way = new FaultProxyClient('people');
    await way.setFaults({answer: {status: 503, headers: {'Retry-After': '3600'}}});
    const error = await rejectionOf(withRetry(adapterOn(way), patience).upload(upload(), context()));
    expect((error as AvatarError).code).to.equal('server-error');
    expect((await way.requests()).length).to.equal(1);
  });

  it('gives up after the last try, with the last failure', async () => {
    const way = new FaultProxyClient('people');
    await way.setFaults({answer: {status: 500}}, {answer: {status: 503}});
    const told: number[] = [];
    const adapter = withRetry(adapterOn(way), {...patience, retries: 2, onRetry: (_, attempt) => told.push(attempt)});
    const error = (await rejectionOf(adapter.upload(upload(), context()))) as AvatarError;
    expect(error.facts).to.include({status: 503});
    expect((await way.requests()).length).to.equal(3);
    expect(told).to.deep.equal([2, 3]);
  });

  it('stops waiting when aborted', async () => {
    const way = new FaultProxyClient('people');
    // Longer than the limit of this test.
    await way.setFaults({answer: {status: 503, headers: {'Retry-After': '20'}}});
    const controller = new AbortController();
    const once = adapterOn(way);
    const adapter: AvatarAdapter = {
      async upload(...save) {
        try {
          return await once.upload(...save);
        } finally {
          setTimeout(() => controller.abort()); // By then it waits.
        }
      },
    };
    const saving = withRetry(adapter, {...patience, maxDelayMs: 30_000}).upload(upload(), context(controller.signal));
    expect(isAbortError(await rejectionOf(saving))).to.equal(true);
    expect((await way.requests()).length).to.equal(1);
  });

  it('waits while the browser is offline and goes on when it is back', async () => {
    let tries = 0;
    const adapter: AvatarAdapter = {
      async upload() {
        tries++;
        if (!navigator.onLine) throw new AvatarError('offline', {});
        return {url: '/back.png'};
      },
    };
    const goOnline = goOffline();
    const saving = withRetry(adapter, patience).upload(upload(), context());
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(tries).to.equal(1);
    goOnline();
    expect(await saving).to.deep.equal({url: '/back.png'});
  });

  it('reports that it is offline when that lasts too long', async () => {
    const adapter: AvatarAdapter = {upload: () => Promise.reject(new AvatarError('offline', {}))};
    const goOnline = goOffline();
    const saving = withRetry(adapter, {...patience, maxOfflineMs: 50}).upload(upload(), context());
    const error = await rejectionOf(saving).finally(goOnline);
    expect((error as AvatarError).code).to.equal('offline');
  });

  it('removes with the same patience, and only where the adapter can', async () => {
    const way = new FaultProxyClient('people');
    await way.setFaults({answer: {status: 503}}, {});
    let sentAgain = 0;
    const onSending = () => sentAgain++;
    await withRetry(adapterOn(way), patience).remove?.({personId}, {...context(), onSending});
    expect(sentAgain, 'told to the editor').to.equal(1);
    expect((await way.requests()).map(({method}) => method)).to.deep.equal(['DELETE', 'DELETE']);
    expect(withRetry({upload: () => Promise.reject()}).remove).to.equal(undefined);
  });
});
