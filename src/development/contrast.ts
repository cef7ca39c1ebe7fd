// The WCAG contrast ratio of two CSS colours.

let context: CanvasRenderingContext2D | null | undefined;

/** The contrast ratio of two computed colours; `undefined` if one is not opaque. */
export function contrastRatio(one: string, other: string): number | undefined {
  const [first, second] = [relativeLuminance(one), relativeLuminance(other)];
  if (first === undefined || second === undefined) return undefined;
  return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
}

/** Painted, because colours are written in more ways than one would like to read. */
function relativeLuminance(color: string): number | undefined {
  context ??= Object.assign(document.createElement('canvas'), {width: 1, height: 1}).getContext('2d', {
    willReadFrequently: true,
  });
  if (!context) return undefined;
  context.clearRect(0, 0, 1, 1);
  context.fillStyle = color;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha] = context.getImageData(0, 0, 1, 1).data;
  if (alpha !== 255) return undefined;
  return 0.2126 * toLinear(red) + 0.7152 * toLinear(green) + 0.0722 * toLinear(blue);
}

function toLinear(channel: number): number {
  const part = channel / 255;
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
}
