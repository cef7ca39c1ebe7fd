// The size of a picture whose header was not read to the end: the browser's own decoder reads it. Its pixels are not decoded.
import {abortable} from '../../shared/timing/abort.js';
import {orientedSize} from '../geometry/orientation.js';
import type {ImageSize} from '../geometry/crop-geometry.js';

/** WebKit fires neither event for some damaged files. */
const TIMEOUT_MS = 10_000;

/** The size as stored; `undefined` where the browser cannot open the picture, or where there is no document. */
export async function measure(blob: Blob, type: string, orientation: number): Promise<ImageSize | undefined> {
  if (typeof Image === 'undefined') return undefined;
  const url = URL.createObjectURL(new Blob([blob], {type}));
  const image = new Image();
  try {
    const loaded = new Promise((resolve, reject) => {
      image.onload = resolve;
      image.onerror = reject;
      image.src = url;
    });
    await abortable(loaded, AbortSignal.timeout(TIMEOUT_MS));
    return orientedSize({width: image.naturalWidth, height: image.naturalHeight, orientation});
  } catch {
    return undefined;
  } finally {
    image.removeAttribute('src');
    URL.revokeObjectURL(url);
  }
}
