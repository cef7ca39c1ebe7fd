// A save that cannot be sent waits in the browser: seen in every tab, after a reload too, until it is sent or discarded.
import {expect} from '@open-wc/testing';
import {deleteDB} from 'idb';
import type {AvatarBadge} from '../../../../src/elements/avatar-badge/avatar-badge.js';
import type {AvatarEditor} from '../../../../src/elements/avatar-editor/avatar-editor.js';
import type {Outbox} from '../../../../src/upload/index.js';
import {storedAvatar} from '../../../support/network/stored-avatar.js';
import {FaultProxyClient} from '../../../support/network/fault-proxy-client.js';
import {liveRegionText, button, isDisabled, messageOf, press, quadrantImage} from '../page-object.js';
import {waitUntil} from '../../../support/wait-until.js';

const personId = 'layla';
const waits = /^Waiting to upload\./;

/** A frame with an editor and a badge, as a tab of its own. */
class Tab {
  readonly #frame = document.createElement('iframe');

  constructor(way: FaultProxyClient, database: string) {
    const url = way.url('api/people/{personId}/avatar');
    this.#frame.title = 'A tab';
    this.#frame.src = `/test/support/pages/offline-queue-page.html?${new URLSearchParams({person: personId, database, url})}`;
    Object.assign(this.#frame.style, {inlineSize: '700px', blockSize: '900px'});
  }

  async open(): Promise<this> {
    document.body.append(this.#frame);
    await this.#ready();
    return this;
  }

  async reload(): Promise<void> {
    this.#frame.contentWindow?.location.reload();
    await new Promise((resolve) => this.#frame.addEventListener('load', resolve, {once: true}));
    await this.#ready();
  }

  close(): void {
    this.#frame.remove();
  }

  get page(): Window & {outbox?: Outbox} {
    return this.#frame.contentWindow as Window & {outbox?: Outbox};
  }

  get editor(): AvatarEditor {
    return this.page.document.querySelector('avatar-editor') as AvatarEditor;
  }

  get badge(): AvatarBadge {
    return this.page.document.querySelector('avatar-badge') as AvatarBadge;
  }

  /** Chooses a picture as this page's own file. */
  async choose(picture: Blob): Promise<void> {
    const {File: OwnFile} = this.page as Window & typeof globalThis;
    await this.editor.open(new OwnFile([await picture.arrayBuffer()], 'quarters.png', {type: picture.type}));
  }

  async says(words: RegExp): Promise<void> {
    await waitUntil(() => words.test(messageOf(this.editor)), `${words} was not said`);
  }

  async announces(sentence: string): Promise<void> {
    await waitUntil(() => liveRegionText(this.editor) === sentence, `"${sentence}" was not announced`);
  }

  /** True while the badge shows the red of the chosen picture. */
  get isShown(): boolean {
    const canvas = this.badge.shadowRoot?.querySelector('canvas');
    const [red = 0] = canvas?.getContext('2d')?.getImageData(canvas.width * 0.3, canvas.height * 0.3, 1, 1).data ?? [];
    return red > 128;
  }

  async shows(shown: boolean): Promise<void> {
    await waitUntil(() => this.isShown === shown, `the badge should ${shown ? '' : 'not '}show it`);
  }

  #ready(): Promise<void> {
    const isReady = () => this.page.outbox && this.badge?.shadowRoot?.childElementCount && this.editor?.shadowRoot;
    return waitUntil(() => Boolean(isReady()), 'the tab did not open');
  }
}

/** Checks the condition every 10 ms. Returns a function that ends this, true if the condition always held. */
function watch(condition: () => boolean): () => boolean {
  let held = condition();
  const timer = setInterval(() => (held &&= condition()), 10);
  return () => {
    clearInterval(timer);
    return held && condition();
  };
}

describe('avatar-editor, whose save waits', function () {
  this.timeout(40_000);
  let way: FaultProxyClient;
  let database: string;
  let tabs: Tab[];
  const open = async () => {
    const tab = await new Tab(way, database).open();
    tabs.push(tab);
    return tab;
  };
  /** A tab in which a picture was chosen and saved while the server was away. */
  const withWaiting = async () => {
    const tab = await open();
    await way.setFaults({answer: {status: 503}});
    await tab.choose(await quadrantImage());
    await tab.editor.save();
    await tab.says(waits);
    return tab;
  };

  beforeEach(async () => {
    way = new FaultProxyClient('people');
    database = `waiting-${Math.random()}`;
    tabs = [];
    await fetch(`/api/people/${personId}/avatar`, {method: 'DELETE'});
  });
  afterEach(async () => {
    for (const tab of tabs) tab.close();
    await deleteDB(database);
  });

  it('shows the picture and announces it, with no unsaved changes left', async () => {
    const tab = await withWaiting();
    const {editor} = tab;
    await tab.shows(true);
    await waitUntil(() => waits.test(liveRegionText(editor)), 'it was not announced');
    expect(editor.draft.phase).to.equal('empty');
    expect(editor.unsaved).to.equal(false);
    expect(isDisabled(button(editor, 'Save'))).to.equal(true);
    expect(button(editor, 'Discard').checkVisibility()).to.equal(true);
  });

  it('announces it again after a reload and in another tab, until it is discarded in one of them', async () => {
    const first = await withWaiting();
    await first.reload();
    const second = await open();
    for (const tab of [first, second]) {
      await tab.says(waits);
      await tab.shows(true);
    }
    await press(second.editor, 'Discard');
    for (const tab of [first, second]) {
      await tab.says(/up to 10 MB/);
      await tab.shows(false);
      await tab.announces('Upload canceled.');
    }
    expect((await second.page.outbox?.entries())?.length).to.equal(0);
    expect((await way.requests()).every(({whole}) => whole)).to.equal(true);
  });

  it('has sent it in every tab once the server is back, and keeps showing it', async () => {
    const [first, second] = [await withWaiting(), await open()];
    for (const tab of [first, second]) {
      await tab.says(waits);
      await tab.shows(true);
    }
    const keptShowing = watch(() => first.isShown && second.isShown);
    await way.setFaults();
    second.page.dispatchEvent(new Event('online'));
    for (const tab of [first, second]) {
      await tab.says(/up to 10 MB/);
      await tab.announces('The picture is saved.');
    }
    expect(keptShowing(), 'the badge showed another picture meanwhile').to.equal(true);
    expect((await storedAvatar(personId))?.url).to.match(/^\/avatars\//);
  });

  it('says why the server refused it later, and sends it on Try again', async () => {
    const tab = await withWaiting();
    await way.setFaults({answer: {status: 403}}, {});
    await tab.page.outbox?.flush();
    await tab.says(/You don’t have permission to change this picture/);
    await press(tab.editor, 'Try again');
    await tab.says(/up to 10 MB/);
    await tab.announces('The picture is saved.');
    await tab.shows(true);
  });
});
