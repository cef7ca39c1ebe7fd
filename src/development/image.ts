// The image pipeline, with warnings for who builds a page with it.
import './main-thread.js';

export * from '../image/index.js';
