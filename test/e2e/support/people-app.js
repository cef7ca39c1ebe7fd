// The People app as a visitor uses it: what they press and what they see. Selectors and shadow roots stay in here.
import {setTimeout as pause} from 'node:timers/promises';
import sharp from 'sharp';
import {thumbnail} from './image-compare.js';

const inCard = '#my-card >>> ';
const inEditor = `${inCard}avatar-editor >>> `;

/**
 * Tries until `check` gives something truthy, or says what was waited for. A check that throws is tried again too, because an
 * element it found may be removed, and the page loaded anew, before it is read; the last error is the `cause`.
 */
export async function until(what, check, timeoutMs = 30_000) {
  const end = Date.now() + timeoutMs;
  for (let cause; ; await pause(50)) {
    try {
      const result = await check();
      if (result) return result;
      cause = undefined;
    } catch (error) {
      cause = error;
    }
    if (Date.now() > end) throw new Error(`Waited ${timeoutMs} ms for ${what}.`, {cause});
  }
}

/** Runs in the page: keeps when Save was pressed and when badges showed their pictures. */
function keepTimes() {
  globalThis.times = {saved: 0, shown: []};
  addEventListener('avatar-save', () => (globalThis.times = {saved: Date.now(), shown: []}), true);
  addEventListener('avatar-loaded', () => globalThis.times.shown.push(Date.now()), true);
}

/** Runs in the page: the boxes of those elements that are on the screen as a whole, with nothing over their middle. */
function boxesOnTop(elements) {
  const isOnTop = (element, x, y) => {
    let root = element.getRootNode();
    for (let inner = element; ; inner = root.host, root = inner.getRootNode()) {
      const met = root.elementFromPoint(x, y);
      if (!met || !(inner === met || inner.contains(met))) return false;
      if (root === document) return true;
    }
  };
  return elements.flatMap((element) => {
    const box = element.getBoundingClientRect();
    const [left, top, width, height] = [box.left, box.top, box.width, box.height].map(Math.round);
    const isInside = left >= 0 && top >= 0 && left + width <= innerWidth && top + height <= innerHeight;
    const isSeen = width > 0 && isInside && isOnTop(element, left + width / 2, top + height / 2);
    return isSeen ? [{left, top, width, height}] : [];
  });
}

/** Runs in the page: an <img> has loaded, or the middle of a canvas is not empty any more. */
function isPainted(element) {
  if (element.localName === 'img') return element.complete;
  if (element.localName !== 'canvas') return true;
  const {width, height} = element;
  return width > 0 && element.getContext('2d').getImageData(width / 2, height / 2, 1, 1).data[3] > 0;
}

export class PeopleApp {
  constructor(page) {
    this.page = page;
  }

  static async open(browser, url) {
    // In a window of its own: a tab behind another one gets a frame a second, and a locator waits for frames.
    const page = await browser.newPage({type: 'window'});
    const app = new PeopleApp(page);
    app.complaints = [];
    page.on('pageerror', (error) => app.complaints.push(String(error)));
    page.on('console', (message) => message.type() === 'error' && app.complaints.push(message.text()));
    await page.evaluateOnNewDocument(keepTimes);
    await page.goto(url);
    await page.waitForSelector('.brand');
    return app;
  }

  /** Asks the page itself, because puppeteer sometimes misses the events of a reload in Firefox and waits until its time is over. */
  async reload() {
    await this.page.evaluate(() => {
      globalThis.isBeforeReload = true;
      setTimeout(() => location.reload());
    });
    await until('the page to be loaded again', () =>
      this.page.evaluate(() => !globalThis.isBeforeReload && document.querySelector('.me') !== null),
    );
  }

  async press(selector) {
    await this.page.bringToFront();
    // `visible`: otherwise puppeteer waits for changes of the document alone, and misses what a shadow root renders later.
    await this.page
      .locator(selector)
      .setVisibility('visible')
      .click()
      .catch((error) => {
        throw new Error(`${selector} could not be clicked: ${error.message}`, {cause: error});
      });
  }

  /** Signs in as another person, as the page does. */
  async signInAs(personId) {
    await this.page.evaluate((id) => fetch(`/api/session/${id}`, {method: 'PUT'}), personId);
    await this.reload();
  }

  /** Follows a link of the app: `settings/personalization`. */
  async go(where) {
    await this.page.evaluate((hash) => (location.hash = hash), `#/${where}`);
  }

