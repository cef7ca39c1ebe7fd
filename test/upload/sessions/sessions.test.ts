// Two apps on one origin, two tenants with the same ids, a shared computer: nothing crosses, and sign-out leaves nothing behind.
import {expect, fixture, html} from '@open-wc/testing';
import {deleteDB} from 'idb';
import type {AvatarBadge} from '../../../src/elements/avatar-badge/avatar-badge.js';
import {AvatarError, isAbortError} from '../../../src/errors.js';
import {saveAvatar} from '../../../src/flow.js';
import {forgetEverything} from '../../../src/forget-everything.js';
import {announce, getLatestChange, getPendingChange, subscribe} from '../../../src/people/avatar-changes.js';
import {setScope} from '../../../src/shared/session/session.js';
import {browserAdapter} from '../../../src/upload/adapters/browser-adapter.js';
import {withOutbox} from '../../../src/upload/decorators/with-outbox.js';
import {syncPendingSaves} from '../../../src/pending-saves.js';
import {rejectionOf} from '../../support/expect-rejection.js';
import {picture} from '../../support/pictures/pictures.js';
import {scriptedAdapter, settle} from '../../support/scripted-adapter.js';
import '../../../src/define/avatar-badge.js';
import '../../../src/define/avatar-provider.js';

const context = () => ({signal: new AbortController().signal, onProgress: () => {}});
const offline = (endpoint?: string) => ({endpoint, upload: () => Promise.reject(new AvatarError('offline', {}))});
const save = () => ({personId: '42', file: picture(), idempotencyKey: `key-${Math.random()}`});

