// Warns when images are processed on the main thread, where they block the page.
import {WorkerClient} from '../image/worker/client.js';

let isWarned = false;

function warn(): void {
  if (isWarned) return;
  isWarned = true;
  console.warn(
    'avatar-elements: The image worker could not be started, so images are processed on the main thread and block the page. ' +
      'Either the bundler did not copy the file of the worker, or the Content Security Policy forbids it. Serve a copy of ' +
      'avatar-elements/image/worker.js and name it with configureImageWorker({workerUrl}) from avatar-elements/image.',
  );
}

// From outside, so that production builds carry no byte of it.
const prototype = WorkerClient.prototype as unknown as {
  runOnMainThread(this: unknown, ...job: unknown[]): Promise<unknown>;
};
const {runOnMainThread} = prototype;
prototype.runOnMainThread = function (...job) {
  warn();
  return runOnMainThread.apply(this, job);
};