  /** The text of the first such element, found and read in one step: the page may render anew at any time. */
  async text(selector) {
    const [text] = await until(selector, async () => {
      const texts = await this.page.$$eval(selector, (found) => found.map((element) => element.innerText));
      return texts.length && texts;
    });
    return text;
  }

  async fill(selector, text) {
    await this.page.locator(selector).setVisibility('visible').fill(text);
  }

  /** Chooses a file in the editor that lies on the page itself, and waits until it can be framed. */
  async chooseOnPage(file) {
    const [chooser] = await Promise.all([this.page.waitForFileChooser(), this.press('avatar-editor >>> .choose-file')]);
    await chooser.accept([file]);
    await this.page.waitForSelector('avatar-editor >>> .area', {visible: true, timeout: 20_000});
  }

  /** Clicks the initials at the top right, then the pen. */
  async changePicture() {
    await this.press('.me');
    await this.press(`${inCard}.edit-picture`);
    await this.page.waitForSelector(`${inEditor}.choose-file`, {visible: true});
  }

  async choose(file) {
    const [chooser] = await Promise.all([this.page.waitForFileChooser(), this.press(`${inEditor}.choose-file`)]);
    await chooser.accept([file]);
  }

  /** Waits until the chosen picture lies under the mask. */
  async framing() {
    return this.page.waitForSelector(`${inEditor}.area`, {visible: true, timeout: 20_000});
  }

  /** Drags the picture and zooms in, with the mouse. */
  async frame({x, y, zoomSteps}) {
    const area = await this.framing();
    const box = await area.boundingBox();
    const {mouse} = this.page;
    await mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await mouse.down();
    await mouse.move(box.x + box.width / 2 + x, box.y + box.height / 2 + y, {steps: 8});
    await mouse.up();
    for (let step = 0; step < zoomSteps; step++) await this.press(`${inEditor}button[aria-label="Zoom in"]`);
  }

  /** Leaves the dialog and the card behind it. */
  async leave() {
    await this.page.keyboard.press('Escape');
    await until('the dialog to close', async () => !(await this.page.$(`${inCard}avatar-editor`)));
    await this.page.keyboard.press('Escape');
  }

  /** The picture as the row or the largest preview of the editor shows it, once it is painted and changes no more. */
  async preview() {
    const preview = await this.page.waitForSelector(`${inEditor}:is(.disc, .preview-strip) .avatar`, {visible: true});
    await until('the preview to be painted', () => preview.evaluate(isPainted));
    let seen = await thumbnail(await preview.screenshot());
    await until('the preview to come to rest', async () => {
      const before = seen;
      await pause(200);
      seen = await thumbnail(await preview.screenshot());
      return seen.equals(before);
    });
    return seen;
  }

  /** Presses Save and waits until the dialog is gone. */
  async save() {
    await this.press(`${inEditor}.save`);
    await until('the picture to be saved', async () => !(await this.page.$(`${inCard}avatar-editor`)), 60_000);
  }

  async tickClear() {
    await this.press(`${inEditor}input[type="checkbox"]`);
  }

  /** What the editor says at its foot. */
  async message() {
    return this.page.$eval(`${inEditor}.message`, (element) => element.textContent.trim());
  }

  /** How every badge of a person looks that nothing lies over, once there is one and they change no more (cross-fades have ended). */
  async looks(personId) {
    let seen = [];
    await until('the badges to come to rest', async () => {
      const before = seen;
      seen = await this.#looksNow(personId);
      if (seen.length && seen.length === before.length && seen.every((look, index) => look.equals(before[index])))
        return true;
      await pause(200);
      return false;
    });
    return seen;
  }

  /** One screenshot for all of them: one for each would take most of the time of a test. */
  async #looksNow(personId) {
    await this.page.bringToFront();
    const boxes = await this.page.$$eval(`>>> avatar-badge[person-id="${personId}"]`, boxesOnTop);
    const window = await this.page.screenshot({captureBeyondViewport: false});
    return Promise.all(boxes.map(async (box) => thumbnail(await sharp(window).extract(box).png().toBuffer())));
  }

  /** How long after Save was pressed in `saver` the last badge of this tab showed the picture, in milliseconds. */
  async msAfterSave(saver) {
    const saved = await saver.page.evaluate(() => globalThis.times.saved);
    const shown = await this.page.evaluate(() => globalThis.times.shown);
    const after = shown.filter((time) => time >= saved);
    return after.length ? Math.max(...after) - saved : Infinity;
  }
}