describe('scope and owner', () => {
  let databaseName: string;
  beforeEach(() => {
    databaseName = `sessions-${Math.random()}`;
    setScope({scope: 'app', owner: 'ann'});
  });
  afterEach(async () => {
    // Not the scope without a name: other tests in the same browser use it.
    setScope({scope: 'nobody'});
    await deleteDB(databaseName);
  });

  it('keeps announced pictures of the same id apart', async () => {
    const heard: unknown[] = [];
    const stop = subscribe('42', (change) => heard.push(change?.url));
    announce({personId: '42', url: '/ann.webp'});
    setScope({scope: 'app', owner: 'bob'});
    expect(getLatestChange('42')).to.equal(undefined);
    announce({personId: 42 as never, url: '/bob.webp'});
    setScope({scope: 'app', owner: 'ann'});
    expect(getLatestChange('42')?.url).to.equal('/ann.webp');
    expect(heard).to.deep.equal(['/ann.webp', undefined, '/bob.webp', undefined]);
    stop();
  });

  it('keeps two providers on one page apart', async () => {
    const page = await fixture(html`
      <div>
        <avatar-provider scope="one"><avatar-badge person-id="7" name="A"></avatar-badge></avatar-provider>
        <avatar-provider scope="two"><avatar-badge person-id="7" name="A"></avatar-badge></avatar-provider>
      </div>
    `);
    const [one, two] = [...page.querySelectorAll<AvatarBadge>('avatar-badge')];
    await settle();
    announce({personId: '7', url: '/one.webp'}, one);
    expect([getLatestChange('7', one)?.url, getLatestChange('7', two), getLatestChange('7')]).to.deep.equal([
      '/one.webp',
      undefined,
      undefined,
    ]);
  });

  it('neither shows nor sends what another owner, scope or endpoint has queued', async () => {
    const queue = withOutbox(offline('/a'), {databaseName});
    await rejectionOf(queue.upload(save(), context()));
    const sent = scriptedAdapter();
    for (const [session, endpoint] of [
      [{scope: 'app', owner: 'bob'}, '/a'],
      [{scope: 'other', owner: 'ann'}, '/a'],
      [{scope: 'app', owner: 'ann'}, '/b'],
    ] as const) {
      setScope(session);
      const {outbox} = withOutbox({...sent, endpoint}, {databaseName});
      expect(await outbox.entries()).to.deep.equal([]);
      await outbox.flush();
      await outbox.discard('42');
      await outbox.retry('42');
    }
    expect(sent.calls.length).to.equal(0);
    setScope({scope: 'app', owner: 'ann'});
    expect((await queue.outbox.entries()).length).to.equal(1);
  });

  it('sends again what met a 403 once its owner is back', async () => {
    let answer: 'forbidden' | 'stored' = 'forbidden';
    const upload = () =>
      answer === 'stored'
        ? Promise.resolve({url: 'https://pictures.example/1'})
        : Promise.reject(new AvatarError('forbidden', {status: 403}));
    await rejectionOf(withOutbox(offline('/a'), {databaseName}).upload(save(), context()));
    const {outbox} = withOutbox({endpoint: '/a', upload}, {databaseName});
    await outbox.flush();
    expect((await outbox.entries()).map(({rejection}) => rejection?.code)).to.deep.equal(['forbidden']);
    setScope({scope: 'app', owner: 'bob'});
    setScope({scope: 'app', owner: 'ann'});
    answer = 'stored';
    await outbox.flush();
    expect(await outbox.entries()).to.deep.equal([]);
  });

  it('stops a save whose owner signs out, and keeps it queued for them', async () => {
    const deaf = scriptedAdapter();
    const adapter = withOutbox(
      {
        upload: (target, {signal}) =>
          new Promise((resolve, reject) => {
            void deaf.upload(target, context()).then(resolve);
            signal.addEventListener('abort', () => reject(signal.reason as Error));
          }),
      },
      {databaseName},
    );
    const saving = rejectionOf(saveAvatar(picture(), {personId: '42', adapter}));
    while (!deaf.calls.length) await settle();
    setScope({scope: 'app', owner: 'bob'});
    expect(isAbortError(await saving)).to.equal(true);
    expect(getPendingChange('42')).to.equal(undefined);
    expect(await adapter.outbox.entries()).to.deep.equal([]);
    setScope({scope: 'app', owner: 'ann'});
    while (!(await adapter.outbox.entries()).length) await settle();
  });

  it('keeps pictures of the browser adapter apart', async () => {
    const adapter = browserAdapter({databaseName});
    await adapter.upload(save(), context());
    setScope({scope: 'app', owner: 'bob'});
    expect([await adapter.list(), await adapter.version?.('42', context())]).to.deep.equal([[], null]);
  });

  it('forgets everything, in memory and on disk', async () => {
    const mine = withOutbox(offline('/a'), {databaseName});
    await rejectionOf(mine.upload(save(), context()));
    announce({personId: '42', url: '/ann.webp'});
    localStorage.setItem('tus::avatar-elements:["app","ann"]:/a:1::2', '{}');
    const stop = syncPendingSaves(mine.outbox);
    await stop.ready;
    expect(getPendingChange('42')?.queued).not.to.equal(undefined);
    await forgetEverything();
    expect([getLatestChange('42'), getPendingChange('42'), await mine.outbox.entries()]).to.deep.equal([
      undefined,
      undefined,
      [],
    ]);
    expect(Object.keys(localStorage).filter((key) => key.startsWith('tus::avatar-elements:["app"'))).to.deep.equal([]);
  });

  it('deletes unsent what has been queued for too long', async () => {
    const {upload, outbox} = withOutbox(offline('/a'), {databaseName, maxAgeMs: 1500});
    await rejectionOf(upload(save(), context()));
    expect((await outbox.entries()).length).to.equal(1);
    await new Promise((resolve) => setTimeout(resolve, 1600));
    expect(await outbox.entries()).to.deep.equal([]);
  });

  it('clears what is queued', async () => {
    const {upload, outbox} = withOutbox(offline('/a'), {databaseName});
    await rejectionOf(upload(save(), context()));
    await outbox.clear();
    expect(await outbox.entries()).to.deep.equal([]);
  });

  it('believes no message of another format, version or shape', async () => {
    const channel = new BroadcastChannel('avatar-elements:["app","ann"]');
    const heard: unknown[] = [];
    const stop = subscribe('42', (change) => heard.push(change?.url));
    const whole = (body: unknown) => ({format: 'avatar-elements', version: 1, body});
    const bad = [null, 7, 'x', [], {personId: '42', url: '/x'}, {...whole({personId: '42', url: '/x'}), version: 2}];
    const shapes = [
      null,
      {personId: 42, url: '/x'},
      {personId: '42', url: 7},
      {personId: '42', url: '/x', version: {}},
      {personId: '42', url: '/x', picture: 'x'},
    ];
    for (const message of [...bad, ...shapes.map(whole), whole({personId: '42', url: '/good', pending: true})])
      channel.postMessage(message);
    while (!heard.length) await settle();
    await settle();
    expect(heard).to.deep.equal(['/good']);
    expect(getPendingChange('42')).to.equal(undefined);
    channel.close();
    stop();
  });
});
