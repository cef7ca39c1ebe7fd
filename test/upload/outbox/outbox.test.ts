import {expect} from '@open-wc/testing';
import {deleteDB} from 'idb';
import {AvatarError, isAbortError} from '../../../src/errors.js';
import type {AvatarAdapter, Outbox, QueuedSave} from '../../../src/upload/avatar-adapter.js';
import {httpAdapter} from '../../../src/upload/adapters/http-adapter.js';
import {withOutbox, type OutboxOptions} from '../../../src/upload/decorators/with-outbox.js';
import {storedAvatar} from '../../support/network/stored-avatar.js';
import {FaultProxyClient} from '../../support/network/fault-proxy-client.js';
import {rejectionOf} from '../../support/expect-rejection.js';
import {picture} from '../../support/pictures/pictures.js';
import {scriptedAdapter, settle} from '../../support/scripted-adapter.js';

const personId = 'grace';
const context = (signal = new AbortController().signal) => ({signal, onProgress: () => {}});
const save = (file = picture(), more = {}) => ({personId, file, idempotencyKey: `key-${Math.random()}`, ...more});
const bytesOf = async (file: Blob) => [...new Uint8Array(await file.arrayBuffer())];
const unavailable = {answer: {status: 503}};

async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await condition())) await settle();
}

/** Every kind of change the outbox tells of from now on. */
function changesOf({subscribe}: Outbox): string[] {
  const kinds: string[] = [];
  subscribe(({kind}) => kinds.push(kind));
  return kinds;
}

