// How like two pictures are: SSIM of the luma, in windows of 8×8, as people compare photos.
const windowPx = 8;
const [c1, c2] = [(0.01 * 255) ** 2, (0.03 * 255) ** 2];

/** Of two squares of this edge, a byte for each pixel: 1 where they are the same. */
export function ssim(a, b, edgePx) {
  let [sum, windows] = [0, 0];
  for (let y = 0; y + windowPx <= edgePx; y += 4) {
    for (let x = 0; x + windowPx <= edgePx; x += 4, windows++) sum += windowSsim(a, b, edgePx, x, y);
  }
  return sum / windows;
}

function windowSsim(a, b, edgePx, x, y) {
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
