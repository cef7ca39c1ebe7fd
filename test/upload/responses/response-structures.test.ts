// What servers answer to a save that they have stored, or refused with the status of a success.
import {expect} from '@open-wc/testing';
import {AvatarError} from '../../../src/errors.js';
import {randomId} from '../../../src/shared/random-id.js';
import {activeStorageAdapter} from '../../../src/upload/adapters/active-storage-adapter.js';
import {filePondAdapter} from '../../../src/upload/adapters/filepond-adapter.js';
import {graphAdapter} from '../../../src/upload/adapters/graph-adapter.js';
import {httpAdapter} from '../../../src/upload/adapters/http-adapter.js';
import {pipedriveAdapter} from '../../../src/upload/adapters/pipedrive-adapter.js';
import {presignedAdapter} from '../../../src/upload/adapters/presigned-adapter.js';
import {salesforceAdapter} from '../../../src/upload/adapters/salesforce-adapter.js';
import type {AvatarAdapter} from '../../../src/upload/avatar-adapter.js';
import {FaultProxyClient, type Fault} from '../../support/network/fault-proxy-client.js';
import {rejectionOf} from '../../support/expect-rejection.js';
import {jpeg} from '../../support/pictures/pictures.js';

type Answer = NonNullable<Fault['answer']>;

const personId = 'jose';
const context = () => ({signal: new AbortController().signal, onProgress: () => {}});
const json = (body: unknown, status = 200): Answer => ({
  status,
  headers: {'Content-Type': 'application/json'},
  body: JSON.stringify(body),
});
const text = (body: string, type = 'text/plain'): Answer => ({status: 200, headers: {'Content-Type': type}, body});
const absolute = (url: string) => url && new URL(url, location.origin).href;

