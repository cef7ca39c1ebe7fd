// The entry of the worker for animations and whole pictures; it knows the plain jobs as well.
import {jobs} from './extras/jobs.js';
import {serve} from './serve.js';

serve(jobs);
