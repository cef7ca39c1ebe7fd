// The entry of the worker that every picture goes through.
import {serve} from './serve.js';
import {jobs} from './work/jobs.js';

serve(jobs);
