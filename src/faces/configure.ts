// Addresses of the files of the face detector, for hosts whose bundler does not copy them.

/** Where the files of the face detector are. Relative addresses are resolved against the page. */
export interface FaceFilesOptions {
  /**
   * Address of a copy of `dist/faces/weights.bin` of the package.
   *
   * @default the package's own file
   */
  readonly weightsUrl?: string | URL;
  /**
   * Address of a copy of `avatar-elements/faces/worker.js`.
   *
   * @default the package's own file
   */
  readonly workerUrl?: string | URL;
}

const urls: {-readonly [K in keyof FaceFilesOptions]: FaceFilesOptions[K]} = {};

/**
 * Sets the addresses of the files of the face detector. Needed only where a bundler does not copy them. Call it before the first
 * file is chosen; `undefined` brings the default back.
 * @param options - The addresses of the two files
 * @example
 * import {configureFaces} from 'avatar-elements/faces';
 *
 * configureFaces({weightsUrl: '/assets/faces.bin', workerUrl: '/assets/faces-worker.js'});
 */
export function configureFaces(options: FaceFilesOptions): void {
  Object.assign(urls, options);
}

export function configuredUrl(name: keyof FaceFilesOptions): URL | undefined {
  const url = urls[name];
  return url === undefined ? undefined : new URL(url, document.baseURI);
}
