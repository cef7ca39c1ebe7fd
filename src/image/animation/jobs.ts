// The jobs of the second worker: those of the first, animations and whole pictures.
import {jobs as core} from '../jobs/jobs.js';
import {animate} from './encode-animation.js';
import {shrinkWhole} from '../jobs/resize-whole.js';

export {runHere} from '../worker/main-thread.js';

export const jobs = {...core, animate, whole: shrinkWhole};
