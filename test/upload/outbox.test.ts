import {expect} from '@open-wc/testing';
import {deleteDB} from 'idb';
import {AvatarError, isAbort} from '../../src/errors.js';
import {httpAdapter} from '../../src/upload/http-adapter.js';
import {withOutbox, type OutboxChange} from '../../src/upload/outbox.js';
import {FaultyWay} from '../support/faults.js';
import {failure} from '../support/outcome.js';
import {picture} from '../support/pictures.js';
import {scriptedAdapter, settle} from '../support/scripted-adapter.js';

const personId = 'grace';
const context = (signal = new AbortController().signal) => ({signal, onProgress: () => {}});
const save = (file = picture(), more = {}) => ({personId, file, idempotencyKey: `key-${Math.random()}`, ...more});
const bytesOf = async (file: Blob) => [...new Uint8Array(await file.arrayBuffer())];

describe('withOutbox', () => {
  let databaseName: string;
  let way: FaultyWay;
  let changes: OutboxChange[];
  const open = (adapter = httpAdapter({url: way.url('api/people/{personId}/avatar'), timeoutMs: 2000})) =>
    withOutbox(adapter, {databaseName, onChange: (change) => void changes.push(change)});
  const kinds = () => changes.map(({kind}) => kind);
  const storedAddress = async () => {
    const people: {id: string; picture: string | null}[] = await (await fetch('/api/people')).json();
    return people.find(({id}) => id === personId)?.picture;
  };

  beforeEach(async () => {
    databaseName = `outbox-${Math.random()}`;
    way = new FaultyWay('people');
    changes = [];
    await fetch(`/api/people/${personId}/avatar`, {method: 'DELETE'});
  });
  afterEach(() => deleteDB(databaseName));

  it('keeps nothing of a save that went through', async () => {
    const outbox = open();
    const {url} = await outbox.upload(save(), context());
    expect(new URL(url).pathname).to.equal(await storedAddress());
    expect(await outbox.waiting()).to.deep.equal([]);
  });

  it('keeps a save the network swallowed, says so, and sends it on the next visit', async () => {
    const file = picture();
    await way.plan({cutAfter: 100});
    const error = await failure(open().upload(save(file), context()));
    expect((error as AvatarError).code).to.equal('kept-for-later');
    expect(kinds()).to.deep.equal(['waiting']);

    const nextVisit = open();
    const [kept] = await nextVisit.waiting();
    expect(kept && (await bytesOf(kept.file))).to.deep.equal(await bytesOf(file));
    await way.plan();
    await nextVisit.flush();
    expect(kinds()).to.deep.equal(['waiting', 'sent']);
    expect(await nextVisit.waiting()).to.deep.equal([]);
    const stored = await fetch((await storedAddress()) ?? '');
    expect(await bytesOf(await stored.blob())).to.deep.equal(await bytesOf(file));
  });

  it('has kept the save already when the page is closed half-way', async () => {
    const adapter = scriptedAdapter();
    void open(adapter).upload(save(), context()).catch(settle);
    while (!adapter.calls.length) await settle();
    expect((await open().waiting()).map((kept) => kept.personId)).to.deep.equal([personId]);
    adapter.calls[0]?.answer({url: 'https://pictures.example/1'});
    while ((await open().waiting()).length) await settle();
  });

  it('is sent by one of many tabs, once', async () => {
    await way.plan({stall: true});
    await failure(open().upload(save(), context()));
    await way.plan();
    const before = (await way.seen()).length;
    await Promise.all(Array.from({length: 10}, () => open().flush()));
    expect((await way.seen()).length - before).to.equal(1);
    expect(kinds().filter((kind) => kind === 'sent').length).to.equal(1);
  });

  it('does not send what another tab is sending', async () => {
    const [here, there] = [scriptedAdapter(), scriptedAdapter()];
    const sending = open(here).upload(save(), context());
    while (!here.calls.length) await settle();
    await open(there).flush();
    expect(there.calls.length).to.equal(0);
    here.calls[0]?.answer({url: 'https://pictures.example/1'});
    await sending;
  });

  it('keeps only the newest save of a person', async () => {
    const newest = picture(2000);
    await way.plan({answer: {status: 503}});
    await failure(open().upload(save(), context()));
    await failure(open().upload(save(newest), context()));
    const waiting = await open().waiting();
    expect(waiting.map(({file}) => file.size)).to.deep.equal([2000]);
  });

  it('does not keep what the server refused, nor what the person stopped', async () => {
    await way.plan({answer: {status: 415}});
    expect(((await failure(open().upload(save(), context()))) as AvatarError).code).to.equal('refused-type');
    await way.plan({stall: true});
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 50);
    expect(isAbort(await failure(open().upload(save(), context(controller.signal))))).to.equal(true);
    expect(await open().waiting()).to.deep.equal([]);
  });

  it('keeps what was refused later, told as refused, until it is discarded', async () => {
    const {version} = await open().upload(save(), context());
    await way.plan({answer: {status: 503}});
    await failure(open().upload(save(picture(), {replaces: version}), context()));
    await fetch(`/api/people/${personId}/avatar`, {method: 'PUT', body: picture()});
    await way.plan();
    const outbox = open();
    await outbox.flush();
    await outbox.flush();
    expect(kinds()).to.deep.equal(['waiting', 'refused']);
    expect((await outbox.waiting()).map(({refused}) => refused)).to.deep.equal(['changed-elsewhere']);
    await outbox.discard(personId);
    expect(await outbox.waiting()).to.deep.equal([]);
    expect(kinds().at(-1)).to.equal('discarded');
  });

  it('sends what waits as soon as the browser is back online, until it is stopped', async () => {
    await way.plan({answer: {status: 503}}, {});
    const outbox = open();
    await failure(outbox.upload(save(), context()));
    const stop = outbox.start();
    while (!kinds().includes('sent')) await settle();
    await way.plan({answer: {status: 503}}, {});
    await failure(outbox.upload(save(), context()));
    dispatchEvent(new Event('online'));
    while (kinds().filter((kind) => kind === 'sent').length < 2) await settle();
    stop();
    expect(await outbox.waiting()).to.deep.equal([]);
  });

  it('forgets what waits when the picture is removed', async () => {
    await way.plan({answer: {status: 503}}, {});
    const outbox = open();
    await failure(outbox.upload(save(), context()));
    await outbox.remove?.({personId}, context());
    expect(await outbox.waiting()).to.deep.equal([]);
    expect(withOutbox({upload: () => Promise.reject(new AvatarError('offline', {}))}).remove).to.equal(undefined);
  });
});
