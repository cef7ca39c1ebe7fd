import {expect} from '@open-wc/testing';
import '../../src/development/main-thread.js';
import {WorkerClient} from '../../src/image/worker/client.js';
import type {Job} from '../../src/image/worker/job-queue.js';

const jobs = {double: async (value: number) => 2 * value};
const load = async () => ({
  jobs,
  runOnMainThread: async (job: Job, input: unknown) => job(input, {} as never),
});

describe('the development build', () => {
  it('warns once when images are processed on the main thread, and how to start the worker', async () => {
    const warned: string[] = [];
    const {warn} = console;
    console.warn = (sentence: string) => warned.push(sentence);
    try {
      const blocked = new WorkerClient<typeof jobs>([], load);
      expect(await Promise.all([blocked.run('double', 2), blocked.run('double', 3)])).to.deep.equal([4, 6]);
    } finally {
      console.warn = warn;
    }
    expect(warned).to.have.length(1);
    expect(warned[0]).to.include('configureImageWorker');
  });
});
