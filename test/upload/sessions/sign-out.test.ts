// Signing out in one of two tabs: neither of them shows, sends, holds or stores anything of that session afterwards.
import {expect} from '@open-wc/testing';
import {deleteDB} from 'idb';
import {waitUntil} from '../../support/wait-until.js';
import {Tab} from './tab.js';

const tusKey = (scope: string, owner: string) => `tus::avatar-elements:${JSON.stringify([scope, owner])}:/store:1::2`;

describe('signing out in one of two tabs', () => {
  let database: string;
  /** One for each test: tests of other files run in the same browser. */
  let scope: string;
  let tabs: Tab[] = [];
  const open = async (more: Record<string, string> = {}) => {
    const tab = await new Tab().open({database, scope, owner: 'ann', ...more});
    tabs.push(tab);
    return tab;
  };
  /** Two tabs of one person that both show a queued save. */
  const openTwo = async (more: Record<string, string> = {}): Promise<[Tab, Tab]> => {
    const [here, there] = [await open(more), await open(more)];
    expect(await here.app.save('42')).to.equal('queued');
    await Promise.all([here.sync(), there.sync()]);
    await waitUntil(() => here.isPending() && there.isPending(), 'it is shown as queued in both');
    // What was tried when they began to send.
    await waitUntil(() => !here.isSending() && !there.isSending(), 'nothing is being sent');
    return [here, there];
  };
  /** The server answers this tab no more, and it is sending. */
  const hang = async (tab: Tab) => {
    tab.app.server = 'hang';
    await waitUntil(() => (tab.comeBackOnline(), tab.isSending()), 'the tab sends');
  };
  /** What another person and another app have queued. */
  const leaveOthers = async (): Promise<Tab[]> => {
    const others = [await open({owner: 'bob'}), await open({scope: `${scope}-other`})];
    for (const {app} of others) expect(await app.save('42')).to.equal('queued');
    return others;
  };
  const isQuiet = (tab: Tab) => tab.app.held.timers.size === 0 && tab.app.held.urls.size === 0;
  const untilQuiet = (tab: Tab) =>
    waitUntil(() => isQuiet(tab), 'timers or addresses are left').catch((error: Error) => {
      const {timers, urls} = tab.app.held;
      throw new Error(`${error.message}: ${[...timers.values(), ...urls].join('; ')}`);
    });

  beforeEach(() => {
    database = `sign-out-${Math.random()}`;
    scope = `app-${Math.random()}`;
    tabs = [];
  });
  afterEach(async () => {
    for (const tab of tabs) tab.close();
    for (const key of Object.keys(localStorage).filter((name) => name.includes(scope))) localStorage.removeItem(key);
    await Promise.all([deleteDB(`${database}-outbox`), deleteDB(`${database}-pictures`)]);
  });

  it('outbox.stop() ends sending in both, and keeps what is queued', async () => {
    const [here, there] = await openTwo();
    await hang(there);
    here.app.outbox.stop();
    await waitUntil(() => !there.isSending(), 'it is stopped there');
    await waitUntil(async () => (await here.queued()).length === 1, 'it is queued again');
    await Promise.all([here, there].map(untilQuiet));
    const before = [here, there].map(({app}) => app.sent.length);
    here.comeBackOnline();
    there.comeBackOnline();
    await waitUntil(async () => (await there.queued()).length === 1, 'it stays queued');
    expect([here, there].map(({app}) => app.sent.length)).to.deep.equal(before);
    there.app.server = 'store';
    there.app.outbox.start();
    await waitUntil(async () => (await here.queued()).length === 0, 'start sends it');
  });

  it('outbox.stop() and outbox.clear() end a save that is being sent for an editor in another tab', async () => {
    for (const [way, left] of [
      ['stop', ['42']],
      ['clear', []],
    ] as const) {
      const [here, there] = [await open(), await open()];
      there.app.server = 'hang';
      const saving = there.app.save('42');
      await waitUntil(() => there.isSending(), 'the other tab sends');
      await here.app.outbox[way]();
      expect(await saving, way).to.equal('aborted');
      expect(await here.queued(), way).to.deep.equal(left);
      await here.app.outbox.clear();
    }
  });

  it('outbox.stop() sends none of the saves whose turn has not come', async () => {
    const [here, there] = [await open(), await open()];
    const people = ['1', '2', '3', '4', '5', '6'];
    for (const personId of people) expect(await here.app.save(personId)).to.equal('queued');
    there.app.server = 'hang';
    there.app.outbox.start();
    await waitUntil(() => there.app.sent.length === 4, 'four are being sent');
    here.app.outbox.stop();
    await waitUntil(() => !there.isSending(), 'they are stopped');
    await waitUntil(async () => (await here.queued()).length === 6, 'all are queued');
    expect(there.app.sent.length).to.equal(4);
  });

  it('outbox.clear() deletes what is queued and hides it in both; of other people and apps, nothing', async () => {
    const others = await leaveOthers();
    const [here, there] = await openTwo();
    await hang(there);
    await here.app.outbox.clear();
    await waitUntil(() => !here.isPending() && !there.isPending(), 'both show it no more');
    await waitUntil(() => !there.badgeShowsPicture, 'the badge shows initials');
    expect(there.isSending()).to.equal(false);
    expect([await here.queued(), await there.queued()]).to.deep.equal([[], []]);
    await Promise.all([here, there].map(untilQuiet));
    for (const other of others) await waitUntil(async () => (await other.queued()).length === 1, 'of others, nothing');
  });

  it('forgetEverything() empties memory, databases and localStorage of both; of other apps, nothing', async () => {
    const [bob, otherApp] = (await leaveOthers()) as [Tab, Tab];
    const [here, there] = await openTwo();
    const badges = await open({only: 'badge'});
    const file = new File(['x'], 'avatar.png', {type: 'image/png'});
    const context = {signal: new AbortController().signal, onProgress: () => {}};
    const {url} = await there.app.local.upload({personId: '7', file, idempotencyKey: 'k'}, context);
    here.app.api.announce({personId: '42', url: '/ann.webp', picture: file});
    for (const {app} of [there, badges])
      await waitUntil(() => app.api.getLatestChange('42')?.url === '/ann.webp', 'it is announced');
    for (const key of [tusKey(scope, 'ann'), tusKey(scope, 'bob'), tusKey(`${scope}-other`, 'ann')])
      localStorage.setItem(key, '{}');
    there.app.server = 'hang';
    const saving = there.app.save('43');

    await here.app.api.forgetEverything();

    expect(await saving).to.equal('aborted');
    for (const tab of [here, there, badges]) {
      await waitUntil(() => tab.app.known() === 0, `${tabs.indexOf(tab)} holds pictures`);
      await waitUntil(() => !tab.badgeShowsPicture, 'the badge shows initials');
      expect(tab.app.api.getLatestChange('42')).to.equal(undefined);
      await untilQuiet(tab);
    }
    expect(url).to.match(/^blob:/);
    for (const tab of [here, there]) {
      expect(tab.isPending()).to.equal(false);
      expect(await tab.queued()).to.deep.equal([]);
      expect(await tab.app.local.list()).to.deep.equal([]);
    }
    expect(await bob.queued(), 'of everybody who used this app').to.deep.equal([]);
    await waitUntil(async () => (await otherApp.queued()).length === 1, 'of another app, nothing');
    const left = Object.keys(localStorage).filter((key) => key.includes(scope));
    expect(left).to.deep.equal([tusKey(`${scope}-other`, 'ann')]);
  });

  it('forgetEverything() sends nothing of what it deletes, with a provider that goes on', async () => {
    const [here, there] = [await open(), await open()];
    expect(await here.app.save('42')).to.equal('queued');
    for (const {app} of [here, there]) app.provide();
    await waitUntil(() => here.isPending() && there.isPending(), 'it is shown as queued in both');
    await here.app.api.forgetEverything();
    // Only now, because a provider may have tried to send until then.
    for (const {app} of [here, there]) {
      app.server = 'store';
      app.sent.length = 0;
    }
    await waitUntil(() => !here.isPending() && !there.isPending(), 'both show it no more');
    await waitUntil(async () => (await there.queued()).length === 0, 'it is deleted');
    for (const tab of [here, there]) tab.comeBackOnline();
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect([here, there].flatMap(({app}) => app.sent)).to.deep.equal([]);
  });

  it('forgetEverything() reaches a tab that has signed in after it was loaded', async () => {
    const [here, there] = [await open(), await open({scope: '', owner: ''})];
    there.app.api.setScope({scope, owner: 'ann'});
    const file = new File(['x'], 'avatar.png', {type: 'image/png'});
    const context = {signal: new AbortController().signal, onProgress: () => {}};
    await there.app.local.upload({personId: '7', file, idempotencyKey: 'k'}, context);
    expect(there.app.held.urls.size).to.equal(1);
    await here.app.api.forgetEverything();
    await waitUntil(() => there.app.held.urls.size === 0, 'its address is released');
    await waitUntil(async () => !(await there.app.local.list()).length, 'it is deleted');
  });

  it('forgetEverything() leaves what an app without a scope has stored on the same origin', async () => {
    const nameless = await open({scope: '', owner: 'ann'});
    expect(await nameless.app.save('42')).to.equal('queued');
    const here = await open();
    await here.app.api.forgetEverything();
    await waitUntil(async () => (await nameless.queued()).length === 1, 'it is there');
  });

  it('leaves nothing open but the channels that report the next sign-out', async () => {
    const [here, there] = await openTwo();
    await here.app.api.forgetEverything();
    here.app.api.setScope({scope});
    there.app.api.setScope({scope});
    await Promise.all([here, there].map(untilQuiet));
    // The badge of the page belongs to no owner.
    const allowed = [`avatar-elements:forget:"${scope}"`, `avatar-elements:["${scope}",""]`];
    for (const {app} of [here, there])
      expect([...app.held.channels].filter((name) => !allowed.includes(name))).to.deep.equal([]);
  });

  it('what syncPendingSaves returns stops showing and sending in its tab, and holds nothing', async () => {
    const [here, there] = await openTwo();
    const stop = await there.sync();
    stop();
    expect(there.isPending()).to.equal(false);
    await untilQuiet(there);
    const before = there.app.sent.length;
    there.app.server = 'store';
    there.comeBackOnline();
    await waitUntil(async () => (await there.queued()).length === 1, 'it stays queued');
    expect(there.app.sent.length).to.equal(before);
    expect([...there.app.held.channels].filter((name) => name.startsWith(database))).to.deep.equal([]);
    expect(here.isPending(), 'the other tab goes on').to.equal(true);
  });

  it('a save older than maxAgeMs is deleted unsent and shown no more in both', async () => {
    const [here, there] = await openTwo({maxAgeMs: '3000'});
    await new Promise((resolve) => setTimeout(resolve, 3000));
    for (const tab of [here, there]) {
      tab.app.server = 'store';
      tab.app.sent.length = 0;
      tab.comeBackOnline();
    }
    await waitUntil(() => !here.isPending() && !there.isPending(), 'both show it no more');
    expect([here, there].flatMap(({app}) => app.sent)).to.deep.equal([]);
    expect(await here.queued()).to.deep.equal([]);
  });
});
