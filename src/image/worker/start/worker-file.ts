// Starts a worker from its file, if the bundler has copied it.
import {trustedWorker} from './trusted-worker.js';

/**
 * True if the address has the file's original name but not the package's folder: the bundler moved the module but not the worker file.
 * At that address may be nothing, an HTML page or the app's own `entry.js`.
 */
const isLeftBehind = ({pathname}: URL): boolean =>
  /\/(animation-)?entry\.js$/.test(pathname) && !/\/image\/worker\/[^/]+$/.test(pathname);

export class WorkerFile {
  #leftBehind?: URL;

  /** A class for `new Worker(new URL(…, import.meta.url))`. It throws before any request if the file was not copied. */
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

  /** Starts the file that was refused anyway, after all other ways have failed: a bundler may copy files without renaming them. */
  startLeftBehind(): Worker | undefined {
    const url = this.#leftBehind;
    return url && new (trustedWorker())(url, {type: 'module'});
  }
}
