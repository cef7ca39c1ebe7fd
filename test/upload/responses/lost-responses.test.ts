// A save whose response got lost is stored once, and is no conflict with the person's own picture.
import {expect} from '@open-wc/testing';
import {AvatarError} from '../../../src/errors.js';
import {removeAvatar, saveAvatar} from '../../../src/flow.js';
import type {AvatarAdapter} from '../../../src/upload/avatar-adapter.js';
import {httpAdapter, type HttpAdapterOptions} from '../../../src/upload/adapters/http-adapter.js';
import {randomId} from '../../../src/shared/random-id.js';
import {withRetry} from '../../../src/upload/decorators/with-retry.js';
import {FaultProxyClient, type Fault} from '../../support/network/fault-proxy-client.js';
import {rejectionOf} from '../../support/expect-rejection.js';
import {digestOf, picture} from '../../support/pictures/pictures.js';

type Kind = 'keys' | 'told' | 'silent';

/** A person of their own on a model server that checks versions. */
function onServer(kind: Kind, more: Partial<HttpAdapterOptions> = {}) {
  const way = new FaultProxyClient('versioned');
  const personId = `p${randomId()}`;
  const real = (path: string) => `/faulty/versioned/no-faults/${kind}/${path}${personId}`;
  const url = way.url(`${kind}/{personId}`);
  const adapter = httpAdapter({url, method: 'PUT', format: 'raw', version: 'HEAD', timeoutMs: 1500, ...more});
  return {
    way,
    personId,
    adapter,
    async stored() {
      const answer = await fetch(real(''), {cache: 'no-store'});
      return answer.ok ? answer.blob() : null;
    },
    log: async (): Promise<{method: string; key: string | null}[]> => (await fetch(real('_log/'))).json(),
    putByOther: async (file: File) => (await fetch(real('_put/'), {method: 'PUT', body: file})).json(),
    keys: async () => [...new Set((await way.requests()).filter(({method}) => /PUT|DELETE/.test(method)).map(keyOf))],
  };
}

const keyOf = ({headers}: {headers: Record<string, string>}) => headers['idempotency-key'];
const patience = {minDelayMs: 20, retries: 3};
const codeOf = (thrown: unknown) => (thrown as AvatarError).code;

const losses: Record<string, Fault> = {
  'cut after its headers': {cutAnswer: true},
  'never passed on': {stallAnswer: true},
  'replaced by a 502': {forward: true, answer: {status: 502}},
  'half a JSON': {forward: true, answer: {status: 200, body: '{"url":', headers: {'Content-Type': 'application/json'}}},
};

