// The entry of the worker that every picture goes through.
import {serve} from './host.js';
import {jobs} from '../jobs/jobs.js';

serve(jobs);
