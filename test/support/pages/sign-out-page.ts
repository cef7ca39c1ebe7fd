// A tab of an app with an outbox whose server is scripted, for tests of sign-out: `?database=…&scope=…&owner=…&maxAgeMs=…`.
// With `?only=badge` it is a page that only shows people.
import {held} from '../count-held.js';
import '../../../src/define/avatar-badge.js';
import '../../../src/define/avatar-provider.js';
import {AvatarError} from '../../../src/errors.js';
import {saveAvatar} from '../../../src/flow.js';
import {forgetEverything} from '../../../src/forget-everything.js';
import {announce, getLatestChange, getPendingChange} from '../../../src/people/avatar-changes.js';
import {latestChanges, pendingChanges} from '../../../src/people/avatar-change-cache.js';
import {syncPendingSaves} from '../../../src/pending-saves.js';
import {setScope} from '../../../src/shared/session/session.js';
import type {AvatarAdapter, Outbox, StoredAvatar} from '../../../src/upload/avatar-adapter.js';
import {browserAdapter, type BrowserAdapter} from '../../../src/upload/adapters/browser-adapter.js';
import {withOutbox} from '../../../src/upload/decorators/with-outbox.js';

export interface AppTab {
  readonly held: typeof held;
  /** How many pictures this page has in memory. */
  readonly known: () => number;
  /** What the server does with the next saves; `hang` never answers. */
  server: 'offline' | 'hang' | 'store';
  readonly sent: {personId: string; isOver: boolean}[];
  readonly outbox: Outbox;
  readonly local: BrowserAdapter;
  readonly api: {
    announce: typeof announce;
    forgetEverything: typeof forgetEverything;
    getLatestChange: typeof getLatestChange;
    getPendingChange: typeof getPendingChange;
    setScope: typeof setScope;
    syncPendingSaves: typeof syncPendingSaves;
  };
  save(personId: string): Promise<string>;
  /** As an app does: a provider with the adapter. */
  provide(): void;
}

const query = new URLSearchParams(location.search);
const get = (name: string) => query.get(name) ?? '';
const known = () => latestChanges.size + pendingChanges.size;

setScope({scope: get('scope'), owner: get('owner')});
if (get('only') === 'badge') Object.assign(window, {app: {held, known, api: {announce, getLatestChange}}});
else Object.assign(window, {app: createApp()});

function createApp(): AppTab {
  const server: AvatarAdapter = {
    endpoint: '/store',
    async upload({personId}, {signal}) {
      const request = {personId, isOver: false};
      app.sent.push(request);
      return answer(personId, signal).finally(() => (request.isOver = true));
    },
  };
  async function answer(personId: string, signal: AbortSignal): Promise<StoredAvatar> {
    if (app.server === 'store') return {url: `https://pictures.example/${personId}`};
    if (app.server === 'offline') throw new AvatarError('offline', {});
    return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error)));
  }
  const maxAgeMs = Number(get('maxAgeMs')) || undefined;
  const adapter = withOutbox(server, {databaseName: `${get('database')}-outbox`, maxAgeMs, spreadMs: 0});
  const app: AppTab = {
    held,
    known,
    server: 'offline',
    sent: [],
    outbox: adapter.outbox,
    local: browserAdapter({databaseName: `${get('database')}-pictures`}),
    api: {announce, forgetEverything, getLatestChange, getPendingChange, setScope, syncPendingSaves},
    provide,
    async save(personId) {
      const file = new File([crypto.getRandomValues(new Uint8Array(100))], 'avatar.png', {type: 'image/png'});
      const saving = saveAvatar(file, {personId, adapter});
      return saving.then(
        () => 'stored',
        (thrown: Error) => (thrown.name === 'AbortError' ? 'aborted' : AvatarError.from(thrown).code),
      );
    },
  };
  function provide(): void {
    document.body.append(Object.assign(document.createElement('avatar-provider'), {adapter}));
  }
  return app;
}
