// Each case of the adapter contract fails for an adapter that breaks its promise, and no other promise.
import {expect} from '@open-wc/testing';
import {AvatarError} from '../../src/errors.js';
import {randomId} from '../../src/shared/random-id.js';
import {
  adapterContract,
  type AdapterContract,
  type ContractFault,
  type ContractRequest,
} from '../../src/testing/index.js';
import type {AvatarAdapter, AvatarUpload} from '../../src/upload/index.js';
import {picture} from '../support/pictures/pictures.js';

const success = {url: 'https://a.example/session.png'};
const isHeaderValue = (text: string) => /^[\x20-\x21\x23-\x7e]{1,8192}$/.test(text);

/** A store in memory with its adapter, both right but for one fault. */
function contractWith(fault?: string): AdapterContract {
  let stored: {file: File; version: string; key: string} | undefined;
  let previousVersion: string | undefined;
  let requests: ContractRequest[] = [];
  const keyFor = (key = '') => ({
    headers: {'idempotency-key': fault === 'another key for each try' ? randomId() : key},
  });

  function adapter(faults: ContractFault[] = []): AvatarAdapter {
    const lost = new Set<string>();
    function store({file, idempotencyKey, expectedVersion}: AvatarUpload) {
      const isOther = typeof expectedVersion === 'string' && expectedVersion !== stored?.version;
      if (isOther && isHeaderValue(expectedVersion) && fault !== 'versions that are ignored') {
        const isOwn = lost.has(idempotencyKey) && stored?.key === idempotencyKey;
        if (isOwn && fault !== 'its own save is a conflict')
          return {url: `https://a.example/${stored?.version}`, version: stored?.version};
        const version = fault === 'a conflict without a version' ? undefined : stored?.version;
        throw new AvatarError('conflict', {status: 412, version});
      }
      previousVersion = stored?.version;
      stored = {file, version: randomId(), key: idempotencyKey};
      return {url: `https://a.example/${stored.version}`, version: stored.version};
    }
    return {
      async upload(upload, {signal, onProgress}) {
        signal.throwIfAborted();
        const {idempotencyKey, expectedVersion, file} = upload;
        if (expectedVersion && fault === 'headers that throw') new Headers({'if-match': `"${expectedVersion}"`});
        requests.push({method: 'PUT', ...keyFor(idempotencyKey)});
        const met = faults.shift();
        if (met === 'redirect' || met === 'redirect-to-other-origin' || met === 'html-page') {
          if (fault === `${met} is a success`) return success;
          throw new AvatarError('invalid-response', {status: 200, reason: 'redirected'});
        }
        if (met === 'unavailable') throw new AvatarError('server-error', {status: 503});
        await new Promise((resolve) => setTimeout(resolve));
        signal.throwIfAborted();
        const answer = store(upload);
        onProgress(file.size, file.size);
        if (met === 'lost-response') {
          lost.add(idempotencyKey);
          throw new AvatarError('network-error', {mayBeStored: true});
        }
        if (met === 'slow-response') await new Promise((resolve) => setTimeout(resolve, 600));
        signal.throwIfAborted();
        return answer;
      },
      async remove({idempotencyKey}) {
        requests.push({method: 'DELETE', ...keyFor(idempotencyKey)});
        if (faults.shift() === 'unavailable') throw new AvatarError('server-error', {status: 503});
        stored = undefined;
      },
      version: async () => (fault === 'a version from before' ? previousVersion : stored?.version) ?? null,
    };
  }

  return {
    personId: 'ada',
    adapter: () => adapter(),
    picture: () => picture(),
    readStored: async () => stored?.file ?? null,
    failingAdapter: () => ({upload: () => Promise.reject(new AvatarError('forbidden', {status: 403}))}),
    faultyAdapter(...faults) {
      requests = [];
      return adapter(faults);
    },
    requests: async () => requests,
    supports: {versions: true, keys: true},
  };
}

/** The name of every case that fails. */
async function failures(contract: AdapterContract): Promise<string[]> {
  const failed: string[] = [];
  for (const {name, run} of adapterContract(contract)) await run().catch(() => failed.push(name));
  return failed;
}

const broken: Record<string, readonly string[]> = {
  'redirect is a success': ['does not take a redirect at the same origin for a save'],
  'redirect-to-other-origin is a success': ['does not take a redirect to another origin for a save'],
  'html-page is a success': ['does not take an HTML page for a save'],
  'another key for each try': [
    'sends one idempotency key with every try of a save',
    'sends one idempotency key with every try of a removal',
  ],
  'headers that throw': ['survives a version that no header can carry'],
  'a conflict without a version': ['tells a conflict with the version of the store, and overwrites nothing'],
  'versions that are ignored': ['tells a conflict with the version of the store, and overwrites nothing'],
  'its own save is a conflict': ['recognises its own save after a lost response'],
  'a version from before': ['knows after Stop whether the last byte was stored'],
};

describe('the adapter contract', () => {
  it('is kept by an adapter that does everything right', async () => {
    expect(await failures(contractWith())).to.deep.equal([]);
  });

  for (const [fault, cases] of Object.entries(broken)) {
    it(`fails for ${fault}, in no other case`, async () => {
      expect(await failures(contractWith(fault))).to.deep.equal(cases);
    });
  }

  it('says why it skips a case', () => {
    const cases = adapterContract({
      personId: 'ada',
      adapter: () => ({upload: async () => success}),
      picture: () => picture(),
    });
    const skips = cases.flatMap(({skip}) => skip ?? []);
    expect(skips).to.include.members([
      'there is no faultyAdapter',
      'the store checks no versions',
      'there is no failingAdapter',
    ]);
  });
});
