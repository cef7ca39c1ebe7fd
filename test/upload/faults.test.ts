// Every adapter × every fault: what the person is told, that nothing they chose is lost, that zero or one picture is stored, and
// that Retry then succeeds. Prints the table.
import {expect} from '@open-wc/testing';
import {executeServerCommand} from '@web/test-runner-commands';
import {AvatarError, type AvatarErrorCode} from '../../src/errors.js';
import {randomId} from '../../src/upload/random-id.js';
import {withRetry} from '../../src/upload/retry.js';
import {backends, type Backend} from '../support/backends.js';
import {FaultyWay, type Fault} from '../support/faults.js';
import {failure} from '../support/outcome.js';

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

const cases: Record<string, Case> = {
  'cut at byte 1': {fault: {cutAfter: 1}, told: 'network-failed'},
  'cut half-way': {fault: {cutAfter: 1500}, told: 'network-failed'},
  'answer cut': {fault: {cutAnswer: true}, told: 'network-failed'},
  stall: {fault: {stall: true}, told: 'timed-out'},
  'answer stalls': {fault: {stallAnswer: true}, told: 'timed-out'},
  '401': {fault: status(401), told: 'not-signed-in'},
  '403': {fault: status(403), told: 'not-allowed'},
  '404': {fault: status(404), told: 'not-found'},
  '409': {fault: status(409), told: 'changed-elsewhere', toldByTus: 'server-failed'},
  '412': {fault: status(412), told: 'changed-elsewhere'},
  '413': {fault: status(413), told: 'refused-too-large'},
  '415': {fault: status(415), told: 'refused-type'},
  '422': {fault: status(422), told: 'refused-by-server'},
  '429': {fault: status(429), told: 'too-many-requests'},
  '500': {fault: status(500), told: 'server-failed'},
  '502 after storing': {fault: {...status(502), forward: true}, told: 'server-failed'},
  'a page': {fault: {answer: {status: 200, body: page}}, told: 'answer-not-understood'},
  'a redirect to a page': {
    fault: status(302, {Location: '?sign-in'}),
    then: {answer: {status: 200, body: page}},
    told: 'answer-not-understood',
  },
  'half a JSON': {
    fault: {forward: true, answer: {status: 200, headers: json, body: '{"url":'}},
    told: 'answer-not-understood',
    yesFor: saysOnlyYes,
  },
  'a JSON without a URL': {
    fault: {forward: true, answer: {status: 200, headers: json, body: '{}'}},
    told: 'answer-not-understood',
    yesFor: saysOnlyYes,
  },
};

const table: string[] = [];

async function bytesOf(blob: Blob | null): Promise<string> {
  return blob ? [...new Uint8Array(await blob.arrayBuffer())].join() : 'nothing';
}

async function suffer(backend: Backend, what: string, {fault, then = fault, yesFor, ...entry}: Case): Promise<void> {
  const told = (backend.target === 'tus' && entry.toldByTus) || entry.told;
  const way = new FaultyWay(backend.target);
  const file = await backend.picture();
  const chosen = await bytesOf(file);
  const picture = {personId: backend.personId, file, idempotencyKey: randomId()};
  const signal = new AbortController().signal;
  const context = {signal, onProgress: () => {}};
  const isTimed = told === 'timed-out';
  const adapter = backend.adapter(way, isTimed ? 500 : undefined);
  await backend.clear();
  await way.plan(fault, then);
  const saving = adapter.upload(picture, context);
  let seen = 'saved';
  if (yesFor?.test(backend.name)) await saving;
  else {
    const error = await failure(saving);
    expect(error).to.be.instanceOf(AvatarError);
    seen = (error as AvatarError).code;
    expect(seen).to.equal(told);
  }
  expect(await bytesOf(file), 'the chosen picture is still there').to.equal(chosen);
  const between = await bytesOf(await backend.stored());
  expect(between, 'nothing or all of the picture is stored').to.be.oneOf(['nothing', chosen]);

  await way.plan();
  await withRetry(backend.adapter(way), {minDelayMs: 50}).upload(picture, context);
  expect(await bytesOf(await backend.stored()), 'Retry stores the picture').to.equal(chosen);
  const kept = between === 'nothing' ? '0' : '1';
  table.push([backend.name.padEnd(24), what.padEnd(22), seen.padEnd(22), kept.padEnd(7), 'saved'].join(' '));
}

describe('faults', function () {
  this.timeout(30_000);
  after(async () => {
    const head = ['adapter'.padEnd(24), 'fault'.padEnd(22), 'told'.padEnd(22), 'stored ', 'Retry'].join(' ');
    await executeServerCommand('print', [head, ...table].join('\n'));
  });

  for (const backend of backends) {
    describe(backend.name, () => {
      for (const [what, entry] of Object.entries(cases)) {
        it(`survives ${what}`, () => suffer(backend, what, entry));
      }
    });
  }
});
