// No option in ms makes a timer fire at once because it is too long, and none makes a call throw.
import {expect} from '@open-wc/testing';
import {AvatarError} from '../../../src/errors.js';
import {fetchWithRetry} from '../../../src/people/directories/shared/http.js';
import {createPhotoPoller} from '../../../src/people/directories/shared/photo-polling.js';
import {PersonLookup, type LookupOptions} from '../../../src/people/lookup/lookup.js';
import {fetchPicturesFrom} from '../../../src/server/people/fetch-pictures.js';
import {sleep} from '../../../src/shared/timing/sleep.js';
import {memoryAdapter} from '../../../src/testing/adapters.js';
import {activeStorageAdapter} from '../../../src/upload/adapters/active-storage-adapter.js';
import {httpAdapter} from '../../../src/upload/adapters/http-adapter.js';
import {presignedAdapter} from '../../../src/upload/adapters/presigned-adapter.js';
import type {AvatarAdapter} from '../../../src/upload/avatar-adapter.js';
import {withRetry, type RetryOptions} from '../../../src/upload/decorators/with-retry.js';
import {checkedFetch} from '../../../src/upload/http/checked-fetch.js';
import {startSchedule} from '../../../src/upload/outbox/schedule.js';

const LONGEST_MS = 2 ** 31 - 1;

const upload = (adapter: AvatarAdapter, signal: AbortSignal) =>
  adapter.upload(
    {personId: 'ada', file: new File(['x'], 'x.png'), idempotencyKey: 'one'},
    {signal, onProgress: () => {}},
  );

/** Fails once for a temporary reason. */
function failingOnce(): () => boolean {
  let calls = 0;
  return () => ++calls === 1;
}

function retried(options: RetryOptions, signal: AbortSignal): Promise<unknown> {
  const isFirst = failingOnce();
  const adapter: AvatarAdapter = {
    async upload() {
      if (isFirst()) throw new AvatarError('server-error', {status: 503});
      return {url: '/x.png'};
    },
  };
  return upload(withRetry(adapter, {minDelayMs: 1, ...options}), signal);
}

function directoryOf(signal: AbortSignal, options: {timeoutMs?: number; maxDelayMs?: number}): Promise<Response> {
  const isFirst = failingOnce();
  const fetch = async () => new Response('{}', {status: isFirst() ? 503 : 200});
  return fetchWithRetry('/x', {signal}, {fetch, baseUrl: '', retries: 1, ...options});
}

/** Looks a person up and lets go of them, so that an answer that is out of date at once is not followed by another look-up. */
async function lookedUp(options: LookupOptions, isKnown: boolean): Promise<void> {
  const lookup = new PersonLookup({people: async (ids) => (isKnown ? ids.map((id) => ({id})) : [])}, options);
  await new Promise<void>((resolve) => {
    const stop = lookup.observe('ada', () => {
      stop();
      resolve();
    });
  });
  await Promise.resolve(); // The timer of its life is started after the listeners.
  lookup.close();
}

