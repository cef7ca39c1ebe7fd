// A worker from its file, where the bundler has copied it.
import {trustedWorker} from './trusted-worker.js';

/**
 * True for the file's own name outside of the package's own folders: a bundler moved the module that names the file, and not the
 * file. What answers there, if anything, is a page or the app's own `entry.js`.
 */
const isLeftBehind = ({pathname}: URL): boolean =>
  /\/(animation-)?entry\.js$/.test(pathname) && !/\/image\/worker\/[^/]+$/.test(pathname);

export class WorkerFile {
  #leftBehind?: URL;

  /** For `new Worker(new URL(…, import.meta.url))`; throws before anything is requested where the file was left behind. */
  createClass(): ReturnType<typeof trustedWorker> {
    const refuse = (url: URL): never => {
      this.#leftBehind = url;
      throw new Error('The file of the worker was not copied');
    };
    return class extends trustedWorker() {
      constructor(url: URL, options: WorkerOptions) {
        super(isLeftBehind(url) ? refuse(url) : url, options);
      }
    };
  }

  /** Starts the refused file all the same, when nothing else works: a bundler may keep the names of what it copies. */
  startLeftBehind(): Worker | undefined {
    const url = this.#leftBehind;
    return url && new (trustedWorker())(url, {type: 'module'});
  }
}
