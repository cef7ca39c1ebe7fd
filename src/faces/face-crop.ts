// From faces to a crop: pure geometry.
import {clampCrop, defaultCrop, maxZoom, type ImageSize} from '../image/geometry/crop-geometry.js';
import type {Crop} from '../image/stages/types.js';
import type {Face} from './face.js';

/** How much of a person is framed: the head, head and shoulders, or down to the waist. */
export type FacePreset = 'closeup' | 'head-shoulders' | 'half-body';

/** Options of `faceCrop`. */
export interface FaceCropOptions {
  /**
   * How much of the person is framed.
   *
   * @default 'head-shoulders'
   */
  readonly preset?: FacePreset;
  /**
   * Edge of the result, in pixels: a small face is not enlarged beyond twice its pixels.
   *
   * @default 512
   */
  readonly sizePx?: number;
}

/** Edge of the square, in heights of the face from eyebrows to chin. */
const EDGES: Record<FacePreset, number> = {closeup: 2.1, 'head-shoulders': 2.9, 'half-body': 4.6};
/** Height of the eyes in the square, from the top. The circle then has room for the hair. */
const EYE_LINE = 0.42;

/**
 * The crop that frames a face: eyes at 42 % of the height, the whole head inside the circle, the square inside the picture. At an edge of
 * the picture less of the person is framed. Of several faces it frames the one that is largest and nearest to the middle; without a
 * face it is the largest square in the middle.
 * @param faces - From `detectFaces`
 * @param size - Size of the upright picture, in pixels
 * @example
 * import {detectFaces, faceCrop} from 'avatar-elements/faces';
 * import {toAvatar} from 'avatar-elements/image';
 *
 * const {width, height} = await createImageBitmap(photo);
 * const crop = faceCrop(await detectFaces(photo), {width, height}, {preset: 'closeup'});
 * const avatar = await toAvatar(photo, {crop});
 */
export function faceCrop(faces: readonly Face[], size: ImageSize, options: FaceCropOptions = {}): Crop {
  return faceCrops(faces, size, options)[0] ?? clampCrop(defaultCrop(), size);
}

/** The crop around each face, as of `faceCrop`; the one that `faceCrop` gives is the first. */
export function faceCrops(faces: readonly Face[], size: ImageSize, options: FaceCropOptions): Crop[] {
  const sorted = [...faces].sort((a, b) => prominence(b, size) - prominence(a, size));
  return sorted.map((face) => cropAround(face, size, options));
}

function cropAround(
  {box, landmarks}: Face,
  size: ImageSize,
  {preset = 'head-shoulders', sizePx = 512}: FaceCropOptions,
): Crop {
  const [left, top] = [box.x * size.width, box.y * size.height];
  const faceHeight = edgeOf({box}, size);
  const middle = left + (box.width * size.width) / 2;
  const eyes = Math.max(((landmarks.rightEye.y + landmarks.leftEye.y) / 2) * size.height, top);
  const room = Math.min(
    2 * Math.min(middle, size.width - middle),
    eyes / EYE_LINE,
    (size.height - eyes) / (1 - EYE_LINE),
  );
  const edge = Math.max(Math.min(EDGES[preset] * faceHeight, room), EDGES.closeup * faceHeight);
  const zoom = Math.min(Math.min(size.width, size.height) / edge, maxZoom(size, sizePx));
  const shownEdge = Math.min(size.width, size.height) / Math.max(zoom, 1);
  const centreY = (eyes + (0.5 - EYE_LINE) * shownEdge) / size.height;
  return clampCrop({...defaultCrop(), centreX: middle / size.width, centreY, zoom}, size);
}

/** The longer edge of the box, in pixels. */
const edgeOf = ({box}: Pick<Face, 'box'>, size: ImageSize) =>
  Math.max(box.width * size.width, box.height * size.height);

/** Larger for a larger face, and for one nearer to the middle: at a corner of the picture it counts a half. */
function prominence(face: Face, size: ImageSize): number {
  const {x, y, width, height} = face.box;
  return edgeOf(face, size) * (1 - Math.hypot(x + width / 2 - 0.5, y + height / 2 - 0.5) / Math.SQRT2);
}
