// The cases of the adapter contract in which the network or the store misbehaves: redirects, pages, lost responses, versions.
import type {AvatarAdapter, AvatarUpload, StoredAvatar} from '../upload/avatar-adapter.js';
import {randomId} from '../shared/random-id.js';
import type {AdapterContract, ContractCase, ContractFault} from './contract-types.js';
import {assert, expectRejection, isAvatarError} from './contract-assertions.js';

interface Tools {
  upload(): Promise<AvatarUpload>;
  /** True if it is stored, or if the test cannot read the store. */
  isStored(file: Blob): Promise<boolean>;
}

interface FaultCase {
  readonly needs: readonly ('faults' | 'requests' | 'keys' | 'versions' | 'readStored')[];
  run(): Promise<void>;
}

const reasons = {
  faults: 'there is no faultyAdapter',
  requests: 'there is no requests',
  keys: 'the store takes no keys',
  versions: 'the store checks no versions',
  readStored: 'there is no readStored',
};

const quiet = (signal = new AbortController().signal) => ({signal, onProgress: () => {}});
const codeOf = (thrown: unknown) => (thrown as {code?: unknown}).code;

export function faultCases(contract: AdapterContract, {upload, isStored}: Tools): ContractCase[] {
  const {personId, supports = {}} = contract;
  const behind = async (...faults: ContractFault[]) => (await contract.faultyAdapter?.(...faults)) as AvatarAdapter;

  async function assertRefused(fault: ContractFault, what: string): Promise<void> {
    const adapter = await behind(fault);
    const thrown = await expectRejection(adapter.upload(await upload(), quiet()), `${what} is not a success`);
    assert(isAvatarError(thrown), `${what} must reject with an AvatarError, not ${String(thrown)}`);
  }

  /** The key in every request of this method. */
  async function assertOneKey(method: RegExp, key: string, tries: number): Promise<void> {
    const sent = ((await contract.requests?.()) ?? []).filter((request) => method.test(request.method));
    assert(sent.length >= tries, `each of ${tries} tries must reach the store`);
    const keys = new Set(sent.map(({headers}) => headers['idempotency-key']));
    assert(keys.size === 1 && keys.has(key), `every try must carry the key ${key}, not ${[...keys].join(', ')}`);
  }

  const first = async (adapter: AvatarAdapter): Promise<{picture: AvatarUpload; stored: StoredAvatar}> => {
    const picture = await upload();
    return {picture, stored: await adapter.upload(picture, quiet())};
  };

  const cases: Record<string, FaultCase> = {
    'does not take a redirect at the same origin for a save': {
      needs: ['faults'],
      run: () => assertRefused('redirect', 'a redirect'),
    },

    'does not take a redirect to another origin for a save': {
      needs: ['faults'],
      run: () => assertRefused('redirect-to-other-origin', 'a redirect to another origin'),
    },

    'does not take an HTML page for a save': {
      needs: ['faults'],
      run: () => assertRefused('html-page', 'an HTML page'),
    },

    'sends one idempotency key with every try of a save': {
      needs: ['faults', 'requests', 'keys'],
      async run() {
        const adapter = await behind('unavailable');
        const picture = await upload();
        await expectRejection(adapter.upload(picture, quiet()), 'a 503 must reject');
        await adapter.upload(picture, quiet());
        await assertOneKey(/PUT|POST|PATCH/, picture.idempotencyKey, 2);
      },
    },

    'sends one idempotency key with every try of a removal': {
      needs: ['faults', 'requests', 'keys'],
      async run() {
        const {stored} = await first(await contract.adapter());
        const adapter = await behind('unavailable');
        assert(adapter.remove !== undefined, 'a store with keys must remove');
        const target = {personId, idempotencyKey: randomId(), expectedVersion: stored.version};
        await expectRejection(adapter.remove(target, quiet()), 'a 503 must reject');
        await adapter.remove(target, quiet());
        await assertOneKey(/DELETE/, target.idempotencyKey, 2);
      },
    },

    'survives a version that no header can carry': {
      needs: [],
      async run() {
        const adapter = await contract.adapter();
        for (const expectedVersion of ['a\r\nX-Injected: 1', 'a"b', '\u{1f600}', 'x'.repeat(10_000)]) {
          const saving = adapter.upload({...(await upload()), expectedVersion}, quiet());
          const thrown = await saving.then(
            () => undefined,
            (reason: unknown) => reason,
          );
          assert(!thrown || isAvatarError(thrown), `it must be dropped or refused, not ${String(thrown)}`);
        }
      },
    },

    'tells a conflict with the version of the store, and overwrites nothing': {
      needs: ['versions'],
      async run() {
        const adapter = await contract.adapter();
        const {picture, stored} = await first(adapter);
        const saving = adapter.upload({...(await upload()), expectedVersion: 'of-somebody-else'}, quiet());
        const thrown = await expectRejection(saving, 'another version must be a conflict');
        assert(codeOf(thrown) === 'conflict', `another version must be a conflict, not ${String(codeOf(thrown))}`);
        const {version} = (thrown as {facts: {version?: string}}).facts;
        assert(version === stored.version, `the conflict must carry the version ${stored.version}, not ${version}`);
        assert(await isStored(picture.file), 'a conflict must overwrite nothing');
        await adapter.upload({...(await upload()), expectedVersion: version}, quiet());
      },
    },

    'recognises its own save after a lost response': {
      needs: ['faults', 'versions'],
      async run() {
        const {stored} = await first(await contract.adapter());
        const adapter = await behind('lost-response');
        const picture = {...(await upload()), expectedVersion: stored.version};
        const thrown = await expectRejection(adapter.upload(picture, quiet()), 'a lost response must reject');
        assert(codeOf(thrown) !== 'conflict', 'a lost response is not a conflict');
        const again = await adapter.upload(picture, quiet()).catch((reason: unknown) => reason);
        assert(!codeOf(again), `its own save must be recognised at the next try, not told as ${String(codeOf(again))}`);
        assert(await isStored(picture.file), 'it must be stored');
      },
    },

    'knows after Stop whether the last byte was stored': {
      needs: ['faults', 'versions', 'readStored'],
      async run() {
        const {stored} = await first(await contract.adapter());
        const adapter = await behind('slow-response');
        const picture = {...(await upload()), expectedVersion: stored.version};
        const stop = new AbortController();
        const onProgress = (loaded: number, total: number) => {
          if (loaded === total) setTimeout(() => stop.abort(), 300);
        };
        await adapter.upload(picture, {signal: stop.signal, onProgress}).catch(() => {});
        const now = await (await contract.adapter()).version?.(personId, quiet());
        const isChanged = now !== stored.version;
        assert(now !== undefined, 'an adapter of a store with versions must have `version`');
        assert(isChanged === (await isStored(picture.file)), '`version` must tell whether it was stored');
      },
    },
  };

  const has = {
    faults: contract.faultyAdapter,
    requests: contract.requests,
    readStored: contract.readStored,
    keys: supports.keys,
    versions: supports.versions,
  };
  return Object.entries(cases).map(([name, {needs, run}]) => {
    const missing = needs.find((need) => !has[need]);
    const skip = missing && reasons[missing];
    return {name, skip, run: async () => (skip ? undefined : run())};
  });
}
