// The entry of the worker for animations and whole images. It has the jobs of the image worker too.
import {jobs} from '../animation/jobs.js';
import {serveJobs} from './host.js';

serveJobs(jobs);
