// A browser whose storage, locks or channels fail or never answer: a save is sent all the same, within seconds.
import {expect} from '@open-wc/testing';
import {announce, subscribe} from '../../src/people/avatar-changes.js';
import {setScope} from '../../src/shared/session/session.js';
import {withOutbox} from '../../src/upload/decorators/with-outbox.js';
import {picture} from '../support/pictures/pictures.js';

const context = () => ({signal: new AbortController().signal, onProgress: () => {}});
const stored = {url: 'https://pictures.example/1'};

/** Replaces a member for as long as the work takes. */
async function during(
  target: object,
  name: string,
  value: PropertyDescriptor,
  work: () => Promise<void>,
): Promise<void> {
  const before = Object.getOwnPropertyDescriptor(target, name);
  Object.defineProperty(target, name, {configurable: true, ...value});
  try {
    await work();
  } finally {
    if (before) Object.defineProperty(target, name, before);
    else Reflect.deleteProperty(target, name);
  }
}

const refuse = () => {
  throw new DOMException('Not in this frame', 'SecurityError');
};

describe('a browser that fails', () => {
  const saves = async () => {
    const adapter = withOutbox({upload: async () => stored}, {databaseName: `unreliable-${Math.random()}`});
    const save = {personId: 'ada', file: picture(), idempotencyKey: `key-${Math.random()}`};
    expect(await adapter.upload(save, context())).to.deep.equal(stored);
  };

  it('sends a save where IndexedDB never answers', async () => {
    const ignore = () => {};
    const silent = {addEventListener: {value: ignore}, removeEventListener: {value: ignore}};
    const request: unknown = Object.create(IDBOpenDBRequest.prototype, silent);
    const began = performance.now();
    await during(IDBFactory.prototype, 'open', {value: () => request, writable: true}, saves);
    expect(performance.now() - began, 'it was waited for').to.be.within(3000, 12_000);
  }).timeout(20_000);

  it('sends a save where locks throw', async () => {
    await during(navigator, 'locks', {get: refuse}, saves);
    await during(navigator, 'locks', {value: {request: refuse, query: refuse}}, saves);
  });

  it('sends a save and announces it where there can be no channels', async () => {
    await during(
      globalThis,
      'BroadcastChannel',
      {
        value: function () {
          refuse();
        },
        writable: true,
      },
      async () => {
        await saves();
        setScope({scope: `no-channel-${Math.random()}`});
        const heard: unknown[] = [];
        const stop = subscribe('ada', (change) => heard.push(change?.url));
        announce({personId: 'ada', url: '/ada.webp'});
        expect(heard).to.deep.equal(['/ada.webp']);
        stop();
        setScope({});
      },
    );
  });
});
