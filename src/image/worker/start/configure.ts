// Addresses of the worker files, for hosts whose bundler does not copy them.

export interface ImageWorkerOptions {
  /** Address of a copy of `avatar-elements/image/worker.js`; relative ones are resolved against the page. */
  readonly workerUrl?: string | URL;
  /** Address of a copy of `avatar-elements/image/animation-worker.js`, which encodes animations and whole images. */
  readonly animationWorkerUrl?: string | URL;
}

const urls: {-readonly [K in keyof ImageWorkerOptions]: ImageWorkerOptions[K]} = {};

/**
 * Sets the address of the worker files. Needed only where a bundler does not copy them and the page's Content Security
 * Policy allows no `blob:` worker. Call it before the first file is chosen; `undefined` brings the default back.
 */
export function configureImageWorker(options: ImageWorkerOptions): void {
  Object.assign(urls, options);
}

export function configuredWorkerUrl(name: keyof ImageWorkerOptions): URL | undefined {
  const url = urls[name];
  return url === undefined ? undefined : new URL(url, document.baseURI);
}
