import {expect} from '@open-wc/testing';
import {isAbortError, type AvatarError} from '../../../src/errors.js';
import {httpAdapter, type HttpAdapterOptions} from '../../../src/upload/adapters/http-adapter.js';
import {FaultProxyClient} from '../../support/network/fault-proxy-client.js';
import {rejectionOf} from '../../support/expect-rejection.js';
import {storedAvatar} from '../../support/network/stored-avatar.js';
import {picture} from '../../support/pictures/pictures.js';
import {context, uploadsOf} from './upload-request.js';

const personId = 'jose';
const upload = uploadsOf(personId);

describe('httpAdapter', () => {
  const way = new FaultProxyClient('people');
  const adapter = (options: Partial<HttpAdapterOptions> = {}) =>
    httpAdapter({url: way.url('api/people/{personId}/avatar'), ...options});
  const stored = () => storedAvatar(personId);

  beforeEach(() => way.setFaults());
  afterEach(() => adapter().remove?.({personId}, context()));

  for (const format of ['multipart', 'raw'] as const) {
    for (const method of ['POST', 'PUT'] as const) {
      it(`stores the very bytes with ${method}, ${format}`, async () => {
        const file = picture();
        const {url, version} = await adapter({format, method}).upload(upload(file), context());
        expect(new URL(url).pathname).to.equal((await stored())?.url);
        expect(version).to.equal((await stored())?.version);
        const bytes = await (await fetch(url)).arrayBuffer();
        expect(new Uint8Array(bytes)).to.deep.equal(new Uint8Array(await file.arrayBuffer()));
      });
    }
  }

  it('reports a rising progress that ends at the total', async () => {
    const told = context();
    await adapter().upload(upload(picture(1_500_000)), told);
    const loaded = told.steps.map(([bytes]) => bytes);
    expect(loaded).to.deep.equal([...loaded].sort((a, b) => a - b));
    const [last, total] = told.steps.at(-1) ?? [];
    expect(last).to.equal(total);
    expect(total).to.be.at.least(1_500_000);
  });

  it('stops the bytes when aborted, and rejects with the reason', async () => {
    await way.setFaults({bytesPerSecond: 100_000});
    const controller = new AbortController();
    const saving = adapter().upload(upload(picture(1_900_000)), context(controller.signal));
    setTimeout(() => controller.abort(), 200);
    expect(isAbortError(await rejectionOf(saving))).to.equal(true);
    await new Promise((resolve) => setTimeout(resolve, 300));
    const seen = (await way.requests()).at(-1);
    expect(seen?.whole).to.equal(false);
    expect(await stored()).to.equal(null);
  });

  it('sends nothing when it was aborted before', async () => {
    const before = (await way.requests()).length;
    expect(isAbortError(await rejectionOf(adapter().upload(upload(), context(AbortSignal.abort()))))).to.equal(true);
    expect((await way.requests()).length).to.equal(before);
  });

  it('removes a picture, and one that is not there as well', async () => {
    await adapter().upload(upload(), context());
    await adapter().remove?.({personId}, context());
    expect(await stored()).to.equal(null);
    await way.setFaults({answer: {status: 404}});
    await adapter().remove?.({personId}, context());
    expect((await way.requests()).at(-1)?.method).to.equal('DELETE');
  });

  it('has no way to remove with remove: false', () => {
    expect(adapter({remove: false}).remove).to.equal(undefined);
  });

  it('keeps one admin from overwriting another unseen', async () => {
    const first = await adapter().upload(upload(), context());
    const theirs = await adapter().upload(upload(picture(), {expectedVersion: first.version}), context());
    const mine = await rejectionOf(adapter().upload(upload(picture(), {expectedVersion: first.version}), context()));
    expect((mine as AvatarError).code).to.equal('conflict');
    expect((mine as AvatarError).facts).to.deep.equal({status: 412, ...theirs});
    const removal = adapter().remove?.({personId, expectedVersion: first.version}, context());
    expect(((await rejectionOf(removal)) as AvatarError).code).to.equal('conflict');
  });

  it('keeps two admins from both storing the first picture', async () => {
    await adapter().upload(upload(picture(), {expectedVersion: null}), context());
    const second = await rejectionOf(adapter().upload(upload(picture(), {expectedVersion: null}), context()));
    expect((second as AvatarError).code).to.equal('conflict');
    expect((await way.requests()).at(-1)?.headers['if-none-match']).to.equal('*');
    await adapter({versionHeader: false}).upload(upload(picture(), {expectedVersion: null}), context());
    expect((await way.requests()).at(-1)?.headers).not.to.have.property('if-none-match');
  });

  for (const version of ['HEAD', 'GET'] as const) {
    it(`knows with ${version} what is stored when a person begins`, async () => {
      const asking = adapter({version});
      expect(await asking.version?.(personId, context())).to.equal(null);
      const stored = await asking.upload(upload(), context());
      expect(await asking.version?.(personId, context())).to.equal(stored.version);
      await way.setFaults({answer: {status: 302, headers: {Location: way.url('sign-in')}}}, {answer: {status: 404}});
      expect(await asking.version?.(personId, context())).to.equal(undefined);
      await way.setFaults({answer: {status: 405}});
      expect(await asking.version?.(personId, context())).to.equal(undefined);
      await way.setFaults();
    });
  }

  it('reads the stored version with the function of the host, and not at all without one', async () => {
    expect(await adapter({version: async (id) => `${id}-7`}).version?.(personId, context())).to.equal('jose-7');
    expect(adapter().version).to.equal(undefined);
  });

  it('sends cookies to another origin only where the host sets it, and PATCH likewise', async () => {
    const {send} = XMLHttpRequest.prototype;
    const sent: boolean[] = [];
    XMLHttpRequest.prototype.send = function (body) {
      sent.push(this.withCredentials);
      send.call(this, body);
    };
    await way.setFaults({answer: {status: 201, headers: {Location: '/avatars/1.png'}}});
    await adapter({method: 'PATCH'}).upload(upload(), context());
    await adapter({method: 'PATCH', credentials: 'include'}).upload(upload(), context());
    XMLHttpRequest.prototype.send = send;
    expect(sent).to.deep.equal([false, true]);
    expect((await way.requests()).slice(-2).map(({method}) => method)).to.deep.equal(['PATCH', 'PATCH']);
    await way.setFaults();
  });

  it('sends the headers of the host, asked anew each time, and the key of the save', async () => {
    let asked = 0;
    const headers = async () => ({Authorization: `Bearer ${++asked}`});
    const save = upload();
    await adapter({headers}).upload(save, context());
    await adapter({headers}).upload(save, context());
    const [first, second] = (await way.requests()).slice(-2);
    expect(first?.headers['authorization']).to.equal('Bearer 1');
    expect(second?.headers['authorization']).to.equal('Bearer 2');
    expect(first?.headers['idempotency-key']).to.equal(save.idempotencyKey);
    expect(second?.headers['idempotency-key']).to.equal(save.idempotencyKey);
  });

  it('sends the CSRF token of the page, from a meta tag or a cookie', async () => {
    const meta = Object.assign(document.createElement('meta'), {name: 'csrf-token', content: 'from the page'});
    document.head.append(meta);
    document.cookie = 'csrftoken=from%20a%20cookie; path=/';
    await adapter({csrf: {meta: 'csrf-token', header: 'X-CSRF-Token'}}).upload(upload(), context());
    await adapter({csrf: {cookie: 'csrftoken', header: 'X-CSRFToken'}}).upload(upload(), context());
    meta.remove();
    document.cookie = 'csrftoken=; path=/; max-age=0';
    const [first, second] = (await way.requests()).slice(-2);
    expect(first?.headers['x-csrf-token']).to.equal('from the page');
    expect(second?.headers['x-csrftoken']).to.equal('from a cookie');
  });

  it('sends the key to another origin only when the host names the header: another origin has to allow it', async () => {
    const {send, setRequestHeader} = XMLHttpRequest.prototype;
    const names: string[] = [];
    XMLHttpRequest.prototype.setRequestHeader = (name) => void names.push(name);
    XMLHttpRequest.prototype.send = function () {
      this.dispatchEvent(new ProgressEvent('error'));
    };
    const url = 'https://api.example/{personId}';
    const {warn} = console;
    console.warn = () => {};
    await rejectionOf(httpAdapter({url}).upload(upload(), context()));
    await rejectionOf(httpAdapter({url, idempotencyHeader: 'X-Save'}).upload(upload(), context()));
    console.warn = warn;
    Object.assign(XMLHttpRequest.prototype, {send, setRequestHeader});
    expect(names).to.deep.equal(['Accept', 'Accept', 'X-Save']);
  });

  it('escapes the person’s id and refuses one that would lead elsewhere', async () => {
    await rejectionOf(adapter().upload({...upload(), personId: 'a/../b c'}, context()));
    expect((await fetch(way.url('api/people/a%2F..%2Fb%20c/avatar'), {method: 'DELETE'})).status).to.equal(404);
    expect(await rejectionOf(adapter().upload({...upload(), personId: '..'}, context()))).to.be.instanceOf(RangeError);
  });

  it('leaves a slow but moving upload alone', async () => {
    const answer = {status: 201, headers: {Location: '/avatars/1.png'}};
    await way.setFaults({bytesPerSecond: 10_000_000, answer});
    const began = performance.now();
    const {url} = await adapter({timeoutMs: 4000}).upload(upload(picture(60_000_000)), context());
    expect(performance.now() - began).to.be.above(4000);
    expect(new URL(url).pathname).to.equal('/avatars/1.png');
  });
});
