// A listener that throws is reported; the other listeners are called, and the caller gets no error.
import {expect} from '@open-wc/testing';
import type {Directory, DirectoryChange} from '../../src/people/directory.js';
import {announce, subscribe} from '../../src/people/avatar-changes.js';
import {PersonLookup} from '../../src/people/lookup/lookup.js';
import {liveDirectory} from '../../src/people/sync/live-directory.js';
import {createPhotoPoller} from '../../src/people/directories/shared/photo-polling.js';
import {onSessionChange, setScope} from '../../src/shared/session/session.js';
import {OutboxChannel} from '../../src/upload/outbox/outbox-channel.js';
import {waitUntil} from '../support/wait-until.js';

const thrown = new Error('a listener of the host');
const throwing = (): never => {
  throw thrown;
};

describe('a listener that throws', () => {
  const original = globalThis.reportError;
  let reported: unknown[] = [];
  beforeEach(() => {
    reported = [];
    globalThis.reportError = (error: unknown) => void reported.push(error);
  });
  afterEach(() => (globalThis.reportError = original));

  /** Two listeners, the first of which throws: the second hears, and the error is reported once for each notification. */
  const expectHeard = async (heard: readonly unknown[]) => {
    await waitUntil(() => heard.length > 0, 'the second listener hears');
    expect(reported.length).to.be.above(0);
    expect(new Set(reported)).to.deep.equal(new Set([thrown]));
  };

  it('does not count as a failed directory', async () => {
    const failures: unknown[] = [];
    const names: unknown[] = [];
    let asked = 0;
    const directory: Directory = {
      people: async (ids) => (asked++, ids.map((id) => ({id, name: `Person ${id}`}))),
      picture: async () => null,
    };
    const lookup = new PersonLookup(directory, {retryMs: 1, onError: (error) => failures.push(error)});
    lookup.observe('ada', throwing);
    lookup.observe('ada', ({person}) => names.push(person.name));
    lookup.observe('eve', ({person}) => names.push(person.name));
    await waitUntil(() => names.includes('Person eve') && names.includes('Person ada'), 'the others');
    lookup.observe('ada', throwing);
    expect(failures).to.deep.equal([]);
    expect(asked).to.equal(1);
    await expectHeard(names);
    lookup.close();
  });

  it('of failures does not stop the look-up', async () => {
    let asked = 0;
    const directory: Directory = {
      people: async (ids) => {
        if (!asked++) throw new Error('down');
        return ids.map((id) => ({id}));
      },
    };
    const found: unknown[] = [];
    const lookup = new PersonLookup(directory, {retryMs: 1, onError: throwing});
    lookup.observe('ada', (result) => found.push(result));
    await expectHeard(found);
    lookup.close();
  });

  it('of a live directory', async () => {
    const live = liveDirectory({people: async () => []}, {source: 'Graph'});
    const heard: DirectoryChange[] = [];
    live.subscribe?.(throwing);
    live.subscribe?.((change) => heard.push(change));
    live.applyChanges([{source: 'Graph', personId: '1', at: 1, key: '1', kind: 'update', facts: {name: 'Ada'}}]);
    await expectHeard(heard);
  });

  it('of announced pictures', async () => {
    const heard: unknown[] = [];
    const stops = [subscribe('ada-l', throwing), subscribe('ada-l', (change) => heard.push(change))];
    announce({personId: 'ada-l', url: null});
    await expectHeard(heard);
    stops.forEach((stop) => stop());
  });

  it('of the session', async () => {
    const heard: unknown[] = [];
    const stops = [onSessionChange(throwing), onSessionChange(() => heard.push(1))];
    setScope({});
    await expectHeard(heard);
    stops.forEach((stop) => stop());
  });

  it('of the outbox', async () => {
    const channel = new OutboxChannel(`listeners-${Math.random()}`, () => {});
    const place = {scope: '', owner: '', endpoint: ''};
    const heard: unknown[] = [];
    const stops = [channel.subscribe(place, throwing), channel.subscribe(place, (change) => heard.push(change))];
    channel.notify(place, {kind: 'removed', personId: 'ada'});
    await expectHeard(heard);
    stops.forEach((stop) => stop());
  });

  it('of pictures that are polled', async () => {
    let reads = 0;
    const poller = createPhotoPoller(async () => new Map([['ada', String(reads++)]]), 5);
    const heard: unknown[] = [];
    const stops = [poller.subscribe(throwing), poller.subscribe((change) => heard.push(change))];
    poller.watch('ada');
    await expectHeard(heard);
    stops.forEach((stop) => stop());
  });
});
