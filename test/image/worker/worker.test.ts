import {expect} from '@open-wc/testing';
import {imageWorker} from '../../../src/image/worker/clients.js';
import {toAvatar} from '../../../src/image/index.js';
import {inPage} from './isolated-page.js';
import {fixture, largestDifference, pixelsOf, rejection} from '../support.js';

const shrink = `return toAvatar(photo, {sizePx: 96, type: 'image/png'});`;
const spy = `const Real = Worker; window.workers = []; window.Worker = class extends Real {
  constructor(...args) { super(...args); workers.push(this); } };`;

describe('the worker', () => {
  it('is one for all jobs, and started by the first', async () => {
    const counts = await inPage<number[]>(
      spy,
      `const before = workers.length; await Promise.all([toAvatar(photo), toAvatar(photo)]); return [before, workers.length];`,
    );
    expect(counts).to.deep.equal([0, 1]);
  });

  it('gives the same pixels as the main thread where workers are blocked', async () => {
    const inWorker = await pixelsOf(await toAvatar(await fixture('photo.jpg'), {sizePx: 96, type: 'image/png'}));
    const ways = {
      'no workers at all': [`window.Worker = class { constructor() { throw new Error('blocked'); } };`, ''],
      'a policy without workers': ['', `worker-src 'none'`],
      'no worker class': [`delete window.Worker;`, ''],
    };
    for (const [why, [prepare = '', policy]] of Object.entries(ways)) {
      const here = await pixelsOf(await inPage<File>(prepare, shrink, policy));
      expect(largestDifference(inWorker, here), why).to.equal(0);
    }
  });

  it('gives the same pixels for what the page has opened while it starts, in every orientation', async () => {
    for (let orientation = 1; orientation <= 8; orientation++) {
      const photo = await fixture(`generated/scene-${orientation}.jpg`);
      imageWorker.terminate();
      const cold = await pixelsOf(await toAvatar(photo, {sizePx: 96, type: 'image/png'}));
      const warm = await pixelsOf(await toAvatar(photo, {sizePx: 96, type: 'image/png'}));
      expect(largestDifference(cold, warm), `orientation ${orientation}`).to.equal(0);
    }
  });

  it('takes up on the main thread what a crashed worker left', async () => {
    const file = await inPage<File>(
      spy,
      `await toAvatar(photo); const work = toAvatar(photo, {sizePx: 96});
       await new Promise((resolve) => setTimeout(resolve)); workers[0].dispatchEvent(new Event('error')); return work;`,
    );
    expect((await pixelsOf(file)).width).to.equal(96);
  });

  it('works where scripts must be trusted', async () => {
    const file = await inPage<File>('', shrink, `require-trusted-types-for 'script'; trusted-types avatar-elements`);
    expect((await pixelsOf(file)).width).to.equal(96);
  });

  it('drops a job whose signal is aborted and goes on with the next', async () => {
    const photo = await fixture('generated/photo-12mp.jpg');
    const controller = new AbortController();
    const first = rejection(toAvatar(photo, {signal: controller.signal}));
    const second = toAvatar(await fixture('photo.jpg'), {sizePx: 64});
    controller.abort();
    expect(await first).to.have.property('name', 'AbortError');
    expect((await pixelsOf(await second)).width).to.equal(64);
  });

  it('fails instead of saving noise or nothing where canvases cannot be read or have no memory', async () => {
    const noWorkers = `window.Worker = class { constructor() { throw new Error('blocked'); } };`;
    const read = 'OffscreenCanvasRenderingContext2D.prototype.getImageData';
    const lies = {
      noise: `${read} = function (x, y, w, h) {
        return new ImageData(Uint8ClampedArray.from({length: w * h * 4}, () => Math.random() * 256), w, h); };`,
      white: `${read} = function (x, y, w, h) { return new ImageData(new Uint8ClampedArray(w * h * 4).fill(255), w, h); };`,
      nothing: `const read = ${read}; ${read} = function (x, y, w, h) {
        return w > 20 ? new ImageData(w, h) : read.call(this, x, y, w, h); };`,
    };
    for (const [how, lie] of Object.entries(lies)) {
      // A PNG, for the pixels of a JPEG need no canvas in every engine.
      const run = `const png = await (await fetch('/test/fixtures/generated/scene.png')).blob();
        try { await toAvatar(png, {sizePx: 96}); } catch (error) { return error.code; }`;
      // A canvas that is blank after it was drawn on has no memory.
      const code = how === 'nothing' ? 'out-of-memory' : 'canvas-blocked';
      expect(await inPage(`${noWorkers} ${lie}`, run), how).to.equal(code);
    }
  });
});
