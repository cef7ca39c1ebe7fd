// The entry of the worker that every picture goes through.
import {serveJobs} from './host.js';
import {jobs} from '../jobs/jobs.js';

serveJobs(jobs);
