// Pictures that are still files: decoded once for all badges of a person, drawn into canvases, let go with the last of them.
// A canvas because a strict `img-src` refuses the `blob:` address an <img> would need.

interface SharedBitmap {
  readonly bitmap: Promise<ImageBitmap>;
  users: number;
}

const shared = new Map<Blob, SharedBitmap>();

/** The decoded picture. Every call must be followed by one `releaseBitmap`. */
export function acquireBitmap(blob: Blob): Promise<ImageBitmap> {
  let entry = shared.get(blob);
  if (!entry) shared.set(blob, (entry = {bitmap: createImageBitmap(blob), users: 0}));
  entry.users++;
  return entry.bitmap;
}

/** Says that one badge needs the picture no longer. */
export function releaseBitmap(blob: Blob): void {
  const entry = shared.get(blob);
  if (!entry || --entry.users > 0) return;
  shared.delete(blob);
  entry.bitmap.then((bitmap) => bitmap.close()).catch(() => {}); // One that never decoded has nothing to close.
}

/** Draws the picture into a canvas, its shorter edge no longer than `edgePx`. */
export function drawBitmap(canvas: HTMLCanvasElement, bitmap: ImageBitmap, edgePx: number): void {
  const scale = Math.min(1, edgePx / Math.min(bitmap.width, bitmap.height));
  canvas.width = Math.round(bitmap.width * scale);
  canvas.height = Math.round(bitmap.height * scale);
  const context = canvas.getContext('2d');
  if (!context) return;
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
}
