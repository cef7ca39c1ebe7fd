// What runs in the worker: a picture in, faces out.
import {createCanvas} from '../../image/jobs/canvas.js';
import type {JobContext} from '../../image/jobs/context.js';
import type {Face} from '../face.js';
import {NET_EDGE_PX} from '../net/decode-faces.js';
import {tensor} from '../net/kernels.js';
import {PICTURE_DEPTH, readNet, type Net} from '../net/read-net.js';
import {runNet} from '../net/run-net.js';
import {findFaces, type Look} from './find-faces.js';

export {runOnMainThread} from '../../image/worker/main-thread.js';

/** The bytes of the net, which the page fetches. */
export interface NetInput {
  readonly weights: ArrayBuffer;
}

export interface DetectInput extends NetInput {
  /** Upright. */
  readonly bitmap: ImageBitmap;
}

/** It is read once for each worker. */
let net: Net | undefined;

export const jobs = {
  /** Runs the net on a blank picture, so that the browser has compiled it before the first photo is decoded. */
  async warmUp({weights}: NetInput, context: JobContext): Promise<void> {
    net ??= readNet(weights);
    await runNet(net, tensor(NET_EDGE_PX, PICTURE_DEPTH), context);
  },
  /** Faces in fractions of the bitmap. */
  async detect({bitmap, weights}: DetectInput, context: JobContext): Promise<Face[]> {
    const {width, height} = bitmap;
    const canvas = createCanvas(width, height);
    canvas.drawImage(bitmap, 0, 0);
    const pixels = canvas.getImageData(0, 0, width, height);
    const current = (net ??= readNet(weights));
    const look: Look = (picture) => runNet(current, picture, context);
    return findFaces(pixels, look, context);
  },
};
