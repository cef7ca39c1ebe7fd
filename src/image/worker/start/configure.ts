// Addresses of the worker files, for hosts whose bundler does not copy them.

/** Where the files of the image worker are. */
export interface ImageWorkerOptions {
  /**
   * Address of a copy of `avatar-elements/image/worker.js`; relative ones are resolved against the page.
   *
   * @default the package's own file
   */
  readonly workerUrl?: string | URL;
  /**
   * Address of a copy of `avatar-elements/image/animation-worker.js`, which encodes animations and whole images.
   *
   * @default the package's own file
   */
  readonly animationWorkerUrl?: string | URL;
}

const urls: {-readonly [K in keyof ImageWorkerOptions]: ImageWorkerOptions[K]} = {};

/**
 * Sets the address of the worker files. Needed only where a bundler does not copy them and the page's Content Security
 * Policy allows no `blob:` worker. Call it before the first file is chosen; `undefined` brings the default back.
 * @param options - The addresses of the two files
 * @example
 * import {configureImageWorker} from 'avatar-elements/image';
 *
 * configureImageWorker({
 *   workerUrl: '/assets/avatar-worker.js',
 *   animationWorkerUrl: '/assets/avatar-animation-worker.js',
 * });
 */
export function configureImageWorker(options: ImageWorkerOptions): void {
  Object.assign(urls, options);
}

export function configuredWorkerUrl(name: keyof ImageWorkerOptions): URL | undefined {
  const url = urls[name];
  return url === undefined ? undefined : new URL(url, document.baseURI);
}
