import {expect} from '@open-wc/testing';
import {AvatarError, isAbortError} from '../../../src/errors.js';
import {serializeSaves} from '../../../src/upload/decorators/serialize-saves.js';
import {picture} from '../../support/pictures/pictures.js';
import {scriptedAdapter, settle} from '../../support/scripted-adapter.js';

const context = (signal = new AbortController().signal) => ({signal, onProgress: () => {}});
const save = (idempotencyKey: string, more = {}) => ({personId: 'ada', file: picture(), idempotencyKey, ...more});
const stored = (version: string) => ({url: `https://pictures.example/${version}`, version});
const reasonOf = (promise: Promise<unknown>) =>
  promise.then(
    () => undefined,
    (error: unknown) => error,
  );

describe('serializeSaves', () => {
  it('sends one save of a person at a time', async () => {
    const adapter = scriptedAdapter();
    const queue = serializeSaves(adapter);
    const first = queue.upload(save('1'), context());
    const second = queue.upload(save('2'), context());
    await settle();
    expect(adapter.calls.length).to.equal(1);
    adapter.calls[0]?.answer(stored('a'));
    expect(await first).to.deep.equal(stored('a'));
    await settle();
    adapter.calls[1]?.answer(stored('b'));
    expect(await second).to.deep.equal(stored('b'));
  });

  it('lets different people’s saves go side by side', async () => {
    const adapter = scriptedAdapter();
    const queue = serializeSaves(adapter);
    const both = ['ada', 'bob'].map((personId) => queue.upload({...save('1'), personId}, context()));
    await settle();
    expect(adapter.calls.length).to.equal(2);
    for (const {answer} of adapter.calls) answer(stored('x'));
    await Promise.all(both);
  });

  it('drops a save that waits when a newer one comes', async () => {
    const adapter = scriptedAdapter();
    const queue = serializeSaves(adapter);
    const first = queue.upload(save('1'), context());
    const dropped = reasonOf(queue.upload(save('2'), context()));
    const last = queue.upload(save('3'), context());
    expect(isAbortError(await dropped)).to.equal(true);
    adapter.calls[0]?.answer(stored('a'));
    await first;
    await settle();
    adapter.calls[1]?.answer(stored('c'));
    expect(await last).to.deep.equal(stored('c'));
    expect(adapter.calls.map(({target}) => 'idempotencyKey' in target && target.idempotencyKey)).to.deep.equal([
      '1',
      '3',
    ]);
  });

  it('gives the next save the version that the one before stored', async () => {
    const adapter = scriptedAdapter();
    const queue = serializeSaves(adapter);
    const first = queue.upload(save('1', {expectedVersion: 'old'}), context());
    const second = queue.upload(save('2', {expectedVersion: 'old'}), context());
    adapter.calls[0]?.answer(stored('new'));
    await first;
    await settle();
    expect(adapter.calls[1]?.target.expectedVersion).to.equal('new');
    adapter.calls[1]?.answer(stored('newest'));
    await second;
  });

  it('leaves the version alone that a save before failed to replace, or that was long settled', async () => {
    const adapter = scriptedAdapter();
    const queue = serializeSaves(adapter);
    const first = reasonOf(queue.upload(save('1', {expectedVersion: 'old'}), context()));
    const second = queue.upload(save('2', {expectedVersion: 'old'}), context());
    adapter.calls[0]?.fail(new AvatarError('server-error', {status: 500}));
    await first;
    await settle();
    adapter.calls[1]?.answer(stored('new'));
    await second;
    await settle();
    void queue.upload(save('3', {expectedVersion: 'old'}), context());
    await settle();
    expect(adapter.calls.map(({target}) => target.expectedVersion)).to.deep.equal(['old', 'old', 'old']);
    adapter.calls[2]?.answer(stored('newest'));
  });

  it('gives an aborted save back at once and lets its late answer change nothing', async () => {
    const adapter = scriptedAdapter();
    const queue = serializeSaves(adapter);
    const controller = new AbortController();
    const aborted = reasonOf(queue.upload(save('1'), context(controller.signal)));
    controller.abort();
    expect(isAbortError(await aborted)).to.equal(true);
    const next = queue.upload(save('2'), context());
    await settle();
    expect(adapter.calls.length).to.equal(1);
    adapter.calls[0]?.answer(stored('late'));
    await settle();
    adapter.calls[1]?.answer(stored('next'));
    expect(await next).to.deep.equal(stored('next'));
  });

  it('does not let an adapter that ignores its signal delay the next save for ever', async () => {
    const adapter = scriptedAdapter();
    const controller = new AbortController();
    const aborted = reasonOf(serializeSaves(adapter).upload(save('1'), context(controller.signal)));
    controller.abort();
    await aborted;
    const next = serializeSaves(adapter).upload(save('2'), context());
    await new Promise((resolve) => setTimeout(resolve, 2500));
    adapter.calls[1]?.answer(stored('next'));
    expect(await next).to.deep.equal(stored('next'));
  });

  it('never sends what was aborted while it waited', async () => {
    const adapter = scriptedAdapter();
    const queue = serializeSaves(adapter);
    const first = queue.upload(save('1'), context());
    const controller = new AbortController();
    const waiting = reasonOf(queue.upload(save('2'), context(controller.signal)));
    controller.abort();
    expect(isAbortError(await waiting)).to.equal(true);
    adapter.calls[0]?.answer(stored('a'));
    await first;
    await settle();
    expect(adapter.calls.length).to.equal(1);
  });

  it('keeps removals in the same line', async () => {
    const adapter = scriptedAdapter();
    const queue = serializeSaves(adapter);
    const saving = queue.upload(save('1'), context());
    const removing = queue.remove?.({personId: 'ada'}, context());
    await settle();
    expect(adapter.calls.length).to.equal(1);
    adapter.calls[0]?.answer(stored('a'));
    await saving;
    await settle();
    expect(adapter.calls[1]?.target.expectedVersion).to.equal('a');
    adapter.calls[1]?.answer();
    await removing;
  });

  it('gives the next save no version after a removal', async () => {
    const adapter = scriptedAdapter();
    const queue = serializeSaves(adapter);
    const removing = queue.remove?.({personId: 'ada', expectedVersion: 'old'}, context());
    const saving = queue.upload(save('1', {expectedVersion: 'old'}), context());
    adapter.calls[0]?.answer();
    await removing;
    await settle();
    expect(adapter.calls[1]?.target.expectedVersion).to.equal(null);
    adapter.calls[1]?.answer(stored('a'));
    await saving;
  });

  it('is one queue for all adapters, and cannot remove what an adapter cannot', async () => {
    const [one, other] = [scriptedAdapter(), scriptedAdapter()];
    const first = serializeSaves(one).upload(save('1'), context());
    const second = serializeSaves(other).upload(save('2'), context());
    await settle();
    expect([one.calls.length, other.calls.length]).to.deep.equal([1, 0]);
    one.calls[0]?.answer(stored('a'));
    await first;
    await settle();
    other.calls[0]?.answer(stored('b'));
    expect(await second).to.deep.equal(stored('b'));
    expect(serializeSaves({upload: one.upload}).remove).to.equal(undefined);
  });
});
