// The jobs of the second worker: those of the first, animations and whole pictures.
import {jobs as imageJobs} from '../jobs/jobs.js';
import {encodeAnimation} from './encode-animation.js';
import {resizeWhole} from '../jobs/resize-whole.js';

export {runOnMainThread} from '../worker/main-thread.js';

export const jobs = {...imageJobs, encodeAnimation, resizeWhole};
