// How like two pictures are: SSIM of the luma, in windows of 8×8, as people compare photos.
import sharp from 'sharp';

const edgePx = 512;
const windowPx = 8;
const [c1, c2] = [(0.01 * 255) ** 2, (0.03 * 255) ** 2];

/** The best picture there is to compare with: the middle square, every pixel of it decoded, a Lanczos filter, nothing compressed. */
export async function reference(photo) {
  const picture = sharp(photo, {limitInputPixels: false});
  const {width, height} = await picture.metadata();
  const edge = Math.min(width, height);
  const square = {left: (width - edge) >> 1, top: (height - edge) >> 1, width: edge, height: edge};
  return luma(picture.extract(square).resize(edgePx, edgePx, {fit: 'fill', fastShrinkOnLoad: false}));
}

export function luma(picture) {
  const square = Buffer.isBuffer(picture) ? sharp(picture).resize(edgePx, edgePx, {fit: 'fill'}) : picture;
  return square.removeAlpha().greyscale().raw().toBuffer();
}

export function ssim(a, b) {
  let [sum, windows] = [0, 0];
  for (let y = 0; y + windowPx <= edgePx; y += 4) {
    for (let x = 0; x + windowPx <= edgePx; x += 4, windows++) sum += windowSsim(a, b, x, y);
  }
  return sum / windows;
}

function windowSsim(a, b, x, y) {
  let [sumA, sumB, squaresA, squaresB, products] = [0, 0, 0, 0, 0];
  for (let row = y; row < y + windowPx; row++) {
    for (let at = row * edgePx + x, end = at + windowPx; at < end; at++) {
      sumA += a[at];
      sumB += b[at];
      squaresA += a[at] ** 2;
      squaresB += b[at] ** 2;
      products += a[at] * b[at];
    }
  }
  const n = windowPx ** 2;
  const [meanA, meanB] = [sumA / n, sumB / n];
  const [varianceA, varianceB] = [squaresA / n - meanA ** 2, squaresB / n - meanB ** 2];
  const together = products / n - meanA * meanB;
  return (
    ((2 * meanA * meanB + c1) * (2 * together + c2)) / ((meanA ** 2 + meanB ** 2 + c1) * (varianceA + varianceB + c2))
  );
}
