// Takes the pictures of the docs from the real demo app: docs/images/app.png for the README, and each state and workflow beside it.
import {mkdir, mkdtemp, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import {startDemo} from '../../test/e2e/support/demo.js';
import {engines} from '../../test/e2e/support/engines.js';
import {PeopleApp} from '../../test/e2e/support/people-app.js';
import {portraitPhoto} from './generate-portraits.js';

const images = path.join(import.meta.dirname, '../../docs/images');
const fixtures = path.join(import.meta.dirname, '../../test/fixtures');
/** Who has a picture already, and which portrait. */
const faces = {ada: 1, yui: 5, oksana: 7, minjun: 2, jose: 8, grace: 3, eleni: 4};
const settleMs = 900;

const only = process.argv.slice(2);
const demo = await startDemo();
const browser = await engines[0].launch();
await mkdir(images, {recursive: true});

for (const [id, face] of Object.entries(faces)) {
  const body = await portraitPhoto(face, {width: 512, height: 512});
  await fetch(`${demo.url}api/people/${id}/avatar`, {method: 'PUT', body});
}
const photo = path.join(await mkdtemp(path.join(tmpdir(), 'photo-')), 'photo.jpg');
await writeFile(photo, await portraitPhoto(6, {width: 4000, height: 3000}));

/** One picture: where in the app, in which conditions, after doing what. */
async function shoot(name, {where = '', width = 1200, height = 860, scale = 1, features = {}, before, full = false}) {
  if (only.length && !only.includes(name)) return;
  const app = await PeopleApp.open(browser, demo.url);
  await app.page.setViewport({width, height, deviceScaleFactor: scale});
  const devtools = await app.page.createCDPSession();
  const emulated = {'prefers-reduced-motion': 'reduce', ...features};
  await devtools.send('Emulation.setEmulatedMedia', {
    features: Object.entries(emulated).map(([feature, value]) => ({name: feature, value})),
  });
  await app.go(where);
  await before?.(app);
  await new Promise((resolve) => setTimeout(resolve, settleMs));
  const shot = await app.page.screenshot({fullPage: full});
  await sharp(shot)
    .png({palette: true, quality: 92, effort: 9})
    .toFile(path.join(images, `${name}.png`));
  await app.page.close();
  console.log(`docs/images/${name}.png`);
}

const dark = {features: {'prefers-color-scheme': 'dark'}};
const openCard = (app) => app.press('.me');
const openEditor = (app) => app.changePicture();
async function framing(app) {
  await app.changePicture();
  await app.choose(photo);
  await app.frame({x: 10, y: 24, zoomSteps: 2});
}
async function refused(app) {
  await app.changePicture();
  await app.choose(path.join(fixtures, 'bomb.png'));
}
async function leaving(app) {
  await framing(app);
  await app.page.keyboard.press('Escape');
}
const rightToLeft = ({page}) => page.evaluate(() => (document.documentElement.dir = 'rtl'));
const largeText = ({page}) => page.evaluate(() => (document.documentElement.style.fontSize = '200%'));

await shoot('app', {before: openCard, scale: 2});
await shoot('app-dark', {...dark, before: openCard});
await shoot('app-narrow', {width: 360, full: true});
await shoot('app-right-to-left', {before: rightToLeft});
await shoot('app-forced-colours', {features: {'forced-colors': 'active'}, before: openCard});
await shoot('app-large-text', {before: largeText, full: true});
await shoot('editor', {before: openEditor});
await shoot('editor-framing', {before: framing});
await shoot('editor-framing-dark', {...dark, before: framing});
await shoot('editor-framing-narrow', {width: 360, height: 1000, before: framing});
await shoot('editor-refused', {before: refused});
await shoot('editor-unsaved', {before: leaving});
await shoot('editor-unsaved-dark', {...dark, before: leaving});
await shoot('editor-unsaved-narrow', {width: 360, height: 1000, before: leaving});
await shoot('editor-unsaved-right-to-left', {before: (app) => rightToLeft(app).then(() => leaving(app))});
await shoot('settings-personalization', {where: 'settings/personalization', full: true});
await shoot('settings-contact', {where: 'settings/contact', full: true});
await shoot('employees', {where: 'organization/employees', full: true});
await shoot('employee', {where: 'organization/employees/yui', full: true});
await shoot('employee-locked', {where: 'organization/employees/soren', full: true});
await shoot('employee-narrow', {where: 'organization/employees/yui', width: 360, full: true});
await shoot('systems', {
  where: 'organization/systems',
  async before(app) {
    await app.press('.panel .button');
    await app.page.waitForFunction(() => document.querySelectorAll('.arrivals li').length === 7, {timeout: 30_000});
  },
});
await shoot('sign-in', {
  async before(app) {
    await app.press('.me');
    await app.press('#my-card >>> [part~="sign-out"]');
  },
});

await browser.close();
await demo.stop();
