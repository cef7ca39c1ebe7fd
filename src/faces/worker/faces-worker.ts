// The entry of the worker that finds faces.
import {serveJobs} from '../../image/worker/host.js';
import {jobs} from './jobs.js';

serveJobs(jobs);
