// Where the net looks: at the whole picture, and, if it sees no face there, at the same picture smaller, because it does not know faces
// that fill it.
import type {JobContext} from '../../image/jobs/context.js';
import {resample} from '../../image/resample/resample.js';
import type {Face, FacePoint} from '../face.js';
import {decodeFaces, NET_EDGE_PX} from '../net/decode-faces.js';
import {tensor, type Tensor} from '../net/kernels.js';
import {PICTURE_DEPTH} from '../net/read-net.js';

/** Runs the net on a square picture with numbers from -1 to 1. */
export type Look = (picture: Tensor) => Promise<{boxes: Tensor; scores: Tensor}>;

/** The long edge of the picture, as parts of the net's edge. */
const SCALES = [1, 0.4];
/** A smaller picture would be enlarged so much that its blurred edges can look like a face. */
const MIN_EDGE_PX = 64;

/** Faces by falling score, in fractions of the picture. */
export async function findFaces(picture: ImageData, look: Look, context: JobContext): Promise<Face[]> {
  if (Math.max(picture.width, picture.height) < MIN_EDGE_PX) return [];
  for (const scale of SCALES) {
    const factor = (scale * NET_EDGE_PX) / Math.max(picture.width, picture.height);
    const [width, height] = [picture.width, picture.height].map((edge) => Math.max(Math.round(edge * factor), 1)) as [
      number,
      number,
    ];
    const {boxes, scores} = await look(toSquare(await resample(picture, width, height, context)));
    const faces = decodeFaces(boxes, scores);
    if (faces.length) return faces.map((face) => toPicture(face, width / NET_EDGE_PX, height / NET_EDGE_PX));
  }
  return [];
}

/** The picture in the middle of the net's square, with black around it. */
function toSquare({data, width, height}: ImageData): Tensor {
  const square = tensor(NET_EDGE_PX, PICTURE_DEPTH);
  square.data.fill(-1);
  const [left, top] = [(NET_EDGE_PX - width) >> 1, (NET_EDGE_PX - height) >> 1];
  for (let y = 0, from = 0; y < height; y++) {
    let to = ((y + top) * NET_EDGE_PX + left) * PICTURE_DEPTH;
    for (let x = 0; x < width; x++, from += 4)
      for (let c = 0; c < PICTURE_DEPTH; c++) square.data[to++] = (data[from + c] as number) / 127.5 - 1;
  }
  return square;
}

/** From fractions of the square to fractions of the picture in its middle, which has this part of its width and height. */
function toPicture({box, landmarks, score}: Face, width: number, height: number): Face {
  const left = Math.floor(((1 - width) * NET_EDGE_PX) / 2) / NET_EDGE_PX;
  const top = Math.floor(((1 - height) * NET_EDGE_PX) / 2) / NET_EDGE_PX;
  const point = ({x, y}: FacePoint) => ({x: (x - left) / width, y: (y - top) / height});
  const moved = Object.fromEntries(Object.entries(landmarks).map(([name, at]) => [name, point(at)]));
  return {
    box: {...point(box), width: box.width / width, height: box.height / height},
    landmarks: moved as unknown as Face['landmarks'],
    score,
  };
}
