import {expect} from '@open-wc/testing';
import {AvatarError, type AvatarErrorCode} from '../../../src/errors.js';
import {httpAdapter, type HttpAdapterOptions} from '../../../src/upload/adapters/http-adapter.js';
import {FaultProxyClient, type Fault} from '../../support/network/fault-proxy-client.js';
import {rejectionOf} from '../../support/expect-rejection.js';
import {picture} from '../../support/pictures/pictures.js';
import {context, uploadsOf} from './upload-request.js';

/** The server does not know them: every answer is one of the proxy. */
const personId = 'jose-with-errors';
const upload = uploadsOf(personId);

const json = {'Content-Type': 'application/json'};
const stored = {status: 200, headers: json, body: '{"url":"/avatars/1.png"}'};

describe('httpAdapter, what servers answer', () => {
  const way = new FaultProxyClient('people');
  const adapter = (options: Partial<HttpAdapterOptions> = {}) =>
    httpAdapter({url: way.url('api/people/{personId}/avatar'), ...options});

  beforeEach(() => way.setFaults());
  afterEach(() => adapter().remove?.({personId}, context()));

  const html = '<!doctype html><title>Sign in</title>';
  const outcomes: [string, Fault, AvatarErrorCode, object][] = [
    ['401', {answer: {status: 401}}, 'unauthorized', {status: 401}],
    ['403', {answer: {status: 403}}, 'forbidden', {status: 403}],
    ['404', {answer: {status: 404}}, 'not-found', {status: 404}],
    ['409', {answer: {status: 409}}, 'conflict', {status: 409, version: undefined}],
    [
      '413 with a limit',
      {answer: {status: 413, headers: json, body: '{"maxBytes":5000}'}},
      'payload-too-large',
      {status: 413, maxBytes: 5000},
    ],
    ['413 of a proxy', {answer: {status: 413, body: html}}, 'payload-too-large', {status: 413, maxBytes: undefined}],
    ['415', {answer: {status: 415}}, 'unsupported-media-type', {status: 415}],
    [
      '422 with a message',
      {answer: {status: 422, headers: json, body: '{"errors":{"avatar":["No <b>hats</b>."]}}'}},
      'request-rejected',
      {status: 422, message: 'No <b>hats</b>.'},
    ],
    [
      '429',
      {answer: {status: 429, headers: {'Retry-After': '7'}}},
      'too-many-requests',
      {status: 429, retryAfterMs: 7000},
    ],
    ['500 with a page', {answer: {status: 500, body: html}}, 'server-error', {status: 500, retryAfterMs: undefined}],
    ['a page with 200', {answer: {status: 200, body: html}}, 'invalid-response', {status: 200, reason: 'html'}],
    [
      'half a JSON',
      {answer: {status: 200, headers: json, body: '{"url":"/ava'}},
      'invalid-response',
      {status: 200, reason: 'not-json'},
    ],
    [
      'an unsafe URL',
      {answer: {status: 200, headers: json, body: '{"url":"javascript:alert(1)"}'}},
      'invalid-response',
      {status: 200, reason: 'unsafe-url'},
    ],
    ['a stall', {stall: true}, 'timed-out', {timeoutMs: 400}],
    ['a cut upload', {cutAfter: 500_000, answer: stored}, 'network-error', {}],
    ['a cut answer', {cutAnswer: true, answer: stored}, 'network-error', {}],
  ];
  for (const [what, fault, code, facts] of outcomes) {
    it(`reports ${what} as ${code}`, async () => {
      await way.setFaults(fault);
      const error = await rejectionOf(
        adapter(fault.stall ? {timeoutMs: 400} : {}).upload(upload(picture(1_000_000)), context()),
      );
      expect(error).to.be.instanceOf(AvatarError);
      expect((error as AvatarError).code).to.equal(code);
      // How much of a cut request was on its way differs between browsers.
      const certain = {...(error as AvatarError<'timed-out'>).facts, mayBeStored: undefined};
      expect(certain).to.deep.equal({...facts, mayBeStored: undefined});
      await way.setFaults();
    });
  }

  it('does not take a sign-in page for a removed picture', async () => {
    for (const page of [
      {status: 200, body: html},
      {status: 404, body: html},
    ]) {
      await way.setFaults({answer: {status: 302, headers: {Location: way.url('sign-in')}}}, {answer: page});
      const error = await rejectionOf(adapter().remove?.({personId}, context()));
      expect((error as AvatarError).code).to.equal('invalid-response');
    }
    await way.setFaults();
  });

  it('hints at CORS in the console when another origin gives no answer', async () => {
    const {warn} = console;
    const warnings: string[] = [];
    console.warn = (text: string) => warnings.push(text);
    const foreign = httpAdapter({url: 'http://127.0.0.1:9/{personId}'});
    const error = await rejectionOf(foreign.upload(upload(), context())).finally(() => (console.warn = warn));
    expect((error as AvatarError).code).to.equal('network-error');
    expect(warnings.join()).to.include('Access-Control-Allow-Origin');
  });

  it('reads the Location header, and whatever the host reads', async () => {
    await way.setFaults({answer: {status: 201, headers: {Location: '/avatars/1.png', ETag: '"one"'}}});
    expect(await adapter().upload(upload(), context())).to.deep.equal({
      url: new URL('/avatars/1.png', location.origin).href,
      version: 'one',
    });
    await way.setFaults({answer: {status: 200, body: 'id=7'}});
    const parseResponse = ({text}: {text: string}) => ({url: `https://pictures.example/${text.slice(3)}.png`});
    expect(await adapter({parseResponse}).upload(upload(), context())).to.deep.equal({
      url: 'https://pictures.example/7.png',
    });
  });
});
