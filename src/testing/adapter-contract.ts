// What every adapter must do, as cases for any test runner:
//   for (const {name, run, skip} of adapterContract({…})) (skip ? it.skip : it)(name, run);
// A case resolves if the adapter keeps the rule and rejects with an Error that names the broken rule.
import type {AvatarAdapter, AvatarUpload, StoredAvatar} from '../upload/avatar-adapter.js';
import {randomId} from '../shared/random-id.js';
import {sameBytes} from '../shared/same-bytes.js';
import {validVersion} from '../shared/http/version.js';
import {faultCases} from './adapter-contract-faults.js';
import {assert, expectRejection, isAvatarError} from './contract-assertions.js';
import type {ContractCase, AdapterContract} from './contract-types.js';

export type {ContractCase, ContractFault, ContractRequest, StoreSupport, AdapterContract} from './contract-types.js';

const isNonDecreasing = (numbers: readonly number[]) => numbers.every((n, i) => n >= (numbers[i - 1] ?? 0));

/**
 * The contract that an adapter must keep, as cases for any test runner.
 * @param contract - The adapter, and ways to look past it
 * @example
 * import {adapterContract, samplePicture} from 'avatar-elements/testing';
 *
 * const cases = adapterContract({
 *   personId: 'ada',
 *   adapter: () => myAdapter(),
 *   picture: () => samplePicture(),
 *   readStored: () => readStraightFromMyStore('ada'),
 * });
 * for (const {name, skip, run} of cases) skip ? it.skip(name, run) : it(name, run);
 */
export function adapterContract(contract: AdapterContract): ContractCase[] {
  const {personId, supports: {removal = true} = {}} = contract;
  const upload = async (): Promise<AvatarUpload> => ({
    personId,
    file: await contract.picture(),
    idempotencyKey: randomId(),
  });
  const quiet = (signal = new AbortController().signal) => ({signal, onProgress: () => {}});
  const isStored = async (file: Blob) => {
    const held = await contract.readStored?.();
    return held ? sameBytes(held, file) : held === undefined;
  };

  const cases: Record<string, (adapter: AvatarAdapter) => Promise<void>> = {
    async 'stores the very bytes and says where they are'(adapter) {
      const picture = await upload();
      const {url, version}: StoredAvatar = await adapter.upload(picture, quiet());
      assert(version === validVersion(version), 'the version must be one that a header can carry');
      assert(url === '' || URL.canParse(url), `the url must be empty or absolute, not '${url}'`);
      assert(!/^(?:javascript|data:image\/svg)/i.test(url), 'the url must be one a picture may be shown from');
      assert(await isStored(picture.file), 'the store must hold the very bytes');
    },

    async 'gives each picture a url or a version of its own'(adapter) {
      const first = await adapter.upload(await upload(), quiet());
      const second = await adapter.upload(await upload(), quiet());
      const told = first.url !== second.url || first.version !== second.version;
      assert(told, 'a new picture must be told from the old one by its url or its version');
    },

    async 'tells a progress that rises and ends at the total'(adapter) {
      const told: [loaded: number, total: number][] = [];
      await adapter.upload(await upload(), {...quiet(), onProgress: (...step) => void told.push(step)});
      const last = told.at(-1);
      assert(last !== undefined, 'progress must be told at least once');
      assert(isNonDecreasing(told.map(([loaded]) => loaded)), 'progress must never go back');
      assert(last[0] === last[1] && last[1] > 0, `progress must end at the total, not at ${last.join(' of ')}`);
    },

    async 'does nothing when it was aborted before'(adapter) {
      const picture = await upload();
      const reason = new DOMException('stopped', 'AbortError');
      const thrown = await expectRejection(
        adapter.upload(picture, quiet(AbortSignal.abort(reason))),
        'an abort must reject',
      );
      assert(thrown === reason, 'an abort must reject with the signal’s reason');
      assert(!contract.readStored || !(await isStored(picture.file)), 'an aborted save must store nothing');
    },

    async 'stops when it is aborted on the way'(adapter) {
      const picture = await upload();
      const controller = new AbortController();
      const saving = adapter.upload(picture, quiet(controller.signal));
      const reason = new DOMException('stopped', 'AbortError');
      controller.abort(reason);
      assert(
        (await expectRejection(saving, 'an abort must reject')) === reason,
        'an abort must reject with the reason',
      );
      await new Promise((resolve) => setTimeout(resolve, 200));
      assert(
        !contract.readStored || !(await isStored(picture.file)),
        'an aborted save must store nothing, later neither',
      );
    },

    async 'removes the picture, and one that is not there as well'(adapter) {
      assert(adapter.remove !== undefined, 'it must remove, or say `supports: {removal: false}`');
      const {version} = await adapter.upload(await upload(), quiet());
      await adapter.remove({personId, expectedVersion: version}, quiet());
      assert(!(await contract.readStored?.()), 'nothing may be left after a removal');
      await adapter.remove({personId, expectedVersion: version}, quiet());
    },

    async 'throws errors that carry a code'() {
      const failing = (await contract.failingAdapter?.()) as AvatarAdapter;
      const thrown = await expectRejection(failing.upload(await upload(), quiet()), 'a refusal must reject');
      assert(isAvatarError(thrown), `a refusal must be an AvatarError with a code of its own, not ${String(thrown)}`);
    },
  };

  const skips: Record<string, string | false | undefined> = {
    'removes the picture, and one that is not there as well': !removal && 'the store cannot remove',
    'throws errors that carry a code': !contract.failingAdapter && 'there is no failingAdapter',
  };
  const own = Object.entries(cases).map(([name, run]): ContractCase => {
    const skip = skips[name] || undefined;
    return {name, skip, run: async () => (skip ? undefined : run(await contract.adapter()))};
  });
  return [...own, ...faultCases(contract, {upload, isStored})];
}
