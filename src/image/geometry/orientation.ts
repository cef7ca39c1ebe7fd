// The eight EXIF orientations.
import type {ImageSize, Matrix} from './crop-geometry.js';

/** The size of the image when it is upright. */
export function orientedSize({width, height, orientation}: ImageSize & {readonly orientation: number}): ImageSize {
  return orientation >= 5 ? {width: height, height: width} : {width, height};
}

/** Maps stored pixels to upright ones, for an image with the stored size `width` × `height`. */
export function orientationMatrix(orientation: number, width: number, height: number): [...Matrix] {
  switch (orientation) {
    case 2:
      return [-1, 0, 0, 1, width, 0];
    case 3:
      return [-1, 0, 0, -1, width, height];
    case 4:
      return [1, 0, 0, -1, 0, height];
    case 5:
      return [0, 1, 1, 0, 0, 0];
    case 6:
      return [0, 1, -1, 0, height, 0];
    case 7:
      return [0, -1, -1, 0, height, width];
    case 8:
      return [0, -1, 1, 0, 0, width];
    default:
      return [1, 0, 0, 1, 0, 0];
  }
}

/** True if one is landscape and the other is portrait. */
export function isRotated(a: ImageSize, b: ImageSize): boolean {
  return (a.width - a.height) * (b.width - b.height) < 0;
}
