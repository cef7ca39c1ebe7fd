// One seeded interleaving: 3 tabs, 2 users, 2 scopes, faults; then calm, and what must hold.
import {build} from 'esbuild';
import {Browser, openTab} from './browser.js';
import {Clock} from './clock.js';
import {networkTo, Server} from './server.js';

const people = ['ada', 'grace'];
const users = ['ann', 'bob'];
const scopes = ['one', 'two'];
/** On the next request. */
const networkFaults = ['lost', 'stall', '403', '412', '429', '500', 'redirect', 'html', 'tab-closed'];
export const faults = [...networkFaults, 'storage', 'channel'];

/** The real modules as one script, `idb` replaced by the fake. */
export async function bundleTab() {
  const {outputFiles} = await build({
    entryPoints: [new URL('tab-entry.ts', import.meta.url).pathname],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'tabApi',
    logLevel: 'error',
    tsconfig: new URL('../../../tsconfig.json', import.meta.url).pathname,
    plugins: [
      {
        name: 'fake-idb',
        setup(build) {
          build.onResolve({filter: /^idb$/}, () => ({path: 'idb', namespace: 'fake'}));
          build.onLoad({filter: /.*/, namespace: 'fake'}, () => ({
            contents: 'export const {openDB, deleteDB} = fakeIdb;',
          }));
        },
      },
    ],
  });
  return outputFiles[0].text;
}

