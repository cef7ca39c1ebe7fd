// The ready-made file for a page without a bundler. In a page it registers every element; started by itself as a
// worker, it is the image worker, so that one file is all a page needs to copy.
export * from '../image/index.js';
export * from '../people/index.js';
export * from '../upload/index.js';

if (typeof document !== 'undefined') await import('./index.js');
else if (location.hash === '#animation-entry.js') await import('../image/worker/animation-entry.js');
else await import('../image/worker/entry.js');
