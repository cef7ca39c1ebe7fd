// The image pipeline, with development warnings.
import './main-thread.js';

export * from '../image/index.js';
