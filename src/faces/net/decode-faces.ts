// The outputs of the net as faces. Each of 48 × 48 cells proposes one box with six points, relative to its middle and in pixels of the
// net's picture. Boxes that overlap are the same face: their average, weighted by score.
/* eslint-disable @typescript-eslint/no-non-null-assertion -- the indexes stay inside the arrays */
import type {Face, FacePoint} from '../face.js';
import type {Tensor} from './kernels.js';

/** Edge of the picture that the net sees, in pixels. */
export const NET_EDGE_PX = 192;
export const MIN_SCORE = 0.6;
/** Boxes with more than this part in common are the same face. */
const MIN_OVERLAP = 0.3;

/** Left, top, width and height, then x and y of six points, all as fractions of the net's picture. */
interface Candidate {
  readonly values: readonly number[];
  readonly score: number;
}

/** Faces by falling score. Lengths are fractions of the net's picture. */
export function decodeFaces(boxes: Tensor, scores: Tensor, minScore = MIN_SCORE): Face[] {
  const candidates = [...readCandidates(boxes, scores, minScore)].sort((a, b) => b.score - a.score);
  const faces: Face[] = [];
  for (let left = candidates; left[0];) {
    const [best] = left;
    const same = left.filter((other) => overlap(best, other) > MIN_OVERLAP);
    left = left.filter((other) => other !== best && !same.includes(other));
    faces.push(toFace(average(same.length ? same : [best]), best.score));
  }
  return faces;
}

function* readCandidates({data, depth}: Tensor, scores: Tensor, minScore: number): Generator<Candidate> {
  for (let cell = 0; cell < scores.data.length; cell++) {
    const score = 1 / (1 + Math.exp(-(scores.data[cell] as number)));
    if (!(score >= minScore)) continue;
    const middle = [((cell % scores.edge) + 0.5) / scores.edge, (Math.floor(cell / scores.edge) + 0.5) / scores.edge];
    const raw = Array.from(data.subarray(cell * depth, (cell + 1) * depth), (value) => value / NET_EDGE_PX);
    const [, , width = 0, height = 0] = raw;
    const values = raw.map((value, i) => (i === 2 || i === 3 ? value : value + (middle[i % 2] as number)));
    values[0]! -= width / 2;
    values[1]! -= height / 2;
    yield {values, score};
  }
}

/** The part that two boxes have in common, of all that they cover. */
function overlap({values: a}: Candidate, {values: b}: Candidate): number {
  const along = (axis: 0 | 1) =>
    Math.min(a[axis]! + a[axis + 2]!, b[axis]! + b[axis + 2]!) - Math.max(a[axis]!, b[axis]!);
  const [width, height] = [Math.max(along(0), 0), Math.max(along(1), 0)];
  return (width * height) / (a[2]! * a[3]! + b[2]! * b[3]! - width * height);
}

function average(candidates: readonly Candidate[]): readonly number[] {
  const total = candidates.reduce((sum, {score}) => sum + score, 0);
  return (candidates[0] as Candidate).values.map(
    (_, i) => candidates.reduce((sum, {values, score}) => sum + values[i]! * score, 0) / total,
  );
}

function toFace(values: readonly number[], score: number): Face {
  const [x = 0, y = 0, width = 0, height = 0] = values;
  const [rightEye, leftEye, nose, mouth, rightEar, leftEar] = [4, 6, 8, 10, 12, 14].map((at): FacePoint => ({
    x: values[at]!,
    y: values[at + 1]!,
  })) as [FacePoint, FacePoint, FacePoint, FacePoint, FacePoint, FacePoint];
  return {box: {x, y, width, height}, landmarks: {rightEye, leftEye, nose, mouth, rightEar, leftEar}, score};
}
