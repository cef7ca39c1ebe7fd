import {expect} from '@open-wc/testing';
import {inPage} from './isolated-page.js';

interface Outcome {
  readonly width: number;
  /** Jobs that ran on the main thread. */
  readonly onMainThread: number;
  /** The addresses of the workers, without the origin. */
  readonly workers: readonly string[];
}

/** Records every worker. `first` is an expression for what stands behind the address of the first one. */
const firstWorkerIs = (first: string) => `
  const Real = Worker;
  window.workers = [];
  const script = (code) => URL.createObjectURL(new Blob([code], {type: 'text/javascript'}));
  window.Worker = class extends Real {
    constructor(url, options) {
      workers.push(String(url).replace(new URL(document.baseURI).origin, '').replace(/^blob:.*/, 'blob:'));
      super(workers.length === 1 ? ${first} : url, options);
    }
  };`;

const run = (before = '') => `
  let onMainThread = 0;
  const {runOnMainThread} = imageWorker;
  imageWorker.runOnMainThread = (...job) => { onMainThread++; return runOnMainThread.apply(imageWorker, job); };
  ${before}
  const bitmap = await createImageBitmap(await toAvatar(photo, {sizePx: 96}));
  return {width: bitmap.width, onMainThread, workers: window.workers};`;

const start = (first: string, before = '', policy = '') => inPage<Outcome>(firstWorkerIs(first), run(before), policy);

describe('starting the worker', () => {
  it('uses the file where it is there, and no blob:', async () => {
    const {width, onMainThread, workers} = await start('url');
    expect({width, onMainThread}).to.deep.equal({width: 96, onMainThread: 0});
    expect(workers).to.have.length(1);
    expect(workers[0]).to.match(/^\/src\/image\/.*\.js$/);
  });

  const failures = {
    'that is missing': `'/no-such-worker.js'`,
    'that a server answers with a page': `'/test/support/pages/save-under-csp.html'`,
    'of a type that is not JavaScript': `'/test/fixtures/photo.jpg'`,
    'on another origin': `'https://cdn.invalid/worker.js'`,
    'that throws': `script('throw new Error()')`,
    'that says ready and dies at its first job': `script('postMessage({ready: true}); onmessage = () => { throw new Error(); }')`,
    'that never says ready': `script('')`,
  };
  for (const [what, first] of Object.entries(failures)) {
    it(`uses the worker's code instead of a file ${what}`, async () => {
      const {width, onMainThread, workers} = await start(first);
      expect({width, onMainThread}).to.deep.equal({width: 96, onMainThread: 0});
      expect(workers.slice(1)).to.deep.equal(['blob:']);
    });
  }

  it('uses another worker when one ends without a word after it was ready', async () => {
    const hurried = `const every = setInterval; window.setInterval = (go, ms) => every(go, ms / 50);`;
    const silent = firstWorkerIs(`script('postMessage({ready: true}); close()')`);
    const {width, onMainThread, workers} = await inPage<Outcome>(hurried + silent, run());
    expect({width, onMainThread}).to.deep.equal({width: 96, onMainThread: 0});
    expect(workers.slice(1)).to.deep.equal(['blob:']);
  });

  it('uses the main thread where the file is missing and the policy forbids blob:', async () => {
    const {width, onMainThread} = await start(`'/no-such-worker.js'`, '', `worker-src 'self'`);
    expect(width).to.equal(96);
    expect(onMainThread).to.be.greaterThan(0);
  });

  it('starts in the way that worked before, after it was ended', async () => {
    const again = `await toAvatar(photo); imageWorker.terminate();`;
    const {onMainThread, workers} = await start(`'/no-such-worker.js'`, again);
    expect(onMainThread).to.equal(0);
    expect(workers.slice(1)).to.deep.equal(['blob:', 'blob:']);
  });

  describe('where a bundler moved the module but left the address as it was', () => {
    /** As if the module that starts the worker were in `folder`. */
    const movedTo = (folder: string) => `${firstWorkerIs('url')}
      window.URL = class extends URL {
        constructor(url, base) { super(/clients/.test(base) ? url.replace('.', '${folder}') : url, base); }
      };`;

    it('requests nothing at that address, where the app may have a file of that name', async () => {
      const {width, onMainThread, workers} = await inPage<Outcome>(movedTo('/assets'), run());
      expect({width, onMainThread, workers}).to.deep.equal({width: 96, onMainThread: 0, workers: ['blob:']});
    });

    it('still tries that address where the policy forbids blob:, because the file may have been copied there', async () => {
      const folder = '/test/fixtures/copied-worker';
      // Firefox does not apply 'self' to a page of srcdoc.
      const policy = `worker-src ${location.origin}`;
      const {onMainThread, workers} = await inPage<Outcome>(movedTo(folder), run(), policy);
      expect(onMainThread).to.equal(0);
      expect(workers).to.deep.equal(['blob:', `${folder}/entry.js`]);
    });
  });

  it('takes the file from the address a host has set', async () => {
    const set = `configureImageWorker({workerUrl: '/src/image/worker/entry.js?copy'});`;
    const {onMainThread, workers} = await start('url', set);
    expect(onMainThread).to.equal(0);
    expect(workers).to.deep.equal(['/src/image/worker/entry.js?copy']);
  });

  it('takes the file for animations from the address a host has set', async () => {
    const address = '/src/image/worker/animation-entry.js?copy';
    const {type, workers} = await inPage<{readonly type: string; readonly workers: readonly string[]}>(
      firstWorkerIs('url'),
      `configureImageWorker({animationWorkerUrl: '${address}'});
      const gif = await (await fetch('/test/fixtures/animated.gif')).blob();
      const {type} = await toAvatar(gif, {sizePx: 32, animation: 'keep'});
      return {type, workers: window.workers};`,
    );
    expect(type).to.be.oneOf(['image/webp', 'image/gif']);
    // Nothing stands in for the configured file: it started and did the job.
    expect(workers.filter((url) => /animation|^blob:/.test(url))).to.deep.equal([address]);
  });

  it('works from its code where scripts must be trusted', async () => {
    const policy = `require-trusted-types-for 'script'; trusted-types avatar-elements`;
    const spy = firstWorkerIs(`url`);
    const {width} = await inPage<Outcome>(spy, run(`configureImageWorker({workerUrl: '/no-such-worker.js'});`), policy);
    expect(width).to.equal(96);
  });
});