describe('a save whose answer got lost', () => {
  for (const kind of ['keys', 'told', 'silent'] as const) {
    for (const [what, fault] of Object.entries(losses)) {
      it(`is stored once and reported as saved on a '${kind}' server, the answer ${what}`, async () => {
        const {way, personId, adapter, stored, log, keys} = onServer(kind);
        const first = await saveAvatar(picture(), {personId, adapter, expectedVersion: null});
        const file = picture();
        await way.setFaults(fault, {});
        const options = {personId, adapter, expectedVersion: first.version};
        const error = await rejectionOf(saveAvatar(file, options));
        expect(codeOf(error)).not.to.equal('conflict');
        let checks = 0;
        // Pressed again: with the same key, and without a conflict.
        const {url} = await saveAvatar(file, {...options, onChecking: () => checks++});
        expect(await digestOf(await (await fetch(url)).blob())).to.equal(await digestOf(file));
        expect(await digestOf(await stored())).to.equal(await digestOf(file));
        expect((await log()).length).to.equal(2);
        expect((await keys()).length, 'one key for each picture').to.equal(2);
        expect(checks).to.equal(kind === 'keys' ? 0 : 1);
      });
    }

    it(`may still be stored after a later try on a '${kind}' server that could not be sent`, async () => {
      const {way, personId, adapter} = onServer(kind);
      const file = new File([new Uint8Array(3_000_000)], 'avatar.webp', {type: 'image/webp'});
      const options = {personId, adapter, expectedVersion: null};
      await way.setFaults({cutAnswer: true}, {cutAfter: 1});
      for (const attempt of [1, 2]) {
        const {code, facts} = (await rejectionOf(saveAvatar(file, options))) as AvatarError;
        expect([attempt, code, facts]).to.deep.equal([attempt, 'network-error', {mayBeStored: true}]);
      }
    });

    it(`is reported as saved after automatic tries on a '${kind}' server`, async () => {
      const {way, personId, adapter, stored, log, keys} = onServer(kind);
      const file = picture();
      await way.setFaults({cutAnswer: true}, {answer: {status: 503}}, {});
      await saveAvatar(file, {personId, adapter: withRetry(adapter, patience), expectedVersion: null});
      expect(await digestOf(await stored())).to.equal(await digestOf(file));
      expect((await log()).length).to.equal(1);
      expect((await keys()).length).to.equal(1);
    });

    it(`is a conflict where another save was stored since, on a '${kind}' server`, async () => {
      const {way, personId, adapter, stored, putByOther} = onServer(kind);
      const file = picture();
      await way.setFaults({stall: true}, {});
      await rejectionOf(saveAvatar(file, {personId, adapter, expectedVersion: null}));
      await way.setFaults();
      const theirs = picture();
      const {version} = await putByOther(theirs);
      const error = await rejectionOf(saveAvatar(file, {personId, adapter, expectedVersion: null}));
      expect(codeOf(error)).to.equal('conflict');
      expect(await digestOf(await stored())).to.equal(await digestOf(theirs));
      // Saving over it is a decision of its own.
      const before = (await way.requests()).filter(({method}) => method === 'PUT').map(keyOf);
      await saveAvatar(file, {personId, adapter, expectedVersion: version});
      expect(await digestOf(await stored())).to.equal(await digestOf(file));
      expect(before).not.to.include(
        keyOf((await way.requests()).filter(({method}) => method === 'PUT').at(-1) ?? expect.fail()),
      );
    });

    it(`is a removal all the same, with one key, on a '${kind}' server`, async () => {
      const {way, personId, adapter, stored, log, keys} = onServer(kind);
      const {version: expectedVersion} = await saveAvatar(picture(), {personId, adapter, expectedVersion: null});
      await way.setFaults({stallAnswer: true}, {});
      const options = {personId, adapter, expectedVersion};
      expect(codeOf(await rejectionOf(removeAvatar(options)))).to.equal('timed-out');
      await removeAvatar(options);
      expect(await stored()).to.equal(null);
      expect((await log()).map(({method}) => method)).to.deep.equal(['PUT', 'DELETE']);
      expect((await keys()).length, 'one for the save, one for the removal').to.equal(2);
    });
  }

  it('is tried again while the server is still busy with it', async () => {
    const {way, personId, adapter, stored} = onServer('told');
    const first = await saveAvatar(picture(), {personId, adapter, expectedVersion: null});
    const file = picture();
    const busy = {answer: {status: 409, headers: {ETag: `"${first.version}"`}}};
    await way.setFaults({stall: true}, busy, busy, {});
    await saveAvatar(file, {personId, adapter: withRetry(adapter, patience), expectedVersion: first.version});
    expect(await digestOf(await stored())).to.equal(await digestOf(file));
  });

  it('of an earlier visit is known by its bytes', async () => {
    const {personId, adapter, log} = onServer('told');
    const file = picture();
    const context = {signal: new AbortController().signal, onProgress: () => {}};
    await adapter.upload({personId, file, expectedVersion: null, idempotencyKey: randomId()}, context);
    const again = {personId, file, expectedVersion: null, idempotencyKey: randomId()};
    expect(codeOf(await rejectionOf(adapter.upload(again, context)))).to.equal('conflict');
    await adapter.upload({...again, repeated: true}, context);
    expect((await log()).length).to.equal(1);
  });
});

describe('the key of a save', () => {
  /** Fails a number of times, then stores, and lists the keys it was given. */
  function failing(times: number, code: 'server-error' | 'unauthorized' | 'conflict' = 'server-error') {
    const keys: (string | undefined)[] = [];
    const attempt = (key: string | undefined) => {
      keys.push(key);
      if (keys.length <= times) throw new AvatarError(code, {status: 500});
    };
    const adapter: AvatarAdapter = {
      async upload({idempotencyKey}) {
        attempt(idempotencyKey);
        return {url: 'https://pictures.example/1'};
      },
      remove: async ({idempotencyKey}) => attempt(idempotencyKey),
    };
    return {keys, adapter};
  }
  const person = () => ({personId: `p${randomId()}`});

  it('stays through pressed and automatic tries, and changes with the picture, the person and the next save', async () => {
    const {keys, adapter} = failing(3);
    const [file, who] = [picture(), person()];
    await rejectionOf(saveAvatar(file, {...who, adapter: withRetry(adapter, {...patience, retries: 1})}));
    await rejectionOf(saveAvatar(file, {...who, adapter}));
    await saveAvatar(file, {...who, adapter});
    expect(new Set(keys).size).to.equal(1);
    await saveAvatar(file, {...who, adapter});
    await saveAvatar(picture(), {...who, adapter});
    await saveAvatar(file, {...person(), adapter});
    expect(new Set(keys).size).to.equal(4);
  });

  it('stays through the tries of Clear, and changes once something else was wanted', async () => {
    const {keys, adapter} = failing(3, 'unauthorized');
    const who = person();
    await rejectionOf(removeAvatar({...who, adapter}));
    await rejectionOf(removeAvatar({...who, adapter}));
    expect(keys[0]).to.be.a('string');
    expect(keys[1]).to.equal(keys[0]);
    await rejectionOf(saveAvatar(picture(), {...who, adapter}));
    await removeAvatar({...who, adapter});
    expect(new Set(keys).size).to.equal(3);
  });

  it('is never shared by editors without a person', async () => {
    const {keys, adapter} = failing(1);
    await rejectionOf(removeAvatar({personId: '', adapter}));
    await removeAvatar({personId: '', adapter});
    expect(new Set(keys).size).to.equal(2);
  });
});
