// The thumbnail that a camera embeds in its JPEG, upright. It is shown while the image itself is decoded.
import type {ImageSize} from './geometry/crop-geometry.js';
import {orientationMatrix, orientedSize} from './geometry/orientation.js';
import type {CheckedFile} from './stages/types.js';

/** The embedded thumbnail as an upright bitmap; `undefined` if there is none or it is damaged. */
export async function decodeThumbnail(file: CheckedFile): Promise<ImageBitmap | undefined> {
  const {thumbnail, blob, orientation} = file;
  if (!thumbnail || typeof OffscreenCanvas === 'undefined') return undefined;
  try {
    const stored = blob.slice(thumbnail.start, thumbnail.end, 'image/jpeg');
    const bitmap = await createImageBitmap(stored, {imageOrientation: 'none'});
    const upright = drawUpright(bitmap, orientation, orientedSize(file));
    bitmap.close();
    return upright;
  } catch {
    return undefined; // A damaged thumbnail does not mean that the image is damaged.
  }
}

function drawUpright(bitmap: ImageBitmap, orientation: number, {width, height}: ImageSize): ImageBitmap | undefined {
  const [across, down] = orientation >= 5 ? [bitmap.height, bitmap.width] : [bitmap.width, bitmap.height];
  // Cameras add black bars to a thumbnail if the image has another aspect ratio: only the middle is drawn.
  const scale = Math.min(across / width, down / height);
  const canvas = new OffscreenCanvas(Math.max(Math.round(width * scale), 1), Math.max(Math.round(height * scale), 1));
  const context = canvas.getContext('2d');
  if (!context) return undefined;
  context.translate((canvas.width - across) / 2, (canvas.height - down) / 2);
  context.transform(...orientationMatrix(orientation, bitmap.width, bitmap.height));
  context.drawImage(bitmap, 0, 0);
  return canvas.transferToImageBitmap();
}
