// The size of a picture whose header was not read to the end: the browser's own decoder reads it. Its pixels are not decoded.
import {orientedSize} from '../geometry/orientation.js';
import type {ImageSize} from '../geometry/crop-geometry.js';

/** The size as stored; `undefined` where the browser cannot open the picture, or where there is no document. */
export async function measure(blob: Blob, type: string, orientation: number): Promise<ImageSize | undefined> {
  if (typeof Image === 'undefined') return undefined;
  const url = URL.createObjectURL(new Blob([blob], {type}));
  const image = new Image();
  try {
    await new Promise((resolve, reject) => {
      image.onload = resolve;
      image.onerror = reject;
      image.src = url;
    });
    return orientedSize({width: image.naturalWidth, height: image.naturalHeight, orientation});
  } catch {
    return undefined;
  } finally {
    image.removeAttribute('src');
    URL.revokeObjectURL(url);
  }
}
