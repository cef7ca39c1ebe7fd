import {expect} from '@open-wc/testing';
import {FileRejectedError} from '../../src/errors.js';
import {adapterContract, type ContractCase} from '../../src/testing/index.js';
import {browserAdapter, httpAdapter, withRetry, type AvatarAdapter} from '../../src/upload/index.js';
import {backendsWith} from '../support/backends.js';
import {contractNetwork} from '../support/network/contract-network.js';
import {FaultProxyClient} from '../support/network/fault-proxy-client.js';
import {picture} from '../support/pictures/pictures.js';

function register(cases: readonly ContractCase[]): void {
  for (const {name, run, skip} of cases) (skip ? it.skip : it)(skip ? `${name} (${skip})` : name, run);
}

describe('the adapter contract', () => {
  for (const backend of backendsWith('priya', 1)) {
    describe(`is kept by ${backend.name}`, () => {
      const way = new FaultProxyClient(backend.target);
      const broken = new FaultProxyClient(backend.target);
      before(() => broken.setFaults({answer: {status: 403}}));
      before(() => backend.clear());
      // The store of one test is the past of the next: each removes what it finds first.
      const stored = async () => backend.stored();
      const cases = adapterContract({
        personId: backend.personId,
        adapter: () => backend.adapter(way),
        picture: () => backend.picture(),
        readStored: backend.name.startsWith('presigned') || backend.name === 'tusAdapter' ? undefined : stored,
        failingAdapter: () => backend.adapter(broken),
        ...contractNetwork(backend.target, (to) => backend.adapter(to)),
        supports: {removal: Boolean(backend.adapter(way).remove)},
      });
      register(cases);
    });
  }

  describe('is kept by browserAdapter, with retry around it', () => {
    const adapter = browserAdapter({databaseName: 'contract'});
    const readStored = async () => (await adapter.list()).find(({personId}) => personId === 'ada')?.file ?? null;
    const cases = adapterContract({
      personId: 'ada',
      adapter: () => withRetry(adapter),
      picture: () => picture(),
      readStored,
      supports: {versions: true},
    });
    register(cases);
  });

  for (const kind of ['keys', 'told', 'silent']) {
    describe(`is kept by httpAdapter on a server that checks versions ('${kind}')`, () => {
      const personId = `contract-${kind}`;
      const adapter = (way: FaultProxyClient) =>
        httpAdapter({
          url: way.url(`${kind}/{personId}`),
          method: 'PUT',
          format: 'raw',
          version: 'HEAD',
          timeoutMs: 4000,
        });
      const direct = new FaultProxyClient('versioned');
      const broken = new FaultProxyClient('versioned');
      before(() => broken.setFaults({answer: {status: 403}}));
      register(
        adapterContract({
          personId,
          adapter: () => adapter(direct),
          picture: () => picture(),
          async readStored() {
            const answer = await fetch(direct.url(`${kind}/${personId}`), {cache: 'no-store'});
            return answer.ok ? answer.blob() : null;
          },
          failingAdapter: () => adapter(broken),
          ...contractNetwork('versioned', adapter),
          // A 412 that says nothing about the store cannot be told with its version.
          supports: {versions: kind !== 'silent', keys: true},
        }),
      );
    });
  }

  it('takes a FileRejectedError for an error with a code', async () => {
    const upload = () => Promise.reject(new FileRejectedError([{code: 'file-empty'}]));
    const cases = adapterContract({
      personId: 'ada',
      adapter: () => ({upload}),
      failingAdapter: () => ({upload}),
      picture: () => picture(),
    });
    const [refusals] = cases.filter(({name}) => name === 'throws errors that carry a code');
    expect(refusals).to.include({skip: undefined});
    await refusals?.run();
  });

  describe('is noticed when it is broken:', () => {
    const good: AvatarAdapter = browserAdapter({databaseName: 'broken-contract'});
    const broken: [string, AvatarAdapter, RegExp][] = [
      ['an address that is not absolute', {upload: async () => ({url: '/relative.png'})}, /absolute/],
      [
        'the same address and version for all',
        {upload: async () => ({url: 'https://a.example/'})},
        /told from the old/,
      ],
      ['no progress', {upload: async () => ({url: 'https://a.example/'})}, /at least once/],
      [
        'progress that goes back',
        {
          async upload(picture, context) {
            context.onProgress(2, 3);
            context.onProgress(1, 3);
            return good.upload(picture, context);
          },
        },
        /never go back/,
      ],
      ['an abort that is not heard', {upload: async () => ({url: 'https://a.example/'})}, /abort must reject/],
      [
        'a removal that complains',
        {...good, remove: () => Promise.reject(new Error('It is not there'))},
        /It is not there/,
      ],
      ['errors without a code', {upload: () => Promise.reject(new Error('Something went wrong'))}, /code of its own/],
    ];
    for (const [what, adapter, complaint] of broken) {
      it(what, async () => {
        const cases = adapterContract({
          personId: 'ada',
          adapter: () => adapter,
          failingAdapter: () => adapter,
          picture: () => picture(),
        });
        const complaints = await Promise.all(
          cases.map(({run}) =>
            run().then(
              () => '',
              (error: unknown) => String(error),
            ),
          ),
        );
        expect(complaints.join('\n')).to.match(complaint);
      });
    }
  });
});
