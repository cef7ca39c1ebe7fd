// Commands a browser test can send to the runner where @web/test-runner-commands has none for all three engines.

/** `viewport` {width, height} in every engine; `media` [{name, value}] emulates media features in Chromium; `print` a text; `wheel` {x, y, deltaY} where the driver can. */
export const browserCommands = {
  name: 'avatar-elements-commands',
  async executeCommand({command, payload, session}) {
    const {browser} = session;
    if (command === 'viewport') {
      if (browser.type === 'webdriver') await resizeWindow(browser.driver, payload);
      else await browser.getPage(session.id).setViewport(payload);
      return true;
    }
    if (command === 'print') {
      console.log(`\n${browser.name}\n${payload}\n`);
      return true;
    }
    if (command === 'wheel') {
      if (browser.type === 'webdriver') return 'unsupported';
      const {mouse} = browser.getPage(session.id);
      await mouse.move(payload.x, payload.y);
      await mouse.wheel({deltaY: payload.deltaY});
      return true;
    }
    if (command === 'media') {
      if (browser.name !== 'Chrome' && browser.name !== 'Chromium') return 'unsupported';
      const devtools = await browser.getPage(session.id).createCDPSession();
      await devtools.send('Emulation.setEmulatedMedia', {features: payload});
      return true;
    }
  },
};

/** The window's bars count too, and a new size arrives late: each try waits until the size no longer changes. */
async function resizeWindow(driver, {width, height}) {
  let before = [];
  for (let tries = 0; tries < 5; tries++) {
    const [innerWidth, innerHeight] = await settledSize(driver);
    const isAsked = innerWidth === width && innerHeight === height;
    // A window has a smallest size.
    if (isAsked || (innerWidth === before[0] && innerHeight === before[1])) return;
    before = [innerWidth, innerHeight];
    const outer = await driver.getWindowRect();
    await driver.setWindowRect(null, null, outer.width + width - innerWidth, outer.height + height - innerHeight);
  }
}

async function settledSize(driver) {
  let size = [];
  for (let equal = 0; equal < 2;) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    const next = await driver.execute('return [innerWidth, innerHeight]');
    equal = next[0] === size[0] && next[1] === size[1] ? equal + 1 : 0;
    size = next;
  }
  return size;
}
