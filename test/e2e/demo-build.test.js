// The demo as it is built: the workers are found, and nothing of the elements breaks the strictest policy.
import assert from 'node:assert/strict';
import path from 'node:path';
import {after, before, describe, it} from 'node:test';
import {startBuiltDemo} from './support/demo.js';
import {engines} from './support/engines.js';
import {PeopleApp, until} from './support/people-app.js';
import {difference} from './support/image-compare.js';

const photo = path.join(import.meta.dirname, '../fixtures/photo.jpg');
const same = 12;

describe('the built demo', () => {
  let demo;
  let browser;

  before(async () => {
    demo = await startBuiltDemo();
    browser = await engines[0].launch({networkEnabled: true});
  });

  after(async () => {
    await browser?.close();
    await demo?.stop();
  });

  it('saves a picture under a strict policy with Trusted Types, in a worker, without a request to another origin', async () => {
    const {headers} = await fetch(demo.url);
    assert.equal(headers.get('content-security-policy'), "default-src 'self'; require-trusted-types-for 'script'");

    const asked = new Set();
    const app = await PeopleApp.open(browser, demo.url);
    app.page.on('request', (request) => asked.add(request.url()));
    await app.reload();
    await app.changePicture();
    await app.choose(photo);
    await app.framing();
    const workers = app.page.workers().map((worker) => worker.url());
    assert.ok(
      workers.some((url) => /\/assets\/entry-[\w-]+\.js$/.test(url)),
      `no image worker among ${workers}`,
    );
    const framed = await app.preview();
    await app.save();
    await until('the picture', async () => difference((await app.looks('ada'))[0], framed) < same);

    assert.deepEqual(app.complaints, []);
    assert.deepEqual(
      [...asked].filter((url) => !url.startsWith(demo.url) && !url.startsWith(`blob:${demo.url}`)),
      [],
    );
  });
});
