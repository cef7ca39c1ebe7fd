import {expect} from '@open-wc/testing';
import {syncPendingSaves} from '../src/pending-saves.js';
import type {Outbox} from '../src/upload/avatar-adapter.js';

/** An outbox without saves that counts how often sending has begun and ended. */
function countingOutbox() {
  const counts = {started: 0, stopped: 0};
  const outbox: Outbox = {
    subscribe: () => () => {},
    entries: async () => [],
    start: () => {
      counts.started++;
      return () => counts.stopped++;
    },
    forSession: () => outbox,
  } as Partial<Outbox> as Outbox;
  return {outbox, counts};
}

describe('showing what is queued', () => {
  it('is not ended by the function of an earlier start', async () => {
    const {outbox, counts} = countingOutbox();
    const stopFirst = syncPendingSaves(outbox);
    await stopFirst.ready;
    stopFirst();
    const stopSecond = syncPendingSaves(outbox);
    await stopSecond.ready;
    stopFirst();
    expect(counts).to.deep.equal({started: 2, stopped: 1});
    expect(syncPendingSaves(outbox), 'it still runs, so it is not begun twice').to.equal(stopSecond);
    stopSecond();
    expect(counts).to.deep.equal({started: 2, stopped: 2});
  });
});
