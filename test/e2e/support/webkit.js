// WebKit, driven as the other engines are: as much of puppeteer's interface as PeopleApp needs, over WebDriver.
import {setTimeout as pause} from 'node:timers/promises';
import sharp from 'sharp';
import {startWebkitDriver, webkitCapabilities} from '../../support/runner/browsers.js';

const elementKey = 'element-6066-11e4-a52e-4f735466cecf';
const patienceMs = 15_000;

/** Runs in the page: everything a selector means; `>>>` goes into every shadow root below. */
function findAll(selector) {
  const within = (root, part) => [
    ...root.querySelectorAll(part),
    ...[...root.querySelectorAll('*')].flatMap(({shadowRoot}) => (shadowRoot ? within(shadowRoot, part) : [])),
  ];
  const below = (element, part) => [
    ...(element.shadowRoot ? within(element.shadowRoot, part) : []),
    ...within(element, part),
  ];
  const [first, ...parts] = selector.split('>>>').map((part) => part.trim());
  const start = first ? [...document.querySelectorAll(first)] : [document.documentElement];
  return parts.reduce((found, part) => found.flatMap((element) => below(element, part)), start);
}

/** Runs in the page. */
function isShown(element) {
  const {width, height} = element.getBoundingClientRect();
  return width > 0 && height > 0 && getComputedStyle(element).visibility !== 'hidden';
}

async function untilIt(what, attempt) {
  const end = Date.now() + patienceMs;
  for (let reason; ; await pause(50)) {
    try {
      const result = await attempt();
      if (result) return result;
    } catch (error) {
      reason = error;
    }
    if (Date.now() > end) throw new Error(`Waited ${patienceMs} ms for ${what}.`, {cause: reason});
  }
}

/** One session of the driver. Its commands go to the window it is turned to, so they wait for each other. */
class Session {
  #address;
  #turn = Promise.resolve();

  constructor(address) {
    this.#address = address;
  }

  static async start(port) {
    const address = `http://127.0.0.1:${port}/session`;
    const {sessionId} = await ask('POST', address, {capabilities: {alwaysMatch: webkitCapabilities}});
    return new Session(`${address}/${sessionId}`);
  }

  /** A command to the browser, or to one of its windows. */
  tell(window, method, path, body) {
    const told = this.#turn.then(async () => {
      if (window) await ask('POST', `${this.#address}/window`, {handle: window});
      return ask(method, this.#address + path, body);
    });
    this.#turn = told.catch(() => {});
    return told;
  }
}

async function ask(method, address, body) {
  const response = await fetch(address, {method, ...(method === 'POST' && {body: JSON.stringify(body ?? {})})});
  const {value} = await response.json();
  if (!response.ok) throw new Error(`${value.error}: ${value.message}`);
  return value;
}

class Element {
  #page;
  #id;

  constructor(page, id) {
    this.#page = page;
    this.#id = id;
  }

  toJSON() {
    return {[elementKey]: this.#id};
  }

  #tell = (method, what, body) => this.#page.tell(method, `/element/${this.#id}/${what}`, body);

  evaluate = (run, ...args) => this.#page.evaluate(run, this, ...args);
  isVisible = () => this.evaluate(isShown);
  click = () => this.#tell('POST', 'click');
  type = (text) => this.#tell('POST', 'value', {text});
  clear = () => this.#tell('POST', 'clear');

  /** Cut out of the whole window: WebKitGTK's own screenshot of an element is empty. */
  async screenshot() {
    const box = await this.evaluate((element) => {
      const {left, top, width, height} = element.getBoundingClientRect();
      return {left: Math.round(left), top: Math.round(top), width: Math.round(width), height: Math.round(height)};
    });
    return sharp(await this.#page.screenshot())
      .extract(box)
      .png()
      .toBuffer();
  }
}

class Page {
  #session;
  #window;

  constructor(session, window) {
    this.#session = session;
    this.#window = window;
  }

  tell = (method, path, body) => this.#session.tell(this.#window, method, path, body);
  goto = (url) => this.tell('POST', '/url', {url});
  reload = () => this.tell('POST', '/refresh');
  close = () => this.tell('DELETE', '/window');
  bringToFront = () => this.tell('GET', '/title');
  screenshot = async () => Buffer.from(await this.tell('GET', '/screenshot'), 'base64');

  /** WebDriver says nothing of what goes wrong in a page, and runs nothing before its scripts. */
  on() {}
  evaluateOnNewDocument() {}

  async evaluate(run, ...args) {
    const script = `const run = ${run}; return Promise.resolve(run(...arguments)).then((value) => value ?? null);`;
    return this.#revive(await this.tell('POST', '/execute/sync', {script, args}));
  }

  #revive(value) {
    if (Array.isArray(value)) return value.map((item) => this.#revive(item));
    return value?.[elementKey] ? new Element(this, value[elementKey]) : value;
  }

  $$ = (selector) => this.evaluate(findAll, selector);
  $ = async (selector) => (await this.$$(selector))[0] ?? null;

  /** Finds and reads in one step: an element that was found may be removed before the next command names it. */
  $$eval = (selector, run) => this.evaluate(`(selector) => (${run})((${findAll})(selector))`, selector);

  waitForSelector(selector, {visible = false} = {}) {
    return untilIt(selector, async () => {
      const element = await this.$(selector);
      return element && (!visible || (await element.isVisible())) && element;
    });
  }

  /** Scripts cannot press the button of a file dialog; the field behind it takes the file. */
  async waitForFileChooser() {
    return {
      accept: async ([file]) => {
        const field = await this.waitForSelector('>>> avatar-editor >>> input[type="file"]');
        await field.type(file);
      },
    };
  }

  /**
   * Tries until nothing lies over the element, nothing moves and nothing is disabled, as a person would. `setVisibility` is there
   * because puppeteer's locators have it: this one always waits for a visible element.
   */
  locator(selector) {
    const act = (run) =>
      untilIt(`${selector} to be usable`, async () => {
        const element = await this.waitForSelector(selector, {visible: true});
        if (await element.evaluate((found) => found.matches(':disabled'))) return false;
        await run(element);
        return true;
      });
    return {
      setVisibility() {
        return this;
      },
      click: () => act((element) => element.click()),
      fill: (text) =>
        act(async (element) => {
          await element.clear();
          await element.type(text);
        }),
    };
  }
}

/** Starts WebKit with a driver of its own. */
export async function launchWebkit() {
  const driver = await startWebkitDriver();
  const session = await Session.start(driver.port);
  const first = await session.tell('', 'GET', '/window');
  return {
    async newPage() {
      const {handle} = await session.tell(first, 'POST', '/window/new', {type: 'window'});
      const page = new Page(session, handle);
      await page.tell('POST', '/window/rect', {width: 1200, height: 1000});
      return page;
    },
    async close() {
      await session.tell('', 'DELETE', '');
      driver.stop();
    },
  };
}