describe('responses of servers', () => {
  const way = new FaultProxyClient('people');
  const url = way.url('api/people/{personId}/avatar');

  let file: File;
  before(async () => (file = await jpeg()));

  async function save(adapter: AvatarAdapter, ...answers: Answer[]) {
    await way.setFaults(...answers.map((answer) => ({answer})));
    const upload = {personId, file, idempotencyKey: randomId()};
    return adapter.upload(upload, context()).catch((error: unknown) => error);
  }

  after(() => way.setFaults());

  it('are a stored picture with every success, whatever their structure', async () => {
    const one = '/avatars/1.png';
    const answers: [Answer, url: string, version?: string][] = [
      [{status: 204}, ''],
      [{status: 200}, ''],
      [{status: 201, headers: {ETag: '"7"'}}, '', '7'],
      [{status: 202, headers: {'Content-Type': 'application/json'}}, ''],
      [{status: 204, headers: {Location: one}}, one],
      [{status: 201, headers: {Location: 'http://inside.example/1.png'}}, ''],
      [text('', 'text/html'), ''],
      [text('OK'), ''],
      [text('OK', 'text/html'), ''],
      [text(`${one}\n`), one],
      [text(one, 'text/html'), one],
      [text('https://pictures.example/1.png'), 'https://pictures.example/1.png'],
      [text(JSON.stringify({url: one}), 'text/html'), one],
      [json(one), one],
      [json(null), ''],
      [json(true), ''],
      [json({}), ''],
      [json([]), ''],
      [json({ok: true}), ''],
      [json({success: true, errors: [], error: null, code: 200, status: 'ok'}), ''],
      [json({url: one, version: 3}), one, '3'],
      [json({data: {url: one, version: 'b'}}), one, 'b'],
      [json({data: {url: one}, version: 'c'}), one, 'c'],
      [json([{url: one}]), one],
      [json([one]), one],
      [json({user: {avatar_url: one}}), one],
      [json({user: {url: '/users/1', avatarUrl: one}}), one],
      [json({id: 1, links: {self: '/api/1'}, data: {attributes: {'profile-image-url': one}}}), one],
      [json({result: {files: [{name: 'a.png', delete_url: '/d/1', secure_url: one}]}}), one],
      [json({avatar: {id: 9, url: one}}), one],
      [json({avatar: one, old_avatar: '/avatars/0.png'}), one],
      [json({avatar: 'av-17', picture: {sizes: {'512': one}}}), one],
      [json({data: {uploadAvatar: {avatar: {src: one}, userErrors: []}}}), one],
      [json({url: 'http://insecure.example/1.png'}), ''],
      [json({data: {url: 'javascript:alert(1)'}}), ''],
    ];
    const {warn} = console;
    console.warn = () => {};
    const adapter = httpAdapter({url});
    for (const [answer, address, version] of answers) {
      const stored = await save(adapter, answer);
      expect(stored, JSON.stringify(answer)).to.deep.equal({url: absolute(address), version});
    }
    console.warn = warn;
  });

  it('are refusals with the message of the server, where their body has one', async () => {
    const why = 'The face is not visible.';
    const answers: [Answer, message?: string][] = [
      [json({success: false, message: why}), why],
      [json({success: false, url: '/avatars/old.png', message: why}), why],
      [json({ok: false, error: why}), why],
      [json({ok: 0}), undefined],
      [json(false), undefined],
      [json({error: why}), why],
      [json({error: {code: 7, message: why}}), why],
      [json({data: null, errors: [{message: why}]}), why],
      [json({data: {uploadAvatar: {avatar: null, userErrors: [{field: 'file', message: why}]}}}), why],
      [json({status: 'error', message: why}), why],
      [json({code: 413, msg: why}), why],
      [json([{success: false, errors: {avatar: [why]}}]), why],
      [json({data: {success: 'false', message: why}}), why],
      [text(`Error: ${why}`), `Error: ${why}`],
    ];
    for (const [answer, message] of answers) {
      for (const adapter of [httpAdapter({url}), filePondAdapter({url}), salesforceAdapter({baseUrl: way.url('s')})]) {
        const error = await save(adapter, answer);
        expect(error, JSON.stringify(answer)).to.be.instanceOf(AvatarError);
        expect((error as AvatarError).toData()).to.deep.equal({code: 'request-rejected', status: 200, message});
      }
      await way.setFaults({answer});
      const removal = await rejectionOf(httpAdapter({url}).remove?.({personId}, context()));
      expect((removal as AvatarError).toData()).to.deep.equal({code: 'request-rejected', status: 200, message});
    }
  });

  it('are failures where a page or half of a JSON answers', async () => {
    const page = '<!doctype html><title>Sign in</title>';
    const adapters = [httpAdapter({url}), filePondAdapter({url}), pipedriveAdapter({baseUrl: way.url('p')})];
    for (const adapter of adapters) {
      for (const answer of [
        text(page),
        text('<form>Sign in</form>', 'text/html'),
        text('Please <b>sign in</b>', 'text/html; charset=utf-8'),
        text('{"url":"/ava', 'application/json'),
        text('[{"url":'),
      ]) {
        const error = await save(adapter, answer);
        expect((error as AvatarError).code, JSON.stringify(answer)).to.equal('invalid-response');
      }
    }
  });

  it('need no address with any adapter', async () => {
    const direct = json({signed_id: 'x', direct_upload: {url: way.url('put'), headers: {}}});
    const sign = async () => ({url: way.url('s3')});
    const adapters: [AvatarAdapter, ...Answer[]][] = [
      [activeStorageAdapter({url, directUploadUrl: way.url('sign')}), direct, {status: 204}, {status: 204}],
      [filePondAdapter({url}), {status: 204}],
      [pipedriveAdapter({baseUrl: way.url('p')}), json({success: true})],
      [salesforceAdapter({baseUrl: way.url('s')}), {status: 204}],
      [presignedAdapter({sign}), {status: 200}],
    ];
    for (const [adapter, ...answers] of adapters) {
      const stored = await save(adapter, ...answers);
      expect(stored).to.have.property('url', '');
    }
    const graph = await save(graphAdapter({baseUrl: way.url('g')}), text('', 'text/html'));
    expect(graph).to.have.property('url', absolute(way.url('g/users/jose/photo/$value')));
  });

  it('of Active Storage name the method of a direct upload, and the form where the service takes one', async () => {
    const own = new FaultProxyClient('people');
    const adapter = activeStorageAdapter({url: own.url('people/{personId}'), directUploadUrl: own.url('sign')});
    for (const [upload, method, type] of [
      [{}, 'PUT', undefined],
      [{method: 'POST', formData: {policy: 'p', ':file': 'picture'}}, 'POST', /^multipart\/form-data/],
    ] as const) {
      const before = (await own.requests()).length;
      const direct = json({signed_id: 'x', direct_upload: {url: own.url('store'), headers: {}, ...upload}});
      await own.setFaults({answer: direct}, {answer: {status: 204}}, {answer: {status: 204}});
      await adapter.upload({personId, file, idempotencyKey: randomId()}, context());
      const seen = (await own.requests())[before + 1];
      expect(seen?.method).to.equal(method);
      expect(seen?.headers['content-type'] ?? '').to.match(type ?? /^$/);
      expect(seen?.bytes).to.be[type ? 'above' : 'equal'](file.size);
    }
  });

  it('need no id of a person where the address has no place for one, and report a missing one', async () => {
    const adapter = httpAdapter({url: way.url('api/me/avatar')});
    await way.setFaults({answer: {status: 204}});
    const upload = {file, idempotencyKey: randomId()};
    for (const id of ['', undefined, '..']) {
      expect(await adapter.upload({...upload, personId: id as string}, context())).to.have.property('url', '');
    }
    const {error} = console;
    const told: string[] = [];
    console.error = (sentence: string) => void told.push(sentence);
    const missing = await rejectionOf(httpAdapter({url}).upload({...upload, personId: ''}, context()));
    console.error = error;
    expect(missing).to.be.instanceOf(RangeError);
    expect(told.join()).to.include('person-id');
  });
});
