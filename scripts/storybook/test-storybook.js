// Opens every story of the built Storybook in Chromium, plays it and checks it with axe: as it is, and beside that dark and
// right to left. `--built` takes the storybook-static/ that is there; names after it leave only stories with such an id.
import {readFileSync} from 'node:fs';
import {launchChromium} from '../../test/support/runner/chromium.js';
import {startStaticServer} from '../../test/support/servers/static-server.js';
import {storybook} from './storybook.js';

const folder = 'storybook-static';
const conditions = ['scheme:light;direction:ltr', 'scheme:dark;direction:rtl'];
const timeoutMs = 30_000;
const failures = ['playFunctionThrewException', 'storyThrewException', 'storyErrored', 'storyMissing'];

const args = process.argv.slice(2);
const wanted = args.filter((arg) => !arg.startsWith('--'));
if (!args.includes('--built')) {
  storybook('build', '--quiet', '--disable-telemetry');
}

const {entries} = JSON.parse(readFileSync(`${folder}/index.json`, 'utf8'));
const stories = Object.values(entries).filter(
  ({type, id}) => type === 'story' && (wanted.length === 0 || wanted.some((part) => id.includes(part))),
);

/** Runs in the page, before Storybook: tells `report` how the story ends. */
function listen(failures) {
  let channel;
  Object.defineProperty(window, '__STORYBOOK_ADDONS_CHANNEL__', {
    configurable: true,
    get: () => channel,
    set(opened) {
      channel = opened;
      for (const event of failures) channel.on(event, (error) => window.report({event, message: error?.message ?? ''}));
      channel.on('storyFinished', ({status, reporters}) => {
        const violations = reporters
          .filter(({type}) => type === 'a11y')
          .flatMap(({result}) => result.violations ?? [])
          .map(({id, nodes}) => `axe ${id}: ${nodes.map(({target}) => target.flat().join(' ')).join(', ')}`);
        const checked = reporters.some(({type}) => type === 'a11y');
        window.report({event: 'storyFinished', status, violations, checked});
      });
    },
  });
}

/** Every complaint about one story under one condition; none when it is fine. */
async function complaintsOf(context, origin, {id}, globals) {
  const page = await context.newPage();
  const complaints = [];
  let finish;
  const finished = new Promise((resolve) => (finish = resolve));
  await page.exposeFunction('report', ({event, message, status, violations, checked}) => {
    if (event !== 'storyFinished') complaints.push(`${event}: ${message}`);
    else {
      if (status !== 'success') complaints.push(`finished with ${status}`);
      if (!checked) complaints.push('axe did not run');
      complaints.push(...violations);
    }
    if (event === 'storyFinished' || event === 'storyMissing') finish();
  });
  await page.addInitScript(listen, failures);
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    // A story may show a picture that cannot be loaded; what must not be asked for at all is caught below.
    const expected = message.text().startsWith('Failed to load resource');
    if (message.type() === 'error' && !expected) complaints.push(message.text());
  });
  page.on('request', (request) => {
    if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(origin)) {
      complaints.push(`request to ${request.url()}`);
    }
  });
  const timer = setTimeout(() => {
    complaints.push(`not finished after ${timeoutMs} ms`);
    finish();
  }, timeoutMs);
  await page.goto(`${origin}/iframe.html?id=${id}&viewMode=story&globals=${globals}`);
  await finished;
  clearTimeout(timer);
  await page.close();
  return complaints;
}

const browser = await launchChromium();
const site = await startStaticServer(folder);
const counts = {passed: 0, failed: 0};

async function look(globals) {
  const context = await browser.newContext({viewport: {width: 1000, height: 800}});
  for (const story of stories) {
    const complaints = await complaintsOf(context, site.origin, story, globals);
    counts[complaints.length ? 'failed' : 'passed']++;
    if (complaints.length) console.error([`${story.id} (${globals})`, ...new Set(complaints)].join('\n  '));
  }
  await context.close();
}

try {
  await Promise.all(conditions.map(look));
} finally {
  await browser.close();
  await site.close();
}
console.log(`${counts.passed} passed, ${counts.failed} failed`);
if (counts.failed || !counts.passed) process.exit(1);
