// The whole flow with a real photo, a real upload over HTTP and a second tab, as a visitor of the demo goes through it: in every
// engine as the demo is built, and once as its dev server shows it, whose pages take several times as long to load: not in `npm test`.
import assert from 'node:assert/strict';
import {existsSync} from 'node:fs';
import {readFile, rm, truncate, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {execFileSync} from 'node:child_process';
import {after, before, describe, it} from 'node:test';
import {startBuiltDemo, startDemo} from './support/demo.js';
import {engines} from './support/engines.js';
import {PeopleApp, until} from './support/people-app.js';
import {difference, thumbnail} from './support/image-compare.js';
import {isShort} from '../support/runner/short-tests.js';

const fixtures = path.join(import.meta.dirname, '../fixtures');
const photo = path.join(fixtures, 'generated/photo-12mp.jpg');
const smallPhoto = path.join(fixtures, 'photo.jpg');
const tooLarge = path.join(tmpdir(), `too-large-${process.pid}.jpg`);
const fixture = (name) => (name === 'too-large.jpg' ? tooLarge : path.join(fixtures, name));

/** Two glances of the same picture, drawn at other sizes by another engine, differ by less; a picture and initials by far more. */
const same = 12;

/** Until every badge shows what was saved. Another test file runs at the same time, so the limit is far above the usual 300 ms. */
const maxShownMs = 5000;

const badInputs = [
  {file: 'text.jpg', sentence: /TXT/, advice: /Choose a picture of type JPG, PNG, GIF,? or BMP/},
  {file: 'drawing.svg', sentence: /SVG/, advice: /Choose a picture of type JPG, PNG, GIF,? or BMP/},
  {file: 'empty.jpg', sentence: /empty/, advice: /Choose another picture/},
  {file: 'bomb.png', sentence: /60,000 × 60,000 pixels/, advice: /up to 120 megapixels/},
  {file: 'too-large.jpg', sentence: /21 MB/, advice: /Choose a picture of up to 20 MB/},
];

if (!existsSync(photo)) execFileSync(process.execPath, [path.join(fixtures, 'make.js')]);

/** All of them, in every tab, show one and the same picture; gives it back. */
function onePicture(looks) {
  for (const look of looks)
    assert.ok(difference(look, looks[0]) < same, `badges differ by ${difference(look, looks[0])}`);
  return looks[0];
}

const builtDemos = engines.map(({name, launch}) => ({title: name, launch, start: startBuiltDemo}));
const [{name: firstName, launch: launchFirst}] = engines;
const devDemo = {title: `${firstName}, with the dev server`, launch: launchFirst, start: startDemo};

for (const {title, launch, start} of isShort ? builtDemos : [...builtDemos, devDemo]) {
  describe(`the whole flow in ${title}`, () => {
    let demo;
    let browser;

    before(async () => {
      demo = await start();
      browser = await launch();
    });

    after(async () => {
      await browser?.close();
      await demo?.stop();
    });

    for (const query of start === startDemo ? [''] : ['', '?storage=browser']) {
      it(`changes the picture everywhere and takes it back${query ? ', without a server' : ''}`, async () => {
        const url = demo.url + query;
        const [second, first] = [await PeopleApp.open(browser, url), await PeopleApp.open(browser, url)];
        const initials = (await first.looks('ada'))[0];

        await first.changePicture();
        await first.choose(photo);
        await first.frame({x: 60, y: -20, zoomSteps: 3});
        const framed = await first.preview();
        await first.save();

        const shownIn = [first, second].map((tab) =>
          until('the picture in both tabs', async () => {
            const ms = await tab.msAfterSave(first);
            return Number.isFinite(ms) && {ms};
          }),
        );
        for (const {ms} of await Promise.all(shownIn)) assert.ok(ms < maxShownMs, `shown ${ms} ms after Save`);

        const looks = await first.looks('ada');
        assert.ok(looks.length >= 5, `only ${looks.length} badges in header, card, leaderboard, list and chat`);
        const picture = onePicture([...looks, ...(await second.looks('ada'))]);
        assert.ok(difference(picture, initials) > 3 * same, 'the initials are still there');
        assert.ok(difference(picture, framed) < same, `saved and framed differ by ${difference(picture, framed)}`);
        assert.ok(
          difference(picture, await thumbnail(photo)) > same,
          'what was framed is not what the file shows uncut',
        );

        for (const tab of [first, second]) {
          await tab.reload();
          await until('the picture after a reload', async () => {
            const [look] = await tab.looks('ada');
            return difference(look, picture) < same;
          });
          onePicture([picture, ...(await tab.looks('ada'))]);
        }

        await first.changePicture();
        await first.tickClear();
        await first.save();
        for (const tab of [first, second]) {
          await until('the initials', async () => difference((await tab.looks('ada'))[0], initials) < same);
          await tab.reload();
          assert.ok(difference((await tab.looks('ada'))[0], initials) < same, 'the picture came back');
        }
        assert.deepEqual([...first.complaints, ...second.complaints], []);
        await first.page.close();
        await second.page.close();
      });
    }

    if (start === startDemo) return;

    describe('with a picture already there', () => {
      before(async () => {
        await writeFile(tooLarge, await readFile(smallPhoto));
        await truncate(tooLarge, 21_000_000);
        const {status} = await fetch(`${demo.url}api/people/ada/avatar`, {
          method: 'PUT',
          body: await readFile(smallPhoto),
        });
        assert.equal(status, 201);
      });

      after(() => rm(tooLarge, {force: true}));

      for (const {file, sentence, advice} of badInputs) {
        it(`says what is wrong with ${file} and keeps the picture`, async () => {
          const app = await PeopleApp.open(browser, demo.url);
          const picture = await thumbnail(smallPhoto);
          await until('the picture', async () => difference((await app.looks('ada'))[0], picture) < same);
          await app.changePicture();
          await app.choose(fixture(file));
          const message = await until('a sentence', async () => {
            const text = await app.message();
            return /Choose/.test(text) && text;
          });
          assert.match(message, sentence);
          assert.match(message, advice);
          assert.ok(difference(await app.preview(), picture) < same, 'the editor dropped the picture');
          await app.leave();
          onePicture([picture, ...(await app.looks('ada'))]);
          assert.deepEqual(app.complaints, []);
          await app.page.close();
        });
      }
    });
  });
}
