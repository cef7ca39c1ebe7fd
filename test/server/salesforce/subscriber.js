// Subscribers that end with the test that started them.
import {afterEach} from 'node:test';
import {memoryReplayStore, salesforceSubscriber} from '../../../dist/server/index.js';

export const ada = '0055g0000000001AAA';
export const bob = '0055g0000000002AAA';
export const USERS = '/data/UserChangeEvent';

const stops = new Set();
afterEach(async () => {
  for (const stop of stops) await stop();
});

/** A subscriber that runs, and everything that it handed over. */
export function start(fake, {renewed = 'token-2', ...options} = {}) {
  const taken = [];
  const errors = [];
  const asked = [];
  const replayIds = options.replayIds ?? memoryReplayStore();
  const subscriber = salesforceSubscriber({
    instanceUrl: 'https://acme.my.salesforce.com',
    accessToken(given) {
      asked.push(given.isRefused);
      return given.isRefused ? renewed : 'token-1';
    },
    replayIds,
    fetch: fake.fetch,
    onChanges: (changes) => void taken.push(...changes.map(({personId}) => personId)),
    onError: (error) => errors.push(error),
    ...options,
  });
  const stopped = new AbortController();
  const run = subscriber.run({signal: stopped.signal});
  const stop = async () => {
    stops.delete(stop);
    stopped.abort();
    await run;
  };
  stops.add(stop);
  return {taken, errors, asked, replayIds, stop, ids: () => replayIds.read(USERS)};
}

/** Waits for a condition; the runner ends a test that waits for ever. */
export async function until(condition) {
  while (!(await condition())) await new Promise((resolve) => setImmediate(resolve));
}

/** Waits take no time; the wanted ones are kept. Timeouts of requests stay. */
export function withoutWaiting(t) {
  const waits = [];
  const {setTimeout: real} = globalThis;
  t.mock.method(globalThis, 'setTimeout', (callback, ms, ...rest) => {
    if (ms === 30_000 || ms === 130_000) return real(callback, ms, ...rest);
    if (ms) waits.push(ms);
    return real(callback, 0, ...rest);
  });
  return waits;
}
