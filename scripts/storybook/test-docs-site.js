// Looks at the built Storybook, which is the docs site, the way a visitor's browser does: nothing missing, nothing complained
// about, a language, a title and a description, no jumps while it loads, targets to press, contrast, and not too many bytes.
import {launchChromium} from '../../test/support/runner/chromium.js';
import {startStaticServer} from '../../test/support/servers/static-server.js';

/** Bytes as they are on disk: a server sends a quarter of them. Storybook itself puts the stories of a docs page in one by one. */
const limits = {shift: 0.1, docsShift: 0.35, bytes: 9_000_000, targetPx: 24};
const settleMs = 3000;

/** The site as it opens, and one page of each kind. */
const pages = {
  site: '/index.html',
  'page of an element': '/iframe.html?viewMode=docs&id=elements-avatar-badge--docs',
  'page of the card': '/iframe.html?viewMode=docs&id=elements-profile-card--docs',
  playground: '/iframe.html?viewMode=story&id=recipes-theming-playground--playground',
  'media features': '/iframe.html?viewMode=story&id=recipes-media-features--card',
};

/** The phase of the editor below a heading of its docs page, where no play function has brought it there. */
const phases = {
  opening: 'opening',
  framing: 'cropping',
  'rounded-frame': 'cropping',
  'small-source': 'cropping',
  saving: 'saving',
  saved: 'saved',
  failed: 'failed',
  'changed-elsewhere': 'failed',
  clearing: 'clearing',
};
const phoneWidthPx = 390;

/** Runs in the page: the phase of the editor in each story. */
const findPhases = (names) =>
  names.map((name) => document.querySelector(`#story--elements-avatar-editor--${name} avatar-editor`)?.draft.phase);

/** What is wrong with the docs page of an element on a phone: states, controls, width. */
async function complaintsOfDocs(browser, origin, tag) {
  const page = await browser.newPage({viewport: {width: phoneWidthPx, height: 800}});
  await page.goto(`${origin}/iframe.html?viewMode=docs&id=elements-${tag}--docs`, {waitUntil: 'networkidle'});
  await page.locator('.docblock-argstable').first().waitFor();
  const complaints = [];
  if (tag === 'avatar-editor') {
    const names = Object.keys(phases);
    const wanted = JSON.stringify(Object.values(phases));
    const isShown = ({find, names, wanted}) => JSON.stringify(new Function(`return ${find}`)()(names)) === wanted;
    await page.waitForFunction(isShown, {find: String(findPhases), names, wanted}, {timeout: 30_000}).catch(() => {});
    const found = await page.evaluate(findPhases, names);
    for (const [index, name] of names.entries())
      if (found[index] !== phases[name]) complaints.push(`below "${name}" the editor is ${found[index]}`);
  }
  const rows = await page.locator('.docblock-argstable tr').allTextContents();
  if (tag === 'avatar-badge')
    for (const name of ['initials', 'status'])
      if (rows.filter((row) => row.startsWith(name)).length < 2)
        complaints.push(`${name} is not both attribute and part`);
  if (await page.getByText('Set object').count()) complaints.push('a control says "Set object"');
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  if (width > phoneWidthPx) complaints.push(`${width} px wide`);
  await page.close();
  return complaints;
}

/** Runs in the page, before anything of it. */
function watchShifts() {
  globalThis.shift = 0;
  new PerformanceObserver((list) => {
    for (const {value, hadRecentInput} of list.getEntries()) if (!hadRecentInput) globalThis.shift += value;
  }).observe({type: 'layout-shift', buffered: true});
}

/** Runs in the page: what it says of itself, and which of our targets are too small to press. */
function look(targetPx) {
  const inside = (root) =>
    [...root.querySelectorAll('*')].flatMap((element) => [
      element,
      ...(element.shadowRoot ? inside(element.shadowRoot) : []),
    ]);
  const ours = [...document.querySelectorAll('avatar-badge, avatar-group, avatar-editor, profile-card')];
  const targets = ours
    .flatMap(({shadowRoot}) => (shadowRoot ? inside(shadowRoot) : []))
    .filter((element) => element.matches('button'));
  const small = targets.filter((element) => {
    const {width, height} = element.getBoundingClientRect();
    return element.checkVisibility() && (width < targetPx || height < targetPx);
  });
  return {
    lang: document.documentElement.lang,
    title: document.title,
    description: document.querySelector('meta[name=description]')?.content ?? '',
    shift: globalThis.shift,
    small: small.map(({ariaLabel, textContent}) => ariaLabel ?? textContent.trim()),
  };
}

async function complaintsOf(browser, origin, address) {
  const page = await browser.newPage({viewport: {width: 1200, height: 900}});
  const complaints = [];
  let bytes = 0;
  page.on('pageerror', ({message}) => complaints.push(message));
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('request', (request) => {
    if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(origin))
      complaints.push(`request to ${request.url()}`);
  });
  page.on('response', async (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()} ${response.url()}`);
    bytes += (await response.body().catch(() => '')).length;
  });
  await page.addInitScript(watchShifts);
  await page.goto(origin + address, {waitUntil: 'networkidle'});
  await page.waitForTimeout(settleMs);
  const {lang, title, description, shift, small} = await page.evaluate(look, limits.targetPx);
  if (!lang) complaints.push('no language');
  if (!title) complaints.push('no title');
  if (description.length < 50) complaints.push('no description');
  if (shift > (address.includes('viewMode=docs') ? limits.docsShift : limits.shift))
    complaints.push(`jumped by ${shift.toFixed(3)}`);
  if (small.length) complaints.push(`too small to press: ${small.join(', ')}`);
  if (bytes > limits.bytes) complaints.push(`${bytes} bytes`);
  await page.close();
  return {complaints, facts: `${title}: ${(bytes / 1e6).toFixed(1)} MB, shift ${shift.toFixed(3)}`};
}

const browser = await launchChromium();
const site = await startStaticServer('storybook-static');
let failed = 0;
try {
  for (const [name, address] of Object.entries(pages)) {
    const {complaints, facts} = await complaintsOf(browser, site.origin, address);
    console.log([`${name}: ${facts}`, ...new Set(complaints)].join('\n  '));
    if (complaints.length) failed++;
  }
  for (const tag of ['avatar-badge', 'avatar-group', 'avatar-editor', 'profile-card']) {
    const complaints = await complaintsOfDocs(browser, site.origin, tag);
    console.log([`docs of ${tag} on a phone`, ...complaints].join('\n  '));
    if (complaints.length) failed++;
  }
} finally {
  await browser.close();
  await site.close();
}
if (failed) process.exit(1);