/** A pseudo-random sequence that is the same everywhere (mulberry32). */
function seeded(seed) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export class Model {
  violations = [];
  diary = [];
  intents = [];
  counts = {saves: 0, stored: 0, queued: 0, faults: {}};
  #plan = {};
  #controllers = [];
  #user = users[0];
  #tabs = [];

  constructor(code, seed) {
    this.code = code;
    this.chance = seeded(seed);
    this.clock = new Clock();
    this.browser = new Browser(this.clock, this.chance);
    // The four kinds of server, in turn.
    this.servers = Object.fromEntries(
      scopes.map((scope, index) => [
        scope,
        new Server(scope, {hasVersions: Boolean((seed >> index) & 1), hasKeys: Boolean((seed >> (index + 1)) & 1)}),
      ]),
    );
  }

  async run() {
    this.browser.cookie = this.#user;
    for (let i = 0; i < 3; i++) this.#open(this.#pick(scopes));
    await this.clock.pass(200);
    const steps = 8 + Math.floor(this.chance() * 12);
    for (let step = 0; step < steps; step++) {
      this.#act();
      await this.clock.pass(Math.floor(this.chance() ** 2 * 4000));
    }
    await this.#calm();
    return this;
  }

  #pick(list) {
    return list[Math.floor(this.chance() * list.length)];
  }

  #note(text) {
    this.diary.push(`${this.clock.now - 1_800_000_000_000} ${text}`);
  }

  #open(scope, hasChannel = true) {
    const tab = openTab(this.browser, this.code, networkTo(this.servers, this.#plan));
    tab.hasChannel = hasChannel;
    tab.number = this.opened = (this.opened ?? 0) + 1;
    tab.adapters = Object.fromEntries(
      scopes.map((name) => [
        name,
        tab.api.withOutbox(
          tab.api.httpAdapter({url: `/${name}/{personId}`, method: 'PUT', format: 'raw', timeoutMs: 2000}),
        ),
      ]),
    );
    this.#tabs.push(tab);
    this.#join(tab, scope);
  }

  /** As an app does when a person signs in or another tenant is chosen. */
  #join(tab, scope) {
    tab.scope = scope;
    tab.since = this.servers[scope].log.length;
    tab.api.setScope({scope, owner: this.#user});
    tab.adapter = tab.adapters[scope];
    tab.api.syncPendingSaves(tab.adapter.outbox);
    // As badges do.
    tab.stops?.forEach((stop) => stop());
    tab.stops = people.map((person) => tab.api.subscribe(person, () => {}));
  }

  #close(tab) {
    tab.close();
    this.#replaceClosed();
  }

  #replaceClosed() {
    for (const tab of this.#tabs.filter(({isOpen}) => !isOpen)) {
      this.#tabs.splice(this.#tabs.indexOf(tab), 1);
      for (const intent of this.intents) if (intent.tab === tab) intent.outcome ??= 'tab closed';
      this.#open(tab.scope);
    }
  }

  #act() {
    this.#replaceClosed();
    const tab = this.#pick(this.#tabs);
    const person = this.#pick(people);
    const roll = this.chance();
    if (roll < 0.4) return this.#save(tab, person);
    if (roll < 0.46) return this.#remove(tab, person);
    if (roll < 0.7) return this.#breakSomething(tab);
    if (roll < 0.74) return this.#pick(this.#controllers)?.abort();
    if (roll < 0.78) return this.#giveUp(tab, person);
    if (roll < 0.82) return this.#retry(tab, person);
    if (roll < 0.9) return this.#goOnline(!this.browser.onLine);
    if (roll < 0.93) return this.#close(tab);
    if (roll < 0.96) return this.#join(tab, this.#pick(scopes));
    this.#signIn(this.#pick(users));
  }

  #goOnline(onLine) {
    this.#note(onLine ? 'online' : 'offline');
    this.browser.onLine = onLine;
    if (onLine) for (const tab of this.#tabs) tab.dispatch('online');
  }

  #signIn(user) {
    this.#note(`signs in ${user}`);
    this.#user = user;
    for (const tab of this.#tabs) this.#join(tab, tab.scope);
    this.browser.cookie = user;
  }

  #breakSomething(tab) {
    const fault = this.#pick(faults);
    this.#note(`fault ${fault}`);
    this.counts.faults[fault] = (this.counts.faults[fault] ?? 0) + 1;
    if (fault === 'storage') {
      if (this.chance() < 0.5) tab.storageFaults = 1 + Math.floor(this.chance() * 3);
      else tab.storageHangs = true;
    } else if (fault === 'channel') {
      tab.close();
      this.#tabs.splice(this.#tabs.indexOf(tab), 1);
      for (const intent of this.intents) if (intent.tab === tab) intent.outcome ??= 'tab closed';
      this.#open(tab.scope, false);
    } else this.#plan.fault = fault;
  }

  #intent(tab, person, kind) {
    const {scope} = tab;
    const intent = {id: `${kind}${this.intents.length}`, kind, tab, scope, owner: this.#user, person};
    // A database that does not answer holds up every tab: then a save is sent without a row, and order is not promised.
    intent.isFaulty = this.#tabs.some(({storageFaults, storageHangs}) => storageFaults || storageHangs);
    this.intents.push(intent);
    this.#note(`tab ${tab.number}: ${intent.id} of ${person} by ${this.#user} in ${scope}`);
    return intent;
  }

  #options(tab, person) {
    const controller = new AbortController();
    this.#controllers.push(controller);
    const {etag} = this.servers[tab.scope].current(person) ?? {};
    const seen = etag ? etag.slice(1, -1) : null;
    const expectedVersion = this.chance() < 0.7 && this.servers[tab.scope].hasVersions ? seen : undefined;
    const adapter = tab.api.serializeSaves(tab.adapter);
    return {personId: person, adapter, signal: controller.signal, expectedVersion};
  }

  #save(tab, person) {
    const intent = this.#intent(tab, person, 'save');
    const {AvatarError, File} = tab.api;
    this.counts.saves += 1;
    const options = this.#options(tab, person);
    intent.expectedVersion = options.expectedVersion;
    const file = new File([intent.id], 'avatar.png', {type: 'image/png'});
    tab.api.saveAvatar(file, options).then(
      () => this.#settle(intent, 'stored'),
      (thrown) => this.#settle(intent, thrown.name === 'AbortError' ? 'stopped' : AvatarError.from(thrown).code),
    );
  }

  #remove(tab, person) {
    const intent = this.#intent(tab, person, 'clear');
    const {AvatarError} = tab.api;
    tab.api.removeAvatar(this.#options(tab, person)).then(
      () => {
        this.#settle(intent, 'stored');
        this.#mayBeGone(intent);
      },
      (thrown) => this.#settle(intent, thrown.name === 'AbortError' ? 'stopped' : AvatarError.from(thrown).code),
    );
  }

  #settle(intent, outcome) {
    intent.outcome = outcome;
    this.#note(`${intent.id}: ${outcome}`);
    if (outcome === 'stored') this.counts.stored += 1;
    if (outcome === 'queued') this.counts.queued += 1;
  }

  #giveUp(tab, person) {
    this.#note(`tab ${tab.number}: discard ${person}`);
    this.#mayBeGone({scope: tab.scope, owner: this.#user, person, id: ''});
    void tab.adapter.outbox.discard(person).catch(() => {});
  }

  #retry(tab, person) {
    this.#note(`tab ${tab.number}: retry ${person}`);
    for (const intent of this.intents)
      if (intent.person === person && intent.scope === tab.scope) intent.isRetried = true;
    void tab.adapter.outbox.retry(person).catch(() => {});
  }

  /** What was begun before is given up by its owner. */
  #mayBeGone({scope, owner, person, id}) {
    for (const intent of this.intents) {
      if (intent.id === id) break;
      if (intent.scope === scope && intent.owner === owner && intent.person === person) intent.isGivenUp = true;
    }
  }

  /** Everything works again; each owner with a queued save signs in once. */
  async #calm() {
    this.#plan.fault = undefined;
    for (const tab of this.#tabs) tab.healStorage();
    this.#replaceClosed();
    this.#goOnline(true);
    await this.clock.pass(3000);
    this.#replaceClosed(); // A fault planned before may have closed one.
    await this.clock.pass(45_000);
    await this.#untilCalm();
    this.#checkBadges();
    for (const user of users) {
      this.#signIn(user);
      for (const scope of scopes) {
        for (const tab of this.#tabs) this.#join(tab, scope);
        await this.clock.pass(90_000);
        await this.#untilCalm();
        this.#checkBadges();
      }
    }
    this.#checkServers();
    for (const tab of this.#tabs) tab.close();
  }

  /** 2 s after the last request; a tab without channels gets no message and looks at the rows every 10 s (`LOOK_MS`). */
  async #untilCalm() {
    const waitMs = this.#tabs.every(({hasChannel}) => hasChannel) ? 2000 : 12_000;
    for (let i = 0; i < 10; i++) {
      const left = (this.#plan.lastAt ?? 0) + waitMs - this.clock.now;
      if (left <= 0) return;
      await this.clock.pass(left);
    }
  }

  #violate(text) {
    this.violations.push(text);
  }

  #rows() {
    return [...(this.browser.databases.get('avatar-elements-outbox')?.rows.values() ?? [])];
  }

  #rowOf(scope, owner, person) {
    return this.#rows().find((row) => row.scope === scope && row.owner === owner && row.personId === person);
  }

  #find(id) {
    return this.intents.find((intent) => intent.id === id);
  }

  #checkBadges() {
    for (const tab of this.#tabs) {
      for (const person of people) {
        const about = `tab ${tab.number} (${tab.scope}, ${this.#user}), ${person}`;
        const save = this.#rowOf(tab.scope, this.#user, person)?.saves.at(-1);
        const pending = tab.api.getPendingChange(person);
        const latest = tab.api.getLatestChange(person);
        if (pending && !pending.queued) this.#violate(`${about}: pending for ever`);
        if (pending?.picture?.bytes !== save?.bytes)
          this.#violate(`${about}: shows ${pending?.picture?.bytes}, queued is ${save?.bytes}`);
        if (save && Boolean(pending?.queued?.rejection) !== Boolean(save.rejection))
          this.#violate(`${about}: rejection not shown`);
        const shown = latest?.picture && this.#find(latest.picture.bytes);
        if (shown && (shown.owner !== this.#user || shown.scope !== tab.scope || shown.person !== person))
          this.#violate(`${about}: shows ${shown.id} of others`);
        this.#checkLatest(tab, person, latest, about);
      }
    }
  }

  /** Where this session has stored the current picture while the tab was open, the tab shows it. */
  #checkLatest(tab, person, latest, about) {
    const {log} = this.servers[tab.scope];
    const index = log.findLastIndex((entry) => entry.personId === person);
    const entry = log[index];
    if (!entry?.isAnswered || entry.cookie !== this.#user || index < tab.since) return;
    const isHeard = entry.sender === tab || (tab.hasChannel && entry.sender.hasChannel);
    const intent = entry.picture ? this.#find(entry.picture) : undefined;
    // A store without keys may answer a repeat with a conflict where the database could not take in that it was stored.
    const mayRepeat = this.counts.faults.storage && !this.servers[tab.scope].hasKeys;
    // A save that the database did not take in has no row: an older one that is queued is sent and shown after it.
    const isHeldUp =
      mayRepeat || this.intents.some((other) => other.isFaulty && other.person === person && other.scope === tab.scope);
    if (!isHeard || isHeldUp || intent?.outcome === 'stopped' || entry.method === 'DELETE') return;
    if (latest?.picture?.bytes !== entry.picture)
      this.#violate(`${about}: shows ${latest?.picture?.bytes}, stored is ${entry.picture}`);
  }

  #checkServers() {
    for (const scope of scopes) {
      const {log, hasKeys, hasVersions} = this.servers[scope];
      for (const {picture, cookie, personId} of log.filter(({method}) => method === 'PUT')) {
        const intent = this.#find(picture);
        const isRight = intent.scope === scope && intent.owner === cookie && intent.person === personId;
        if (!isRight)
          this.#violate(`${picture} of ${intent.owner} in ${intent.scope} stored for ${cookie} in ${scope}`);
        const times = log.filter((entry) => entry.picture === picture).length;
        // A store without keys tells a repeat by the version alone; one that has neither, and saves that name none, cannot be told
        // from a second save. A pressed Retry after a conflict saves over whatever is there.
        const isToldByVersion = hasVersions && intent.expectedVersion !== undefined && !intent.isRetried;
        if ((hasKeys || isToldByVersion) && times > 1) this.#violate(`${picture} stored ${times} times`);
      }
      this.#checkOrder(scope, log);
    }
    for (const intent of this.intents.filter(({kind}) => kind === 'save')) this.#checkKept(intent);
  }

  /** What a person wanted first is not stored after what they wanted later. */
  #checkOrder(scope, log) {
    for (const owner of users) {
      for (const person of people) {
        const stored = log
          .filter((entry) => entry.method === 'PUT' && entry.cookie === owner && entry.personId === person)
          .map(({picture}) => this.#find(picture));
        stored.forEach((intent, at) => {
          const after = stored.slice(0, at).find((other) => this.intents.indexOf(other) > this.intents.indexOf(intent));
          // Of two that are on their way at once, in two tabs, either may be the later one.
          const isSentLater = intent.outcome === 'queued' || stored.indexOf(intent) !== at;
          // A newer one that was stopped or refused gives way to the older one that is queued.
          const hasGivenWay = after && after.outcome !== 'stored' && after.outcome !== 'queued';
          if (after && isSentLater && !hasGivenWay && !after.isFaulty && !intent.isFaulty)
            this.#violate(`${intent.id} put back after ${after.id} in ${scope}`);
        });
      }
    }
  }

  /** What was said to be stored or queued is stored, still queued, or replaced by something newer. */
  #checkKept(intent) {
    const {scope, owner, person, outcome, id} = intent;
    if (outcome === undefined) return this.#violate(`${id}: nothing was ever said`);
    const isStored = this.servers[scope].log.some(({picture}) => picture === id);
    if (outcome === 'stored' && !isStored) return this.#violate(`${id}: said to be stored`);
    if (outcome !== 'queued' || isStored || intent.isGivenUp) return;
    const isQueued = this.#rowOf(scope, owner, person)?.saves.some(({bytes}) => bytes === id);
    const isReplaced = this.intents
      .slice(this.intents.indexOf(intent) + 1)
      .some((other) => other.scope === scope && other.owner === owner && other.person === person);
    if (!isQueued && !isReplaced) this.#violate(`${id}: was queued and is lost`);
  }
}
