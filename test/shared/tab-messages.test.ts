// What other tabs say is checked by format, version and shape before it is believed.
import {expect} from '@open-wc/testing';
import {getLatestChange, subscribe} from '../../src/people/avatar-changes.js';
import {onForget} from '../../src/shared/session/forget.js';
import {TabChannel} from '../../src/shared/session/tab-channel.js';
import {OutboxChannel} from '../../src/upload/outbox/outbox-channel.js';
import {waitUntil} from '../support/wait-until.js';

const envelope = (body: unknown, version: unknown = 1, format: unknown = 'avatar-elements') => ({
  format,
  version,
  body,
});

/** Messages that none of our tabs sends: garbage, other formats, and `good` in other versions. */
const garbage = (good: object): unknown[] => [
  ...[null, undefined, 0, NaN, '', 'forget', true, [], {}, new Date(), new Map([['kind', 'forget']]), new Blob(['x'])],
  ...[
    good,
    envelope(good, 0),
    envelope(good, 2),
    envelope(good, '1'),
    envelope(good, null),
    envelope(good, 1, 'other'),
  ],
  ...[envelope(null), envelope(undefined), envelope('text'), envelope([]), envelope({}), envelope([good])],
];

/** Sends the messages, then the last one; resolves when `heard` has an entry, so that all before it were received. */
async function send(name: string, messages: readonly unknown[], last: object, heard: readonly unknown[]) {
  const channel = new BroadcastChannel(name);
  for (const message of messages) channel.postMessage(message);
  channel.postMessage(envelope(last));
  await waitUntil(() => heard.length > 0, 'the true message');
  channel.close();
}

describe('a message from another tab', () => {
  it('is a change of a picture only if it has the shape of one', async () => {
    const heard: unknown[] = [];
    const stop = subscribe('tab-ada', (change) => heard.push(change));
    const good = {personId: 'tab-ada', url: '/a.webp', version: '1'};
    const wrong = [
      ...[{url: undefined}, {url: 7}, {url: {}}, {personId: 7}, {personId: ''}, {personId: null}, {version: 7}],
      ...[{version: 'x'.repeat(1001)}, {personId: 'x'.repeat(1001)}, {url: 'x'.repeat(2_000_001)}],
      ...[{still: 7}, {description: {}}, {description: 'x'.repeat(1001)}, {still: 'x'.repeat(2_000_001)}],
      ...[{picture: 'data'}, {picture: new Blob([])}, {picture: new Blob(['<svg/>'], {type: 'image/svg+xml'})}],
      ...[{picture: new Blob(['<p>'], {type: 'text/html'})}, {picture: {size: 1, type: 'image/png'}}],
    ].map((part) => envelope({...good, ...part}));
    const last = {...good, url: '/b.webp', pending: true, queued: {}, more: 1};
    await send('avatar-elements:["",""]', [...garbage(good), ...wrong], last, heard);
    // What is pending in another tab, and whatever this version does not know, is left out.
    const absent = {still: undefined, description: undefined, picture: undefined};
    expect(heard).to.deep.equal([{personId: 'tab-ada', url: '/b.webp', version: '1', ...absent}]);
    expect(getLatestChange('tab-ada')?.url).to.equal('/b.webp');
    stop();
  });

  it('clears this tab only if the message asks for it', async () => {
    const forgotten: unknown[] = [];
    onForget('tab-messages', (scopes) => void forgotten.push(scopes));
    const wrong = [{kind: 'Forget'}, {kind: ['forget']}, {kind: 1}].map((body) => envelope(body));
    await send('avatar-elements:forget:""', [...garbage({kind: 'forget'}), ...wrong], {kind: 'forget'}, forgotten);
    expect(forgotten).to.deep.equal([new Set([''])]);
    onForget('tab-messages', () => {});
  });

  it('is about the outbox only if it has that shape', async () => {
    const heard: unknown[] = [];
    const name = `tab-messages-${Math.random()}`;
    const channel = new OutboxChannel(name, (_, message) => heard.push(message));
    const stop = channel.subscribe({scope: 'a', owner: 'b', endpoint: 'c'}, () => {});
    const good = {kind: 'changed', personId: 'ada'};
    const wrong = [
      {personId: 7},
      {personId: undefined},
      {kind: 'sent'},
      {kind: null},
      {personId: 'x'.repeat(1001)},
    ].map((part) => envelope({...good, ...part}));
    await send(`${name}:["a","b","c"]`, [...garbage(good), ...wrong], {...good, file: 1}, heard);
    expect(heard).to.deep.equal([good]);
    stop();
  });

  it('that makes a reader throw is reported, and the next one is read', async () => {
    const original = globalThis.reportError;
    const reported: unknown[] = [];
    globalThis.reportError = (error: unknown) => void reported.push(error);
    const heard: unknown[] = [];
    const name = `tab-messages-${Math.random()}`;
    const onMessage = (message: {n: number}) => {
      if (message.n === 1) throw new Error('the reader');
      heard.push(message);
    };
    const channel = new TabChannel<{n: number}>(name, {
      parse: ({n}) => (typeof n === 'number' ? {n} : undefined),
      onMessage,
    });
    channel.open();
    await send(name, [envelope({n: 1})], {n: 2}, heard);
    globalThis.reportError = original;
    expect(reported.map(String)).to.deep.equal(['Error: the reader']);
    channel.close();
  });
});
