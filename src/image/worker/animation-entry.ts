// The entry of the worker for animations and whole pictures; it knows the plain jobs as well.
import {jobs} from '../animation/jobs.js';
import {serveJobs} from './host.js';

serveJobs(jobs);
