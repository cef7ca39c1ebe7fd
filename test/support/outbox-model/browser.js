// A browser for the model: several tabs that share databases, locks and channels, all in memory and in fake time.

/** Row storage with idb's interface, as far as the outbox uses it. Writes of a tab that is closed before `done` are dropped. */
class FakeDatabase {
  rows = new Map();
  #queue = Promise.resolve();

  transaction(tab) {
    let release;
    const turn = this.#queue;
    this.#queue = new Promise((resolve) => (release = resolve));
    tab.onClose(release);
    const writes = [];
    const view = new Map();
    let isReady = false;
    const ready = turn.then(() => {
      if (isReady) return;
      isReady = true;
      for (const [key, row] of this.rows) view.set(key, row);
    });
    const run = async (work) => {
      await ready;
      try {
        await tab.storage();
      } catch (thrown) {
        release(); // A request that fails ends its transaction.
        throw thrown;
      }
      return work();
    };
    const id = (key) => JSON.stringify(key);
    const keyOf = (row) => id([row.scope, row.owner, row.endpoint, row.personId]);
    return {
      store: {
        get: (key) => run(() => view.get(id(key))),
        getAll: () => run(() => [...view.values()]),
        put: (row) => run(() => (view.set(keyOf(row), row), writes.push(() => this.rows.set(keyOf(row), row)))),
        delete: (key) => run(() => (view.delete(id(key)), writes.push(() => this.rows.delete(id(key))))),
      },
      get done() {
        return ready.then(() => {
          if (tab.isOpen) writes.forEach((write) => write());
          release();
        });
      },
      abort: () => writes.splice(0),
      release,
    };
  }
}

export class Browser {
  databases = new Map();
  channels = new Set();
  locks = new Map();
  onLine = true;
  cookie = '';

  constructor(clock, chance) {
    this.clock = clock;
    this.chance = chance;
  }

  database(name) {
    if (!this.databases.has(name)) this.databases.set(name, new FakeDatabase());
    return this.databases.get(name);
  }

  /** Gives a free lock to who has waited longest. */
  grant(name) {
    const lock = this.locks.get(name);
    if (!lock || lock.holder) return;
    const next = lock.waiting.shift();
    if (!next) return void this.locks.delete(name);
    lock.holder = next;
    void next.run();
  }
}

/** The tab's script, compiled once. */
let compiled;