describe('withOutbox', () => {
  let databaseName: string;
  let way: FaultProxyClient;
  const over = (adapter: AvatarAdapter, options: OutboxOptions = {}) =>
    withOutbox(adapter, {databaseName, scope: 'test', spreadMs: 0, ...options});
  /** As on a page of its own. */
  const open = (options: OutboxOptions = {}) =>
    over(httpAdapter({url: way.url('api/people/{personId}/avatar'), timeoutMs: 2000}), options);
  const waiting = () => open().outbox.entries();
  const storedAddress = async () => (await storedAvatar(personId))?.url;
  /** A save that waits, of this file. */
  const leaveWaiting = async (file = picture(), more = {}) => {
    await way.setFaults(unavailable);
    await rejectionOf(open().upload(save(file, more), context()));
    await way.setFaults();
  };

  beforeEach(async () => {
    databaseName = `outbox-${Math.random()}`;
    way = new FaultProxyClient('people');
    await fetch(`/api/people/${personId}/avatar`, {method: 'DELETE'});
  });
  afterEach(() => deleteDB(databaseName));

  it('keeps nothing of a save that went through', async () => {
    const {url} = await open().upload(save(), context());
    expect(new URL(url).pathname).to.equal(await storedAddress());
    expect(await waiting()).to.deep.equal([]);
  });

  it('queues a save after a network error, reports it, and sends it on the next visit', async () => {
    const file = picture();
    await way.setFaults({cutAfter: 100});
    const {upload, outbox} = open();
    const told = changesOf(outbox);
    const error = await rejectionOf(upload(save(file), context()));
    expect((error as AvatarError).code).to.equal('queued');
    expect(told).to.deep.equal(['queued']);

    const nextVisit = open().outbox;
    const toldThen = changesOf(nextVisit);
    const [kept] = await nextVisit.entries();
    expect(kept && (await bytesOf(kept.file))).to.deep.equal(await bytesOf(file));
    await way.setFaults();
    await nextVisit.flush();
    expect(toldThen).to.deep.equal(['sent']);
    expect(await nextVisit.entries()).to.deep.equal([]);
    const stored = await fetch((await storedAddress()) ?? '');
    expect(await bytesOf(await stored.blob())).to.deep.equal(await bytesOf(file));
  });

  it('has stored the save when its tab is closed half-way, and lists it as queued only then', async () => {
    const tab = document.createElement('iframe');
    tab.src = '/test/support/pages/sending-page.html?database=' + databaseName;
    document.body.append(tab);
    const isSending = () => tab.contentWindow !== null && Reflect.get(tab.contentWindow, 'isSending') === true;
    await until(isSending);
    const outbox = over(scriptedAdapter()).outbox;
    const told = changesOf(outbox);
    expect(await outbox.entries()).to.deep.equal([]);
    tab.remove();
    let listed: readonly QueuedSave[] = [];
    await until(async () => (listed = await outbox.entries()).length > 0); // It is sent soon after.
    expect(listed.map((entry) => entry.personId)).to.deep.equal([personId]);
    expect(told.every((kind) => kind === 'queued')).to.equal(true);
  });

  it('notifies other tabs that a save was stored which they saw queued for a moment', async () => {
    const adapter = scriptedAdapter();
    const {outbox} = over(scriptedAdapter());
    const told = changesOf(outbox);
    const saving = over(adapter).upload(save(), context());
    await until(() => adapter.calls.length > 0);
    expect(await outbox.entries(), 'it is being sent, not queued').to.deep.equal([]);
    adapter.calls[0]?.answer({url: 'https://pictures.example/1'});
    await saving;
    await until(() => told.includes('removed'));
    expect(await outbox.entries()).to.deep.equal([]);
  });

  it('is sent by one of many tabs, once, and the others are notified', async () => {
    await leaveWaiting();
    const before = (await way.requests()).length;
    const tabs = Array.from({length: 10}, () => open().outbox);
    const told = tabs.map(changesOf);
    await Promise.all(tabs.map(({flush}) => flush()));
    expect((await way.requests()).length - before).to.equal(1);
    await until(() => told.every((kinds) => kinds.length > 0));
    expect(told.flat().sort()).to.deep.equal([...Array.from({length: 9}, () => 'removed'), 'sent']);
  });

  it('does not send what another tab is sending', async () => {
    const [here, there] = [scriptedAdapter(), scriptedAdapter()];
    const sending = over(here).upload(save(), context());
    await until(() => here.calls.length > 0);
    await over(there).outbox.flush();
    expect(there.calls.length).to.equal(0);
    here.calls[0]?.answer({url: 'https://pictures.example/1'});
    await sending;
  });

  it('keeps only the newest save of a person', async () => {
    await leaveWaiting();
    await leaveWaiting(picture(2000));
    expect((await waiting()).map(({file}) => file.size)).to.deep.equal([2000]);
  });

  it('does not keep what the server refused, nor what the person stopped', async () => {
    await way.setFaults({answer: {status: 415}});
    expect(((await rejectionOf(open().upload(save(), context()))) as AvatarError).code).to.equal(
      'unsupported-media-type',
    );
    await way.setFaults({stall: true});
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 50);
    expect(isAbortError(await rejectionOf(open().upload(save(), context(controller.signal))))).to.equal(true);
    expect(await waiting()).to.deep.equal([]);
  });

  it('has what waited before wait on when a newer save is refused or stopped', async () => {
    await leaveWaiting(picture(2000));
    await way.setFaults({answer: {status: 415}});
    await rejectionOf(open().upload(save(), context()));
    expect((await waiting()).map(({file}) => file.size)).to.deep.equal([2000]);
    await way.setFaults({stall: true});
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 50);
    await rejectionOf(open().upload(save(), context(controller.signal)));
    expect((await waiting()).map(({file}) => file.size)).to.deep.equal([2000]);
    const {upload, outbox} = open();
    const told = changesOf(outbox);
    await way.setFaults();
    await upload(save(), context());
    expect([told, await waiting()]).to.deep.equal([['removed'], []]);
  });

  it('keeps what was refused later, reported as rejected, until it is discarded', async () => {
    const {version} = await open().upload(save(), context());
    await leaveWaiting(picture(), {expectedVersion: version});
    await fetch(`/api/people/${personId}/avatar`, {method: 'PUT', body: picture()});
    const {outbox} = open();
    const told = changesOf(outbox);
    await outbox.flush();
    await outbox.flush();
    expect(told).to.deep.equal(['rejected']);
    expect((await waiting()).map(({rejection}) => rejection?.code)).to.deep.equal(['conflict']);
    await outbox.discard(personId);
    expect(await waiting()).to.deep.equal([]);
    expect(told).to.deep.equal(['rejected', 'removed']);
  });

  it('sends what was refused when requested, over the picture that the server reported', async () => {
    const {version} = await open().upload(save(), context());
    const mine = picture(2000);
    await leaveWaiting(mine, {expectedVersion: version});
    await fetch(`/api/people/${personId}/avatar`, {method: 'PUT', body: picture()});
    const {outbox} = open();
    await outbox.flush();
    const told = changesOf(outbox);
    await outbox.retry(personId);
    expect(told).to.deep.equal(['queued', 'sent']);
    const stored = await fetch((await storedAddress()) ?? '');
    expect(await bytesOf(await stored.blob())).to.deep.equal(await bytesOf(mine));
  });

  it('sends on the next visit what met a server where the person was signed out', async () => {
    await leaveWaiting();
    await way.setFaults({answer: {status: 401}}, {});
    await open().outbox.flush();
    expect((await waiting()).map(({rejection}) => rejection)).to.deep.equal([undefined]);
    await open().outbox.flush();
    expect(await waiting()).to.deep.equal([]);
  });

  it('stops sending what is discarded in another tab meanwhile', async () => {
    await leaveWaiting();
    const adapter = scriptedAdapter();
    const flushing = over({
      upload: (target, {signal}) =>
        new Promise((resolve, reject) => {
          void adapter.upload(target, context(signal)).then(resolve);
          signal.addEventListener('abort', () => reject(signal.reason as Error));
        }),
    }).outbox.flush();
    await until(() => adapter.calls.length > 0);
    await open().outbox.discard(personId);
    await flushing;
    expect(adapter.calls[0]?.signal.aborted).to.equal(true);
    expect(await waiting()).to.deep.equal([]);
  });

  it('sends what waits now, as soon as the browser is back online, and every now and then, until it is stopped', async () => {
    await leaveWaiting();
    const {outbox} = open({retryIntervalMs: 100});
    const told = changesOf(outbox);
    const sent = () => told.filter((kind) => kind === 'sent').length;
    const stop = outbox.start();
    await until(() => sent() === 1);
    await leaveWaiting();
    await until(() => sent() === 2);
    stop();
    const patient = open({retryIntervalMs: 1_000_000}).outbox;
    const stopPatient = patient.start();
    await settle();
    await leaveWaiting();
    dispatchEvent(new Event('online'));
    await until(async () => !(await waiting()).length);
    stopPatient();
    expect(await waiting()).to.deep.equal([]);
  });

  it('forgets what waits when the picture is removed', async () => {
    await leaveWaiting();
    await open().remove?.({personId}, context());
    expect(await waiting()).to.deep.equal([]);
    expect(withOutbox({upload: () => Promise.reject(new AvatarError('offline', {}))}).remove).to.equal(undefined);
  });

  it('sends directly where the browser stores nothing, or no owner is set', async () => {
    const {open: openDatabase} = IDBFactory.prototype;
    IDBFactory.prototype.open = () => {
      throw new DOMException('Storage is off', 'SecurityError');
    };
    const adapter = scriptedAdapter();
    const saving = [
      over(adapter).upload(save(), context()),
      over(adapter).upload({...save(), personId: ''}, context()),
    ];
    await until(() => adapter.calls.length === 2);
    IDBFactory.prototype.open = openDatabase;
    for (const call of adapter.calls) call.answer({url: 'https://pictures.example/1'});
    expect((await Promise.all(saving)).length).to.equal(2);
    expect(await waiting()).to.deep.equal([]);
  });
});
