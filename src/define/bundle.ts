// The ready-made file for a page without a bundler. In a page it registers every element; started by itself as a
// worker, it is the image worker, so that one file is all a page needs to copy.
export * from '../image/index.js';
export * from '../people/index.js';
export * from '../upload/index.js';

// Its own address, not the worker's: a page on another origin starts a `blob:` worker that imports this file.
if (typeof document !== 'undefined') await import('./index.js');
else if (new URL(import.meta.url).hash === '#animation-entry.js') await import('../image/worker/animation-entry.js');
else await import('../image/worker/entry.js');