/** Each option of the public interface that becomes a timer. */
const options: Readonly<Record<string, (ms: number, signal: AbortSignal) => unknown>> = {
  'photoPollMs of a directory': (ms) => createPhotoPoller(async () => new Map(), ms).subscribe(() => {})(),
  'timeoutMs of a directory': (timeoutMs, signal) => directoryOf(signal, {timeoutMs}),
  'maxDelayMs of a directory': (maxDelayMs, signal) => directoryOf(signal, {maxDelayMs}),
  'ttlMs of lookupOptions': (ttlMs) => lookedUp({ttlMs}, true),
  'missTtlMs of lookupOptions': (missTtlMs) => lookedUp({missTtlMs}, false),
  'retryMs of lookupOptions': (ms, signal) => sleep(ms, signal),
  'timeoutMs of checkedFetch': (timeoutMs, signal) => checkedFetch('/test/fixtures/photo.jpg', {timeoutMs, signal}),
  'timeoutMs of fetchPicturesFrom': (timeoutMs) =>
    fetchPicturesFrom(['a.example'], {fetch: async () => new Response(), timeoutMs})('https://a.example/x'),
  'timeoutMs of httpAdapter': (timeoutMs, signal) => upload(httpAdapter({url: '/no-server', timeoutMs}), signal),
  'totalTimeoutMs of httpAdapter': (totalTimeoutMs, signal) =>
    upload(httpAdapter({url: '/no-server', totalTimeoutMs}), signal),
  'timeoutMs of presignedAdapter': (timeoutMs, signal) =>
    upload(presignedAdapter({sign: async () => ({url: '/no-server'}), timeoutMs}), signal),
  'timeoutMs of activeStorageAdapter': (timeoutMs, signal) =>
    upload(activeStorageAdapter({url: '/no-server', timeoutMs}), signal),
  'minDelayMs of withRetry': (minDelayMs, signal) => retried({minDelayMs, maxDelayMs: Infinity}, signal),
  'maxDelayMs of withRetry': (maxDelayMs, signal) => retried({maxDelayMs}, signal),
  'giveUpAfterMs of withRetry': (giveUpAfterMs, signal) => retried({giveUpAfterMs}, signal),
  'maxOfflineMs of withRetry': (maxOfflineMs, signal) => retried({maxOfflineMs}, signal),
  'retryIntervalMs of withOutbox': (intervalMs) => startSchedule({intervalMs, spreadMs: 0, run: async () => 0})(),
  'spreadMs of withOutbox': (spreadMs) => {
    const stop = startSchedule({intervalMs: 1000, spreadMs, run: async () => 0});
    dispatchEvent(new Event('online'));
    stop();
  },
  'delayMs of memoryAdapter': (delayMs, signal) => upload(memoryAdapter({delayMs}), signal),
};

describe('options in ms', () => {
  const real = {setTimeout: window.setTimeout, setInterval: window.setInterval, timeout: AbortSignal.timeout};

  afterEach(() => {
    Object.assign(window, {setTimeout: real.setTimeout, setInterval: real.setInterval});
    AbortSignal.timeout = real.timeout;
  });

  /** Runs `work` until it waits for days. Returns the waits that it started. */
  async function waitsOf(work: (signal: AbortSignal) => unknown): Promise<number[]> {
    const stop = new AbortController();
    const waits: number[] = [];
    const timers: number[] = [];
    const note = (ms = 0) => {
      waits.push(ms);
      if (ms > 1e6) queueMicrotask(() => stop.abort());
    };
    for (const name of ['setTimeout', 'setInterval'] as const) {
      const start = (callback: () => void, ms?: number): number => {
        note(ms);
        const timer = real[name].call(window, callback, ms) as unknown as number;
        timers.push(timer);
        return timer;
      };
      Object.assign(window, {[name]: start});
    }
    AbortSignal.timeout = (ms) => {
      note(ms);
      return real.timeout.call(AbortSignal, ms);
    };
    try {
      await work(stop.signal);
    } catch (thrown) {
      if (!stop.signal.aborted) expect(thrown).to.be.instanceOf(AvatarError);
    }
    for (const timer of timers) clearTimeout(timer);
    return waits;
  }

  for (const [name, run] of Object.entries(options)) {
    for (const ms of [Infinity, 2 ** 31, NaN, -1]) {
      it(`keep their timers within the limits of timers: ${name} ${ms}`, async () => {
        const waits = await waitsOf((signal) => run(ms, signal));
        for (const wait of waits) expect(wait).to.be.within(0, LONGEST_MS);
      });
    }
  }

  it('repeat nothing where an interval is no positive number', async () => {
    for (const ms of [0, NaN, -1]) {
      let runs = 0;
      const stop = startSchedule({intervalMs: ms, spreadMs: 0, run: async () => ++runs && 0});
      for (let i = 0; i < 5; i++) await new Promise((resolve) => setTimeout(resolve));
      stop();
      expect(runs, String(ms)).to.equal(1);
    }
  });
});
