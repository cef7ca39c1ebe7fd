// The entry of the image worker.
import {serveJobs} from './host.js';
import {jobs} from '../jobs/jobs.js';

serveJobs(jobs);
