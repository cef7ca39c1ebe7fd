// The jobs of the second worker: those of the first, animations and whole pictures.
import {jobs as core} from '../work/jobs.js';
import {animate} from './animate.js';
import {shrinkWhole} from './whole.js';

export {runHere} from '../run-here.js';

export const jobs = {...core, animate, whole: shrinkWhole};
