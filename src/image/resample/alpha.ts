// Transparency with a filter for opaque images: colours are multiplied by alpha before the filter, and divided by it after.

/** The image with its colours multiplied by alpha; the same object if every pixel is opaque. */
export function premultiply(source: ImageData): ImageData {
  const {data, width, height} = source;
  let result = source;
  for (let i = 3; i < data.length; i += 4) {
    const alpha = data[i] as number;
    if (alpha === 255) continue;
    if (result === source) result = new ImageData(data.slice(), width, height);
    for (let c = i - 3; c < i; c++) result.data[c] = ((data[c] as number) * alpha) / 255;
  }
  return result;
}

/** Alpha as the red channel of an opaque image. */
export function alphaAsRed({data, width, height}: ImageData): ImageData {
  const result = new ImageData(width, height);
  for (let i = 3; i < data.length; i += 4) result.data[i - 3] = data[i] as number;
  return result;
}

/** Sets alpha and divides the colours by it. */
export function unmultiply(data: Uint8ClampedArray, alphas: Uint8ClampedArray): void {
  for (let i = 3; i < data.length; i += 4) {
    const alpha = alphas[i - 3] as number;
    data[i] = alpha;
    for (let c = i - 3; alpha && c < i; c++) data[c] = ((data[c] as number) * 255) / alpha;
  }
}
