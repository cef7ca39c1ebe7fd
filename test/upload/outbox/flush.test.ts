// Sending what is queued: how a server that asks to wait, a slow person and a removal that fails affect the other saves.
import {expect} from '@open-wc/testing';
import {deleteDB} from 'idb';
import {AvatarError} from '../../../src/errors.js';
import type {AvatarAdapter, StoredAvatar} from '../../../src/upload/avatar-adapter.js';
import {withOutbox} from '../../../src/upload/decorators/with-outbox.js';
import {rejectionOf} from '../../support/expect-rejection.js';
import {picture} from '../../support/pictures/pictures.js';
import {waitUntil} from '../../support/wait-until.js';

const context = () => ({signal: new AbortController().signal, onProgress: () => {}});
const offline = () => Promise.reject(new AvatarError('network-error', {}));
const store = (personId: string) => Promise.resolve({url: `https://pictures.example/${personId}`});
const people = ['ada', 'bo', 'chi', 'dag', 'eva', 'finn'];

describe('sending what is queued', () => {
  let databaseName: string;
  let answer: (personId: string) => Promise<StoredAvatar>;
  let sent: string[];
  let outbox: ReturnType<typeof withOutbox>['outbox'];
  let adapter: ReturnType<typeof withOutbox>;
  const queue = async (personId: string) => {
    const save = {personId, file: picture(), idempotencyKey: `key-${Math.random()}`};
    expect(((await rejectionOf(adapter.upload(save, context()))) as AvatarError).code).to.equal('queued');
  };
  const queued = async () => (await outbox.entries()).map(({personId}) => personId).sort();

  beforeEach(() => {
    databaseName = `flush-${Math.random()}`;
    answer = offline;
    sent = [];
    const server: AvatarAdapter = {
      upload: ({personId}) => (sent.push(personId), answer(personId)),
      remove: async ({personId}) => void (await answer(personId)),
    };
    adapter = withOutbox(server, {databaseName, scope: 'test', spreadMs: 0});
    ({outbox} = adapter);
  });
  afterEach(() => deleteDB(databaseName));

  it('stops for all people while the server asks to wait, and goes on afterwards', async () => {
    for (const personId of people) await queue(personId);
    sent = [];
    answer = () => Promise.reject(new AvatarError('too-many-requests', {status: 429, retryAfterMs: 60_000}));
    await outbox.flush();
    const tried = sent.length;
    expect(tried, 'people that were tried').to.be.below(people.length);
    answer = store;
    await outbox.flush();
    expect(sent.length, 'nothing is sent during the wait').to.equal(tried);
    expect(await queued()).to.deep.equal(people);

    const now = Date.now;
    Date.now = () => now() + 61_000;
    try {
      await outbox.flush();
    } finally {
      Date.now = now;
    }
    expect(await queued()).to.deep.equal([]);
    expect(new Set(sent)).to.deep.equal(new Set(people));
  });

  it('is not held up by one slow person', async () => {
    for (const personId of people) await queue(personId);
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    answer = async (personId) => {
      if (personId === 'ada') await held;
      return store(personId);
    };
    const flushing = outbox.flush();
    const stored = new Set<string>();
    outbox.subscribe((change) => void (change.kind === 'sent' && stored.add(change.personId)));
    await waitUntil(() => stored.size === people.length - 1, 'all others are stored');
    expect(stored.has('ada')).to.equal(false);
    release();
    await flushing;
    expect(await queued()).to.deep.equal([]);
  });

  it('keeps the picture that waits until its removal is confirmed', async () => {
    await queue('ada');
    const remove = () => adapter.remove?.({personId: 'ada', idempotencyKey: 'removal'}, context());
    expect(await rejectionOf(Promise.resolve(remove()))).to.be.instanceOf(AvatarError);
    expect(await queued()).to.deep.equal(['ada']);
    answer = store;
    await remove();
    expect(await queued()).to.deep.equal([]);
    await outbox.flush();
    expect(sent, 'the picture that was removed is not sent').to.deep.equal(['ada']);
  });
});
