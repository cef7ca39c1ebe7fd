// The jobs of the animation worker: those of the image worker, animations and whole images.
import {jobs as imageJobs} from '../jobs/jobs.js';
import {encodeAnimation} from './encode-animation.js';
import {resizeWhole} from '../jobs/resize-whole.js';

export {runOnMainThread} from '../worker/main-thread.js';

export const jobs = {...imageJobs, encodeAnimation, resizeWhole};