/** The globals of one tab. Everything it does ends when it is closed. */
export function openTab(browser, code, network) {
  const {clock} = browser;
  const closing = [];
  const hanging = [];
  const events = new EventTarget();
  const tab = {
    isOpen: true,
    hasChannel: true,
    /** How many of the next database requests fail. */
    storageFaults: 0,
    storageHangs: false,
    onClose: (work) => (tab.isOpen ? closing.push(work) : work()),
    close() {
      tab.isOpen = false;
      closing.forEach((work) => work());
    },
    /** What hung goes on, late. */
    healStorage() {
      Object.assign(tab, {storageFaults: 0, storageHangs: false});
      hanging.splice(0).forEach((resolve) => resolve());
    },
    dispatch: (type) => events.dispatchEvent(new Event(type)),
    async storage() {
      if (!tab.isOpen) await new Promise(() => {});
      if (tab.storageHangs) await new Promise((resolve) => hanging.push(resolve));
      await new Promise((resolve) => later(resolve, 1));
      if (tab.storageFaults > 0) {
        tab.storageFaults -= 1;
        throw new DOMException('The database failed', 'UnknownError');
      }
    },
  };
  const later = (callback, ms) => clock.set(() => tab.isOpen && callback(), ms);

  class FakeChannel {
    constructor(name) {
      if (!tab.hasChannel) throw new DOMException('No channels here', 'SecurityError');
      this.name = name;
      browser.channels.add(this);
      tab.onClose(() => browser.channels.delete(this));
    }
    postMessage(data) {
      for (const other of browser.channels) {
        if (other !== this && other.name === this.name) other.deliver(data);
      }
    }
    deliver(data) {
      later(() => browser.channels.has(this) && this.onmessage?.({data}), 1 + Math.floor(browser.chance() * 5));
    }
    close() {
      browser.channels.delete(this);
    }
  }

  const locks = {
    request(name, options, callback) {
      if (!browser.locks.has(name)) browser.locks.set(name, {waiting: []});
      const lock = browser.locks.get(name);
      if (options.ifAvailable && (lock.holder || lock.waiting.length))
        return Promise.resolve().then(() => callback(null));
      return new Promise((resolve, reject) => {
        const free = () => {
          if (lock.holder === entry) lock.holder = undefined;
          lock.waiting = lock.waiting.filter((other) => other !== entry);
          browser.grant(name);
        };
        const abort = () => {
          if (lock.holder === entry) return;
          free();
          reject(options.signal.reason);
        };
        const entry = {
          async run() {
            options.signal?.removeEventListener('abort', abort);
            try {
              resolve(await callback({name}));
            } catch (thrown) {
              reject(thrown);
            } finally {
              if (tab.isOpen) free();
            }
          },
        };
        tab.onClose(() => queueMicrotask(free));
        if (options.signal?.aborted) return reject(options.signal.reason);
        options.signal?.addEventListener('abort', abort);
        lock.waiting.push(entry);
        browser.grant(name);
      });
    },
    query: async () => ({held: [...browser.locks].filter(([, {holder}]) => holder).map(([name]) => ({name}))}),
  };

  const globals = {
    setTimeout: later,
    clearTimeout: (id) => clock.clear(id),
    setInterval(callback, ms) {
      const handle = {};
      const tick = () => {
        callback();
        handle.id = later(tick, ms);
      };
      handle.id = later(tick, ms);
      return handle;
    },
    clearInterval: (handle) => handle && clock.clear(handle.id),
    Date: class extends Date {
      constructor(...about) {
        super(...(about.length ? about : [clock.now]));
      }
      static now = () => clock.now;
    },
    Math: Object.create(Math, {random: {value: browser.chance}}),
    crypto: {getRandomValues: (bytes) => bytes.map((_, index) => (bytes[index] = Math.floor(browser.chance() * 256)))},
    navigator: {
      locks,
      get onLine() {
        return browser.onLine;
      },
    },
    BroadcastChannel: FakeChannel,
    document: {baseURI: 'https://app.example/'},
    location: new URL('https://app.example/'),
    self: {origin: 'https://app.example'},
    origin: 'https://app.example',
    addEventListener: (type, listener, options) => events.addEventListener(type, listener, options),
    removeEventListener: (type, listener) => events.removeEventListener(type, listener),
    File: FakeFile,
    Blob: FakeFile,
    XMLHttpRequest: network(browser, tab, later),
    console: {warn() {}},
    fakeIdb: {
      openDB: async (name) => {
        await tab.storage();
        const database = browser.database(name);
        const transaction = () => database.transaction(tab);
        const once = async (work) => {
          const {store, release} = transaction();
          return work(store).finally(release);
        };
        return {
          transaction,
          get: (_, key) => once((store) => store.get(key)),
          getAll: () => once((store) => store.getAll()),
        };
      },
      deleteDB: async (name) => void browser.databases.delete(name),
    },
  };
  const names = Object.keys(globals);
  compiled ??= new Function(...names, `${code}; return tabApi;`);
  tab.api = compiled(...names.map((name) => globals[name]));
  tab.api.File = FakeFile;
  return tab;
}

class FakeFile {
  constructor([bytes], name, {type} = {}) {
    this.bytes = bytes;
    this.name = name;
    this.type = type;
    this.size = bytes.length;
  }
  arrayBuffer() {
    return Promise.resolve(this.bytes);
  }
}
