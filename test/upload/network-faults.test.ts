// Every adapter × every fault: what the person is told, that nothing they chose is lost, that zero or one picture is stored, and
// that Retry then succeeds. The table they make is docs/backends/faults.md.
import {expect} from '@open-wc/testing';
import {executeServerCommand} from '@web/test-runner-commands';
import {loadErrorMessages, localizerFor} from '../../src/elements/shared/localize.js';
import {AvatarError, type AvatarErrorCode, type ErrorData} from '../../src/errors.js';
import {editor} from '../../src/locales/en/editor.js';
import {randomId} from '../../src/shared/random-id.js';
import {withRetry} from '../../src/upload/decorators/with-retry.js';
import {backendsWith, byPerson, type Backend} from '../support/backends.js';
import {FaultProxyClient, type Fault} from '../support/network/fault-proxy-client.js';
import {rejectionOf} from '../support/expect-rejection.js';
import {digestOf} from '../support/pictures/pictures.js';
import {isLeftOut} from '../support/runner/servers-left-out.js';
import {sideBySide} from '../support/side-by-side.js';

const page = '<!doctype html><title>Something else</title>';
const json = {'Content-Type': 'application/json'};
const status = (code: number, headers: Record<string, string> = {}): Fault => ({answer: {status: code, headers}});

interface Case {
  readonly fault: Fault;
  /** What meets the requests after the first. */
  readonly then?: Fault;
  readonly told: AvatarErrorCode;
  /** For tus a conflict is an offset that moved, and passes. */
  readonly toldByTus?: AvatarErrorCode;
  /** Stores whose answer says nothing but yes or no: for them this is a yes. */
  readonly yesFor?: RegExp;
}

const saysOnlyYes = /presigned|graph/;
/** For tus and Active Storage the first response says where to send the bytes. */
const needsNoAddress = /^(?!tus|activeStorage)/;

const cases: Record<string, Case> = {
  'cut at byte 1': {fault: {cutAfter: 1}, told: 'network-error'},
  'cut half-way': {fault: {cutAfter: 1500}, told: 'network-error'},
  'answer cut': {fault: {cutAnswer: true}, told: 'network-error'},
  stall: {fault: {stall: true}, told: 'timed-out'},
  'answer stalls': {fault: {stallAnswer: true}, told: 'timed-out'},
  '401': {fault: status(401), told: 'unauthorized'},
  '403': {fault: status(403), told: 'forbidden'},
  '404': {fault: status(404), told: 'not-found'},
  '409': {fault: status(409), told: 'conflict', toldByTus: 'server-error'},
  '412': {fault: status(412), told: 'conflict'},
  '413': {fault: status(413), told: 'payload-too-large'},
  '415': {fault: status(415), told: 'unsupported-media-type'},
  '422': {fault: status(422), told: 'request-rejected'},
  '429': {fault: status(429), told: 'too-many-requests'},
  '500': {fault: status(500), told: 'server-error'},
  '502 after storing': {fault: {...status(502), forward: true}, told: 'server-error'},
  'a page': {fault: {answer: {status: 200, body: page}}, told: 'invalid-response'},
  'a redirect to a page': {
    fault: status(302, {Location: '?sign-in'}),
    then: {answer: {status: 200, body: page}},
    told: 'invalid-response',
  },
  'half a JSON': {
    fault: {forward: true, answer: {status: 200, headers: json, body: '{"url":'}},
    told: 'invalid-response',
    yesFor: saysOnlyYes,
  },
  'a JSON without a URL': {
    fault: {forward: true, answer: {status: 200, headers: json, body: '{}'}},
    told: 'invalid-response',
    yesFor: needsNoAddress,
  },
};

/** By fault, then by adapter: what was told and how many pictures were stored. */
const table = new Map<string, Map<string, {told: string; stored: 0 | 1}>>();

const backends = backendsWith('minjun', 2);

async function suffer(backend: Backend, what: string, {fault, then = fault, yesFor, ...entry}: Case): Promise<void> {
  const told = (backend.target === 'tus' && entry.toldByTus) || entry.told;
  const way = new FaultProxyClient(backend.target);
  const file = await backend.picture();
  const chosen = await digestOf(file);
  const picture = {personId: backend.personId, file, idempotencyKey: randomId()};
  const signal = new AbortController().signal;
  const context = {signal, onProgress: () => {}};
  const isTimed = told === 'timed-out';
  const adapter = backend.adapter(way, isTimed ? 500 : undefined);
  await backend.clear();
  await way.setFaults(fault, then);
  const saving = adapter.upload(picture, context);
  let seen = 'saved';
  if (yesFor?.test(backend.name)) await saving;
  else {
    const error = await rejectionOf(saving);
    expect(error).to.be.instanceOf(AvatarError);
    seen = (error as AvatarError).code;
    expect(seen).to.equal(told);
  }
  expect(await digestOf(file), 'the chosen picture is still there').to.equal(chosen);
  await way.whenIdle();
  const between = await digestOf(await backend.stored());
  expect(between, 'nothing or all of the picture is stored').to.be.oneOf(['nothing', chosen]);

  await way.setFaults();
  await withRetry(backend.adapter(way), {minDelayMs: 50}).upload(picture, context);
  expect(await digestOf(await backend.stored()), 'Retry stores the picture').to.equal(chosen);
  const row = table.get(what) ?? new Map();
  table.set(what, row.set(backend.name, {told: seen, stored: between === 'nothing' ? 0 : 1}));
}

describe('faults', function () {
  this.timeout(120_000);

  let endings: Map<string, Promise<unknown>>;
  before(async () => {
    await loadErrorMessages();
    const work = (backend: Backend) =>
      Object.entries(cases).map(([what, entry]) => ({
        name: `${backend.name}: ${what}`,
        run: () => suffer(backend, what, entry),
      }));
    endings = sideBySide(byPerson(backends).map((those) => those.flatMap(work)));
  });
  for (const {name} of backends) {
    describe(name, () => {
      for (const what of Object.keys(cases)) {
        it(`survives ${what}`, () => endings.get(`${name}: ${what}`));
      }
    });
  }

  describe('of all of them', () => {
    it('make the table in docs/backends/faults.md', async function () {
      // A cell is missing where a server is not installed or where the test of that cell failed, which says so itself.
      const cells = Object.keys(cases).flatMap((fault) => backends.map(({name}) => table.get(fault)?.get(name)));
      if (isLeftOut('s3') || isLeftOut('tus') || cells.includes(undefined)) this.skip();
      const rows = Object.entries(cases).map(([fault, {told}]) => ({
        fault,
        told,
        cells: backends.map(({name}) => {
          const {stored = 0, told: seen = told} = table.get(fault)?.get(name) ?? {};
          return `${stored}${seen === told ? '' : `, ${seen}`}`;
        }),
      }));
      const codes = [...new Set([...rows.map(({told}) => told), 'server-error' as const])];
      const {errorMessage} = localizerFor('editor', editor);
      const sentences = codes.map((code) => [code, errorMessage({code, status: 0, timeoutMs: 0} as ErrorData)]);
      const adapters = backends.map(({name}) => name.replace('Adapter', ''));
      const body = JSON.stringify({adapters, rows, sentences: Object.fromEntries(sentences)});
      const {found, written} = await (await fetch('/fault-table', {method: 'POST', body})).json();
      await executeServerCommand('print', found);
      expect(written).to.equal(found);
    });
  });
});
